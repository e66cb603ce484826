package org.almoner.domain.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import org.almoner.domain.packages.PackageId;

/**
 * Which visit is meant: that of the package planned to start at the time on the date. Plan and record of the same visit
 * share it, so they meet without a matching step. Immutable.
 *
 * @param pack the package
 * @param date the day on which the visit was to start
 * @param start when it was to start, to the minute
 */
public record VisitId(PackageId pack, LocalDate date, LocalTime start) implements Comparable<VisitId> {

    private static final Comparator<VisitId> ORDER =
            Comparator.comparing(VisitId::date).thenComparing(VisitId::start).thenComparing(VisitId::pack);

    /**
     * Refuses a start with seconds.
     *
     * @throws IllegalArgumentException if the start is not a whole minute
     */
    public VisitId {
        checkArgument(
                start.getSecond() == 0 && start.getNano() == 0, "visits are planned to the minute, but got %s", start);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static VisitId parse(String text) {
        List<String> parts = Splitter.on('/').splitToList(text);
        try {
            checkArgument(parts.size() == 3, "three parts are needed");
            return new VisitId(
                    PackageId.parse(parts.get(0)), LocalDate.parse(parts.get(1)), LocalTime.parse(parts.get(2)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a visit: write package/date/start, such as K-00042/2020-11-02/07:30", e);
        }
    }

    /** {@return whether it was to start only after the time on the clocks of the council} */
    public boolean isAfter(LocalDateTime time) {
        return date.atTime(start).isAfter(time);
    }

    @Override
    public int compareTo(VisitId other) {
        return ORDER.compare(this, other);
    }

    /** {@return package, date and start, such as {@code K-00042/2020-11-02/07:30}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return pack + "/" + date + "/" + start;
    }
}
