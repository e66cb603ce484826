package org.almoner.rest.audit;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.application.port.out.AuditTrail.Entry;

/**
 * The place of an entry in a list of them: entries have no reference of their own, but those of a unit of work stay the same.
 *
 * @param unit the number of the unit of work
 * @param index in that unit
 */
record Place(long unit, int index) implements Comparable<Place> {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})/([0-9]{1,9})");
    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::unit).thenComparingInt(Place::index);

    /**
     * An entry at its place.
     *
     * @param entry the entry
     * @param place its place
     */
    record Placed(Entry entry, Place place) {}

    /** {@return the entries, each with its place} */
    static ImmutableList<Placed> of(List<Entry> entries) {
        ImmutableList.Builder<Placed> placed = ImmutableList.builder();
        Place last = new Place(0, 0);
        for (Entry entry : entries) {
            last = new Place(entry.unit(), entry.unit() == last.unit ? last.index + 1 : 0);
            placed.add(new Placed(entry, last));
        }
        return placed.build();
    }

    static Place parse(String text) {
        Matcher parts = TEXT.matcher(text);
        checkArgument(parts.matches(), "'%s' is no place of an entry", text);
        return new Place(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return unit + "/" + index;
    }
}
