package org.almoner.domain.brokerage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules S3, S4, C4: prices are bid within limits, and count with quality. */
class PlacementPricesTest extends SomePlacement {

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
    void aBidWithoutAPriceIsOneAtTheUsualPrice() {
        for (Criterion criterion : List.of(new Criterion.LowestPrice(), VALUE)) {
            Ranking ranking = ranking(need(Terms.USUAL), List.of(criterion), round(Role.PRIME, Approach.BEST_BID));

            assertThat(inOrder(ranking, Map.of(p(1), bid("19.49"), p(2), bid(), p(3), bid("19.51"))))
                    .containsExactly(p(1), p(2), p(3));
        }
    }

    private static List<ProviderId> inOrder(Ranking ranking, Map<ProviderId, Bid> bids) {
        return ranking.ofBids(bids).stream().map(Verdict.Ranked::provider).toList();
    }

    private static Bid bid(String price) {
        return new Bid(Optional.of(UnitPrice.perHour(price)), START);
    }

    private static Bid bid() {
        return new Bid(Optional.empty(), START);
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
    void l7APriceThatIsNeitherWeighedNorBoundIsThatOfTheScheme() {
        UnitPrice asked = UnitPrice.perHour("999999.00");
        Bid bid = new Bid(Optional.of(asked), START);
        ImmutableList<Round> rounds = ranking.policy().rounds();

        assertThat(new AllocationPolicy(rounds, ImmutableList.of(new Criterion.Continuity()))
                        .check(need(Terms.USUAL), bid))
                .contains(new BidRefusal.PriceIsFixed(asked));
        assertThat(new AllocationPolicy(rounds, ImmutableList.of(new Criterion.LowestPrice()))
                        .check(need(Terms.USUAL), bid))
                .isEmpty();
        assertThat(new AllocationPolicy(
                                rounds, ImmutableList.of(new Criterion.Value(Percentage.of(60), Percentage.of(40))))
                        .check(need(Terms.USUAL), bid))
                .isEmpty();
        assertThat(new AllocationPolicy(rounds, ImmutableList.of()).check(need(TENDERED), bid))
                .hasValueSatisfying(refusal -> assertThat(refusal).isInstanceOf(BidRefusal.OutsideTerms.class));
        assertThat(new AllocationPolicy(rounds, ImmutableList.of())
                        .check(need(Terms.USUAL), new Bid(Optional.empty(), START)))
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
