package org.almoner.domain.complaints.yearly;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.almoner.domain.complaints.Nature;

/**
 * How many were counted under each code, and whether that reconciles with how many there are. Immutable.
 *
 * @param of what is counted
 * @param by what it is counted
 * @param counts by code, in the order in which they are told; none below 0
 * @param cases how many there are
 * @param uncounted how many of them are counted under no code, or empty where only the counts are known
 */
public record CaseTable(
        Nature of, Dimension by, ImmutableMap<String, Integer> counts, int cases, Optional<Integer> uncounted) {

    /** Whether the counts of a table come to the cases. */
    public enum Reconciliation {
        /** They do. */
        AGREES,
        /** Some cases are counted under no code, whatever the others come to. */
        UNACCOUNTED,
        /** More are counted than there are, though each is counted once. */
        TOO_MANY,
        /** More are counted than there are, for some are counted under several codes. */
        SEVERAL_EACH
    }

    /**
     * Refuses what is below nothing.
     *
     * @throws IllegalArgumentException if a count is below 0
     */
    public CaseTable {
        checkArgument(cases >= 0, "there are no fewer cases than none, but got %s", cases);
        counts.forEach((code, count) ->
                checkArgument(count >= 0, "no fewer than none are counted under %s, but got %s", code, count));
    }

    /** {@return the sum of the counts} */
    public int sum() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** {@return the counts less the cases: below 0 where some are not accounted for} */
    public int difference() {
        return sum() - cases;
    }

    /** {@return how many cases are counted under no code; at least so many where only the counts are known} */
    public int unaccounted() {
        return uncounted.orElseGet(() -> Math.max(0, -difference()));
    }

    /** {@return whether the counts come to the cases} */
    public Reconciliation reconciliation() {
        if (unaccounted() > 0) {
            return Reconciliation.UNACCOUNTED;
        }
        if (difference() == 0) {
            return Reconciliation.AGREES;
        }
        return by.isMultiple() ? Reconciliation.SEVERAL_EACH : Reconciliation.TOO_MANY;
    }
}
