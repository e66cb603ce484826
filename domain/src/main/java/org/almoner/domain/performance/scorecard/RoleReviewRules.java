package org.almoner.domain.performance.scorecard;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;

/**
 * When a prime provider becomes supplementary, and a supplementary one prime (rule L7). Immutable.
 *
 * @param months how many whole months are looked at
 * @param demoteAfter in how many of them a prime misses a floor before it becomes supplementary
 * @param promoteAfter in how many of them a supplementary meets every target before it becomes prime
 * @param leastOffers how many offers a month has at least, or says nothing
 * @param leastVisits how many visits a month has at least, or says nothing
 * @param floors what a prime keeps in every month; at least one
 * @param targets what a supplementary reaches to become prime; at least one
 */
public record RoleReviewRules(
        int months,
        int demoteAfter,
        int promoteAfter,
        int leastOffers,
        int leastVisits,
        ImmutableMap<Indicator, BigDecimal> floors,
        ImmutableMap<Indicator, BigDecimal> targets) {

    /**
     * Refuses rules by which no role could change, or any would.
     *
     * @throws IllegalArgumentException if months are out of order, volumes negative, or there is no floor or no target
     */
    public RoleReviewRules {
        checkArgument(
                demoteAfter >= 1 && demoteAfter <= months && promoteAfter >= 1 && promoteAfter <= months,
                "of %s months, %s and %s cannot decide; write 1 to %s",
                months,
                demoteAfter,
                promoteAfter,
                months);
        checkArgument(
                leastOffers >= 0 && leastVisits >= 0,
                "volumes are not negative, but got %s offers and %s visits",
                leastOffers,
                leastVisits);
        checkArgument(!floors.isEmpty() && !targets.isEmpty(), "a review needs a floor and a target at least");
    }
}
