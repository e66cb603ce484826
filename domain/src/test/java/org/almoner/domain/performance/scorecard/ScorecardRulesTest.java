package org.almoner.domain.performance.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import org.almoner.domain.parts.WrongPartException;
import org.junit.jupiter.api.Test;

/** Rule L7: by what scorecards are measured, and roles reviewed. */
class ScorecardRulesTest {

    private static final ImmutableSet<Indicator> SHARES =
            ImmutableSet.of(Indicator.PUNCTUALITY, Indicator.MISSED_VISITS);
    private static final ImmutableMap<Indicator, BigDecimal> HALF =
            ImmutableMap.of(Indicator.ACCEPTANCE, BigDecimal.valueOf(50));

    private static void refusedAt(String part, Runnable made) {
        assertThatExceptionOfType(WrongPartException.class)
                .isThrownBy(made::run)
                .satisfies(wrong -> assertThat(String.join("/", wrong.path())).isEqualTo(part));
    }

    private static RoleReviewRules review(int demoteAfter, int promoteAfter, int leastOffers, int leastVisits) {
        return new RoleReviewRules(2, demoteAfter, promoteAfter, leastOffers, leastVisits, HALF, HALF);
    }

    @Test
    void figuresByWhichNothingCouldBeMeasuredAreRefused() {
        refusedAt("pick-up-minutes", () -> new ScorecardRules(-1, 0, 1, SHARES));
        refusedAt("punctual-minutes", () -> new ScorecardRules(0, -1, 1, SHARES));
        refusedAt("regular-carers", () -> new ScorecardRules(0, 0, 0, SHARES));
        refusedAt("quality-of-delivery", () -> new ScorecardRules(0, 0, 1, ImmutableSet.of()));
        refusedAt(
                "quality-of-delivery/1",
                () -> new ScorecardRules(0, 0, 1, ImmutableSet.of(Indicator.PUNCTUALITY, Indicator.COMPLAINTS)));
    }

    @Test
    void noMinutesAndOneCarerAreEnough() {
        assertThat(new ScorecardRules(0, 0, 1, SHARES).qualityOfDelivery()).isEqualTo(SHARES);
    }

    @Test
    void monthsThatCannotDecideAreRefused() {
        refusedAt("demote-after", () -> review(0, 1, 0, 0));
        refusedAt("demote-after", () -> review(3, 1, 0, 0));
        refusedAt("promote-after", () -> review(1, 0, 0, 0));
        refusedAt("promote-after", () -> review(1, 3, 0, 0));
    }

    @Test
    void volumesBelowNothingAreRefused() {
        refusedAt("least-offers", () -> review(1, 1, -1, 0));
        refusedAt("least-visits", () -> review(1, 1, 0, -1));
    }

    @Test
    void aReviewNeedsAFloorAndATarget() {
        refusedAt("floors", () -> new RoleReviewRules(2, 1, 1, 0, 0, ImmutableMap.of(), HALF));
        refusedAt("targets", () -> new RoleReviewRules(2, 1, 1, 0, 0, HALF, ImmutableMap.of()));
    }

    @Test
    void oneMonthOrAllOfThemCanDecide() {
        assertThat(review(1, 2, 0, 0).promoteAfter()).isEqualTo(2);
        assertThat(review(2, 1, 0, 0).demoteAfter()).isEqualTo(2);
    }
}
