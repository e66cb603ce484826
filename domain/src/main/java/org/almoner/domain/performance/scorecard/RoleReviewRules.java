package org.almoner.domain.performance.scorecard;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.almoner.domain.parts.Words;

/**
 * When a prime provider becomes supplementary, and a supplementary one prime (rule L7): consistently means in so many of the months that
 * are looked at, and a month that was not measured counts neither for nor against it. Immutable.
 *
 * @param months how many whole months are looked at
 * @param demoteAfter in how many of them a prime misses a floor before it becomes supplementary
 * @param promoteAfter in how many of them a supplementary meets every target before it becomes prime
 * @param leastOffers how many offers a month has at least, or is not measured
 * @param leastVisits how many visits were reported in a month at least, or it is not measured; visits due where a floor or target is of
 *     reporting
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
     * @throws IllegalArgumentException if months are out of order, volumes negative, there is no floor or no target, or a target is
     *     easier than the floor
     */
    public RoleReviewRules {
        checkAfter(demoteAfter, months, "demote-after");
        checkAfter(promoteAfter, months, "promote-after");
        checkPart(leastOffers >= 0, "least-offers", "volumes are not negative, but got %s", leastOffers);
        checkPart(leastVisits >= 0, "least-visits", "volumes are not negative, but got %s", leastVisits);
        checkPart(!floors.isEmpty(), "floors", "a review needs one floor at least; add an indicator");
        checkPart(!targets.isEmpty(), "targets", "a review needs one target at least; add an indicator");
        targets.forEach((indicator, target) -> {
            BigDecimal floor = floors.getOrDefault(indicator, target);
            int compared = target.compareTo(floor);
            checkPart(
                    indicator.lowerIsBetter() ? compared <= 0 : compared >= 0,
                    "targets/" + Words.of(indicator),
                    "the target of %s, %s, is easier than its floor, %s; write %s or %s",
                    Words.of(indicator),
                    target.toPlainString(),
                    floor.toPlainString(),
                    floor.toPlainString(),
                    indicator.lowerIsBetter() ? "less" : "more");
        });
    }

    private static void checkAfter(int after, int months, String part) {
        checkPart(
                after >= 1 && after <= months,
                part,
                "of %s months, %s cannot decide; write 1 to %s",
                months,
                after,
                months);
    }
}
