package org.almoner.rest.complaints;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.almoner.application.port.in.Complaints.Filed;
import org.almoner.domain.packages.PersonId;
import org.almoner.formats.csv.FieldText;

/**
 * The place of a complaint among all of them: in the order in which they were received.
 *
 * @param on the day
 * @param file of whom
 * @param reference one of the file
 */
record Received(LocalDate on, PersonId file, String reference) implements Comparable<Received> {

    private static final Comparator<Received> ORDER =
            Comparator.comparing(Received::on).thenComparing(Received::file).thenComparing(Received::reference);
    private static final char SEPARATOR = '|';
    private static final Splitter PARTS = Splitter.on(SEPARATOR);

    static Received of(Filed filed) {
        return new Received(
                filed.complaint().received(), filed.file(), filed.complaint().reference());
    }

    static Received parse(String text) {
        List<String> parts = PARTS.splitToList(text);
        checkArgument(parts.size() == 3, "'%s' is no place of a complaint", text);
        return new Received(FieldText.day(parts.get(0)), PersonId.parse(parts.get(1)), parts.get(2));
    }

    @Override
    public int compareTo(Received other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return on.toString() + SEPARATOR + file + SEPARATOR + reference;
    }
}
