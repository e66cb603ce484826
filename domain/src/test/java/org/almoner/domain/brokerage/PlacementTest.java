package org.almoner.domain.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.brokerage.Answer.Decline;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.ZoneCode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is asked when, whose answer counts, and who is given the need, by each approach and round. */
class PlacementTest {

    private static final ZoneCode CITY = new ZoneCode("city");
    private static final Instant NINE = Instant.parse("2020-11-02T09:00:00Z");
    private static final LocalDate START = LocalDate.of(2020, 11, 9);
    private static final UnitPrice USUAL = UnitPrice.perHour("19.50");
    private static final Terms TENDERED =
            Terms.within(new Envelope(UnitPrice.perHour("19.23"), UnitPrice.perHour("20.31")));
    private static final Criterion VALUE = new Criterion.Value(Percentage.of(60), Percentage.of(40));

    private final List<Response> responses = new ArrayList<>();

    private static Instant at(int hour) {
        return NINE.plus(Duration.ofHours(hour));
    }

    private static ProviderId p(int number) {
        return new ProviderId("P-" + number);
    }

    private static Round round(Role role, Approach approach) {
        return new Round(ImmutableSet.of(role), approach, Duration.ofHours(4));
    }

    private static Need need(Terms terms) {
        return need(terms, Optional.of(USUAL));
    }

    private static Need need(Terms terms, Optional<UnitPrice> usual) {
        return new Need(
                new PackageId("K-1"),
                "LE1",
                CITY,
                new BandCode("urban"),
                Optional.empty(),
                CareAsked.visits(ImmutableList.of(TEN_HOURS)),
                Carers.ANY,
                DateRange.from(START),
                terms,
                usual,
                ImmutableSet.of());
    }

    /** Three primes P-1, P-2, P-3, each better than the next, and a supplementary P-4. */
    private static Ranking ranking(Need need, List<Criterion> criteria, Round... rounds) {
        AllocationPolicy policy = new AllocationPolicy(
                ImmutableList.copyOf(rounds),
                ImmutableList.copyOf(criteria),
                new Outliers(
                        new Outliers.Bounds(Optional.of(Percentage.of(10)), Optional.of(Percentage.of(20))),
                        ImmutableMap.of()),
                ImmutableSet.of());
        return policy.rank(
                need,
                List.of(
                        candidate(1, Role.PRIME, 90),
                        candidate(2, Role.PRIME, 80),
                        candidate(3, Role.PRIME, 70),
                        candidate(4, Role.SUPPLEMENTARY, 60)));
    }

    private static Candidate candidate(int number, Role role, int quality) {
        Percentage points = Percentage.of(quality);
        return Candidate.of(
                new Provider(
                        p(number),
                        "Care of " + number,
                        Standing.ACTIVE,
                        ImmutableSortedMap.of(CITY, new Membership(role, Hours.of(40))),
                        new Indicators(points, points, points, Indicators.Basis.TENDER)),
                Commitment.NONE);
    }

    private static Ranking ranking(Round... rounds) {
        return ranking(need(Terms.USUAL), List.of(MEASURED), rounds);
    }

    private static final WeeklyPlan TEN_HOURS =
            WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 600, 0)));
    private static final Criterion MEASURED =
            new Criterion.Measured(new IndicatorWeights(Percentage.of(50), Percentage.of(30), Percentage.of(20)));

    private void accepts(int number, int hour) {
        responses.add(new Response(p(number), new Answer.Accepted(new Bid(Optional.empty(), START)), NINE, at(hour)));
    }

    private void bids(int number, String price, int hour) {
        responses.add(new Response(
                p(number), new Answer.Accepted(new Bid(Optional.of(UnitPrice.perHour(price)), START)), NINE, at(hour)));
    }

    private void declines(int number, int hour) {
        responses.add(new Response(p(number), Answer.declined(Decline.SKILLS), NINE, at(hour)));
    }

    private Course course(Ranking ranking, int hour) {
        return new Placement(new NeedId(1), ranking, NINE, ImmutableList.copyOf(responses), Optional.empty())
                .courseAt(at(hour));
    }

    private static Outlook asking(int untilHour, Integer... numbers) {
        return new Outlook.Asking(
                Stream.of(numbers).map(PlacementTest::p).collect(ImmutableList.toImmutableList()), at(untilHour));
    }

    private static ProviderId takenBy(Course course) {
        assertThat(course.outlook()).isInstanceOf(Outlook.Taken.class);
        return ((Outlook.Taken) course.outlook()).provider();
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

    /** Rules S3, S4, C4: prices are bid within limits, and count with quality. */
    @Nested
    class Prices {

        private final Ranking ranking = ranking(need(TENDERED), List.of(VALUE), round(Role.PRIME, Approach.BEST_BID));

        /** 90 x 60% = 54 and 19.50/20.00 x 40% = 39; 80 x 60% = 48 and 40. */
        @Test
        void qualityAndPriceAreWeighed() {
            bids(1, "20.00", 1);
            bids(2, "19.50", 1);
            declines(3, 1);

            Course course = course(ranking, 1);

            assertThat(takenBy(course)).isEqualTo(p(1));
            assertThat(course.bids())
                    .extracting(ranked -> ranked.marks().get(0).points())
                    .containsExactly(54_000_000L + 39_000_000L, 48_000_000L + 40_000_000L);
        }

        @Test
        void aPriceAboveTheLimitGoesBackAndMayBeBettered() {
            bids(1, "20.32", 1);

            Course course = course(ranking, 2);
            assertThat(course.outlook()).isEqualTo(asking(4, 1, 2, 3));
            assertThat(course.find(p(1)).orElseThrow().sentBack()).get().isInstanceOf(BidRefusal.OutsideTerms.class);

            bids(1, "20.31", 3);
            assertThat(course(ranking, 3).outlook()).isEqualTo(asking(4, 2, 3));
            assertThat(takenBy(course(ranking, 4))).isEqualTo(p(1));
        }

        @Test
        void aBidThatStaysSentBackTakesNothing() {
            bids(1, "20.32", 1);

            assertThat(course(ranking, 4).outlook()).isEqualTo(new Outlook.Exhausted(at(4)));
        }

        @Test
        void whereThePriceIsTheCriterionTheLowestTakesIt() {
            Ranking byPrice =
                    ranking(need(TENDERED), List.of(new Criterion.LowestPrice()), round(Role.PRIME, Approach.BEST_BID));
            bids(1, "20.00", 1);
            bids(2, "19.99", 1);
            bids(3, "19.98", 1);

            assertThat(takenBy(course(byPrice, 1))).isEqualTo(p(3));
        }

        @Test
        void whereTheStartIsTheCriterionTheEarliestTakesIt() {
            Ranking byStart = ranking(
                    need(Terms.USUAL), List.of(new Criterion.EarliestStart()), round(Role.PRIME, Approach.BEST_BID));
            responses.add(
                    new Response(p(1), new Answer.Accepted(new Bid(Optional.empty(), START.plusDays(2))), NINE, at(1)));
            responses.add(
                    new Response(p(2), new Answer.Accepted(new Bid(Optional.empty(), START.plusDays(1))), NINE, at(1)));
            declines(3, 1);

            assertThat(takenBy(course(byStart, 1))).isEqualTo(p(2));
        }

        @ParameterizedTest
        @EnumSource(
                value = PriceUnit.class,
                names = {"SESSION", "NIGHT", "DAY", "WEEK"})
        void aPriceByAUnitThatVisitsAreNotPricedByGoesBackEvenWhereThereIsNoOtherBound(PriceUnit unit) {
            UnitPrice bid = new UnitPrice(Money.parse("120.00"), unit);

            assertThat(ranking.policy().check(need(Terms.USUAL, Optional.empty()), new Bid(Optional.of(bid), START)))
                    .contains(new BidRefusal.OtherUnit(bid, PriceUnit.HOUR));
        }

        /** It could neither be held against the usual price nor against other bids. */
        @Test
        void aPriceByAnotherUnitThanTheUsualOneGoesBack() {
            UnitPrice bid = UnitPrice.parse("12.00/half-hour");

            assertThat(ranking.policy().check(need(Terms.USUAL), new Bid(Optional.of(bid), START)))
                    .contains(new BidRefusal.OtherUnit(bid, PriceUnit.HOUR));
            assertThat(ranking.policy()
                            .check(
                                    need(Terms.USUAL, Optional.of(UnitPrice.parse("11.00/half-hour"))),
                                    new Bid(Optional.of(bid), START)))
                    .isEmpty();
        }

        @Test
        void everyReasonForWhichABidGoesBack() {
            AllocationPolicy policy = ranking.policy();
            Need usual = need(Terms.USUAL);

            assertThat(policy.check(need(TENDERED), new Bid(Optional.empty(), START)))
                    .contains(new BidRefusal.NoPrice());
            assertThat(policy.check(usual, new Bid(Optional.of(UnitPrice.perHour("0.00")), START)))
                    .contains(new BidRefusal.NoPrice());
            assertThat(policy.check(need(Terms.of(Terms.Kind.FIXED_FEE)), new Bid(Optional.of(USUAL), START)))
                    .contains(new BidRefusal.PriceIsFixed(USUAL));
            assertThat(policy.check(usual, new Bid(Optional.empty(), START.minusDays(1))))
                    .contains(new BidRefusal.TooEarly(START.minusDays(1), START));
            assertThat(policy.check(usual, new Bid(Optional.of(UnitPrice.perHour("21.46")), START)))
                    .contains(new BidRefusal.OutlierAbove(UnitPrice.perHour("21.46"), USUAL, Percentage.of(10)));
            assertThat(policy.check(usual, new Bid(Optional.of(UnitPrice.perHour("21.45")), START)))
                    .isEmpty();
            assertThat(policy.check(usual, new Bid(Optional.of(UnitPrice.perHour("15.59")), START)))
                    .contains(new BidRefusal.OutlierBelow(UnitPrice.perHour("15.59"), USUAL, Percentage.of(20)));
            assertThat(policy.check(usual, new Bid(Optional.of(UnitPrice.perHour("15.60")), START)))
                    .isEmpty();
            assertThat(policy.check(usual, new Bid(Optional.empty(), START.plusDays(1))))
                    .isEmpty();
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
