package org.almoner.domain.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Range;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days from one date, included, to another, excluded, or on without end. Never empty. Immutable.
 *
 * <p>Half-open ranges meet without a gap or an overlap: what ends on a day is no more in force on that day.
 *
 * @param from the first day
 * @param end the first day after the last, or empty for no end
 */
public record DateRange(LocalDate from, Optional<LocalDate> end) {

    private static final String OPEN = "..";

    /**
     * Refuses an empty range.
     *
     * @throws IllegalArgumentException if the end is not after the first day
     */
    public DateRange {
        LocalDate first = from;
        end.ifPresent(day -> checkArgument(
                first.isBefore(day), "a date range needs an end after its first day, but got %s to %s", first, day));
    }

    /** {@return the days from one date, included, to another, excluded} */
    public static DateRange of(LocalDate from, LocalDate to) {
        return new DateRange(from, Optional.of(to));
    }

    /** {@return the days from one date to another, both included} */
    public static DateRange ofClosed(LocalDate first, LocalDate last) {
        return of(first, last.plusDays(1));
    }

    /** {@return all days from the date on} */
    public static DateRange from(LocalDate first) {
        return new DateRange(first, Optional.empty());
    }

    /** {@return just the one day} */
    public static DateRange day(LocalDate day) {
        return ofClosed(day, day);
    }

    /**
     * {@return the shortest range that contains all of the days}
     *
     * @throws java.util.NoSuchElementException if there are none
     */
    public static DateRange around(Collection<LocalDate> days) {
        return ofClosed(Collections.min(days), Collections.max(days));
    }

    /**
     * Reads what {@link #toString()} writes: {@code 2020-11-02/2020-11-09}, or {@code 2020-11-02/..} for no end.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static DateRange parse(String text) {
        int slash = text.indexOf('/');
        checkArgument(slash > 0, "'%s' is not a date range: write 2020-11-02/2020-11-09 or 2020-11-02/..", text);
        try {
            LocalDate from = LocalDate.parse(text.substring(0, slash));
            String end = text.substring(slash + 1);
            return end.equals(OPEN) ? from(from) : of(from, LocalDate.parse(end));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a date range: write 2020-11-02/2020-11-09 or 2020-11-02/..", e);
        }
    }

    /** {@return the dates of the range, the reverse of {@link #range()}} */
    public static DateRange of(Range<LocalDate> range) {
        return range.hasUpperBound() ? of(range.lowerEndpoint(), range.upperEndpoint()) : from(range.lowerEndpoint());
    }

    /** {@return this as a range in Guava's terms: closed below, open or unbounded above} */
    public Range<LocalDate> range() {
        return end.map(day -> Range.closedOpen(from, day)).orElseGet(() -> Range.atLeast(from));
    }

    /** {@return whether the day lies in this range} */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && end.map(day::isBefore).orElse(true);
    }

    /** {@return the day, or the first or last of this range where the day lies before or after it} */
    public LocalDate nearest(LocalDate day) {
        if (day.isBefore(from)) {
            return from;
        }
        return end.filter(first -> !day.isBefore(first))
                .map(first -> first.minusDays(1))
                .orElse(day);
    }

    /** {@return whether every day of the other range lies in this one} */
    public boolean encloses(DateRange other) {
        return range().encloses(other.range());
    }

    /** {@return whether a day lies in both} */
    public boolean overlaps(DateRange other) {
        return contains(other.from) || other.contains(from);
    }

    /** {@return the days in both ranges, or empty when there is none} */
    public Optional<DateRange> intersection(DateRange other) {
        return overlaps(other) ? Optional.of(of(range().intersection(other.range()))) : Optional.empty();
    }

    /**
     * {@return the number of days}
     *
     * @throws IllegalStateException if the range has no end
     */
    public long length() {
        return ChronoUnit.DAYS.between(from, requireEnd());
    }

    /**
     * {@return each day in order}
     *
     * @throws IllegalStateException if the range has no end
     */
    public Stream<LocalDate> days() {
        return from.datesUntil(requireEnd());
    }

    private LocalDate requireEnd() {
        return end.orElseThrow(
                () -> new IllegalStateException(this + " has no end; intersect it with a range that has"));
    }

    /** {@return first day and excluded end, such as {@code 2020-11-02/2020-11-09}, or {@code 2020-11-02/..}} */
    @Override
    public String toString() {
        return from + "/" + end.map(LocalDate::toString).orElse(OPEN);
    }
}
