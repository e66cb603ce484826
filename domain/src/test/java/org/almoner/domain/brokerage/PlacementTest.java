package org.almoner.domain.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Instants;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who is asked when, whose answer counts, and who is given the need, by each approach and round. */
class PlacementTest extends SomePlacement {

    @Test
    void daysOfCareAreOverWhenTheyAreBeforeTheDayOfThePublishing() {
        Ranking ranking = ranking(round(Role.PRIME, Approach.IN_TURN));

        assertThat(published(ranking, START).overWhenPublished()).isEmpty();
        assertThat(published(ranking, START.plusDays(2)).overWhenPublished())
                .contains(DateRange.of(START, START.plusDays(2)));
    }

    private static Placement published(Ranking ranking, LocalDate day) {
        return new Placement(new NeedId(1), ranking, Instants.lastOf(day), ImmutableList.of(), Optional.empty());
    }

    /** Rules L6, L7: one after another, primes first. */
    @Nested
    class InTurn {

        private final Ranking ranking =
                ranking(round(Role.PRIME, Approach.IN_TURN), round(Role.SUPPLEMENTARY, Approach.IN_TURN));

        @Test
        void theFirstIsAskedAndHasItsTime() {
            assertThat(course(ranking, 0).outlook()).isEqualTo(asking(4, 1));
            assertThat(course(ranking, 3).outlook()).isEqualTo(asking(4, 1));
        }

        @Test
        void whoeverDoesNotAnswerInTimeIsPassedOver() {
            assertThat(course(ranking, 4).outlook()).isEqualTo(asking(8, 2));
            assertThat(course(ranking, 4).find(p(1)).orElseThrow().response()).isEmpty();
        }

        @Test
        void whoeverDeclinesMakesWayAtOnce() {
            declines(1, 1);

            assertThat(course(ranking, 1).outlook()).isEqualTo(asking(5, 2));
        }

        @Test
        void theFirstToAcceptTakesItAndNobodyElseIsAsked() {
            declines(1, 1);
            accepts(2, 2);

            Course course = course(ranking, 9);

            assertThat(course.outlook()).isEqualTo(new Outlook.Taken(p(2), new Bid(Optional.empty(), START), at(2)));
            assertThat(course.offers()).extracting(Offer::provider).containsExactly(p(1), p(2));
            assertThat(course.bids()).extracting(Verdict.Ranked::provider).containsExactly(p(2));
        }

        @Test
        void anAnswerAtTheEndOfTheTimeIsTooLate() {
            accepts(1, 4);

            assertThat(course(ranking, 4).outlook()).isEqualTo(asking(8, 2));
        }

        @Test
        void anAnswerOfSomebodyWhoWasNotAskedCountsForNothing() {
            accepts(3, 1);

            assertThat(course(ranking, 2).outlook()).isEqualTo(asking(4, 1));
        }

        @Test
        void theNextRoundFollowsWhenNobodyTookIt() {
            declines(1, 1);
            declines(2, 2);
            declines(3, 3);

            assertThat(course(ranking, 3).outlook()).isEqualTo(asking(7, 4));
            assertThat(course(ranking, 7).outlook()).isEqualTo(new Outlook.Exhausted(at(7)));
        }

        @Test
        void theFirstAnswerCounts() {
            declines(1, 1);
            accepts(1, 2);

            assertThat(course(ranking, 2).outlook()).isEqualTo(asking(5, 2));
        }
    }

    /** Rules B3, S3: all at once, the best of those that answer. */
    @Nested
    class BestBid {

        private final Ranking ranking = ranking(round(Role.PRIME, Approach.BEST_BID));

        @Test
        void allAreAskedAtOnce() {
            assertThat(course(ranking, 0).outlook()).isEqualTo(asking(4, 1, 2, 3));
        }

        @Test
        void nothingIsDecidedWhileSomebodyMayStillAnswer() {
            accepts(2, 1);

            assertThat(course(ranking, 3).outlook()).isEqualTo(asking(4, 1, 3));
        }

        @Test
        void theBestOfThoseThatAcceptTakesItWhenTheTimeIsOver() {
            accepts(3, 1);
            accepts(2, 2);

            Course course = course(ranking, 4);

            assertThat(course.outlook()).isEqualTo(new Outlook.Taken(p(2), new Bid(Optional.empty(), START), at(4)));
            assertThat(course.bids()).extracting(Verdict.Ranked::provider).containsExactly(p(2), p(3));
            assertThat(course.bids()).extracting(Verdict.Ranked::position).containsExactly(1, 2);
        }

        @Test
        void itIsDecidedSoonerWhenAllHaveAnswered() {
            accepts(3, 1);
            declines(1, 2);
            declines(2, 3);

            assertThat(course(ranking, 3).outlook())
                    .isEqualTo(new Outlook.Taken(p(3), new Bid(Optional.empty(), START), at(3)));
        }

        @Test
        void nobodyTakesItWhereAllDecline() {
            declines(1, 1);
            declines(2, 1);
            declines(3, 2);

            assertThat(course(ranking, 2).outlook()).isEqualTo(new Outlook.Exhausted(at(2)));
        }
    }

    /** Rule C1: all at once, the first to accept. */
    @Nested
    class FirstBid {

        private final Ranking ranking =
                ranking(round(Role.PRIME, Approach.FIRST_BID), round(Role.SUPPLEMENTARY, Approach.FIRST_BID));

        @Test
        void theFirstToAcceptTakesItHoweverLowItRanks() {
            declines(1, 1);
            accepts(3, 2);
            accepts(2, 3);

            assertThat(course(ranking, 3).outlook())
                    .isEqualTo(new Outlook.Taken(p(3), new Bid(Optional.empty(), START), at(2)));
        }

        @Test
        void whatIsAnsweredAfterTheFirstBidChangesNothing() {
            declines(1, 1);
            accepts(3, 2);
            Course then = course(ranking, 2);
            accepts(2, 3);

            assertThat(course(ranking, 3)).isEqualTo(then);
        }

        @Test
        void whenTheTimeIsOverTheNextRoundIsAsked() {
            declines(1, 1);

            assertThat(course(ranking, 3).outlook()).isEqualTo(asking(4, 2, 3));
            assertThat(course(ranking, 4).outlook()).isEqualTo(asking(8, 4));
        }
    }

    @Test
    void answersAreInTheOrderOfTheirInstants() {
        accepts(1, 2);
        declines(2, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> course(ranking(round(Role.PRIME, Approach.BEST_BID)), 3))
                .withMessageContaining("before");
    }

    /** Property P7. */
    @Test
    void nobodyIsAwardedWhatItWasExcludedFrom() {
        Ranking primesOnly = ranking(round(Role.PRIME, Approach.IN_TURN));
        Placement placement = new Placement(new NeedId(1), primesOnly, NINE, ImmutableList.of(), Optional.empty());
        Knowledge known = new Knowledge(at(1), "broker-1", "by telephone");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> placement.decided(new Decision(Ground.OVERRIDE, Optional.of(p(4)), known)))
                .withMessageContaining("excluded");
        assertThat(placement
                        .decided(new Decision(Ground.OVERRIDE, Optional.of(p(3)), known))
                        .awarded())
                .contains(p(3));
    }

    @Test
    void aDecisionAwardsExactlyWhereItsGroundIsAnAward() {
        Knowledge known = new Knowledge(at(1), "broker-1", "as agreed");

        assertThatIllegalArgumentException().isThrownBy(() -> new Decision(Ground.POLICY, Optional.empty(), known));
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision(Ground.NOBODY, Optional.of(p(1)), known));
    }
}
