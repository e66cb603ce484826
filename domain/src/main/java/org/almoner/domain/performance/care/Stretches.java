package org.almoner.domain.performance.care;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Stretches of days by which waits are counted: from no day to the first end, from the day after to the next, and so on; the last has
 * no end. Immutable.
 *
 * @param ends the greatest days of each stretch but the last, ascending
 */
public record Stretches(ImmutableList<Integer> ends) {

    /** By which waiting for a provider is counted. */
    public static final Stretches OF_WAITING = new Stretches(ImmutableList.of(7, 14, 28));

    /** By which the days from publishing to award are counted. */
    public static final Stretches OF_AWARDS = new Stretches(ImmutableList.of(1, 3, 7));

    /**
     * Refuses ends in another order.
     *
     * @throws IllegalArgumentException if they do not ascend
     */
    public Stretches {
        checkArgument(Ordering.natural().isStrictlyOrdered(ends), "stretches of days ascend, but got %s", ends);
    }

    /** {@return how many of the waits are in each stretch} */
    public ImmutableList<Integer> counts(Collection<Long> days) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(ends.size() + 1, 0));
        for (long each : days) {
            int stretch = (int) ends.stream().filter(end -> each > end).count();
            counts.set(stretch, counts.get(stretch) + 1);
        }
        return ImmutableList.copyOf(counts);
    }
}
