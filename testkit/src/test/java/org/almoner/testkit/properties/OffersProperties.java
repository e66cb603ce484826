package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.almoner.domain.brokerage.Approach;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.BidRefusal;
import org.almoner.domain.brokerage.Course;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Offer;
import org.almoner.domain.brokerage.Outlook;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.BrokerageArbitraries;
import org.almoner.testkit.generators.BrokerageArbitraries.Competition;

/** How the offers of a need run: who was asked when, which answers count, and who takes it (property P7). */
@Domain(AlmonerDomain.class)
class OffersProperties {

    @Property
    void noPackageIsAwardedToAnExcludedProvider(@ForAll Placement placement) {
        Statistics.label("awarded").collect(placement.awarded().isPresent());
        placement
                .awarded()
                .ifPresent(provider ->
                        assertThat(placement.ranking().getVerdict(provider)).isInstanceOf(Verdict.Ranked.class));
    }

    /** Whoever takes a need was asked, answered while the offer was open, on terms that the scheme allows. */
    @Property
    void whoeverTakesANeedWasAskedAnsweredInTimeAndBidWhatIsAllowed(
            @ForAll("open") Placement placement, @ForAll @IntRange(max = 120) int hours) {
        Instant now = placement.published().plus(Duration.ofHours(hours));
        Course course = placement.courseAt(now);
        Statistics.label("outlook").collect(course.outlook().getClass().getSimpleName());
        if (course.outlook() instanceof Outlook.Taken taken) {
            Offer offer = course.find(taken.provider()).orElseThrow();
            Response response = offer.response().orElseThrow();

            assertThat(placement.responses()).contains(response);
            assertThat(response.at()).isBetween(offer.asked(), offer.until()).isBefore(offer.until());
            assertThat(response.at()).isBeforeOrEqualTo(now);
            assertThat(placement.ranking().policy().check(placement.ranking().need(), taken.bid()))
                    .isEmpty();
            assertThat(course.bids().get(0).provider().equals(taken.provider())
                            || round(placement, offer).approach() == Approach.FIRST_BID)
                    .isTrue();
        }
    }

    private static Round round(Placement placement, Offer offer) {
        return placement.ranking().policy().round(offer.round());
    }

    /** Nobody is asked twice, before the rounds before it were over, or who was excluded; and in turn one at a time. */
    @Property
    void offersAreMadeRoundAfterRoundAndInTurnOneAtATime(
            @ForAll("open") Placement placement, @ForAll @IntRange(max = 120) int hours) {
        Course course = placement.courseAt(placement.published().plus(Duration.ofHours(hours)));
        List<Offer> offers = course.offers();

        assertThat(offers).extracting(Offer::provider).doesNotHaveDuplicates();
        assertThat(offers)
                .extracting(Offer::provider)
                .isEqualTo(placement.ranking().ranked().stream()
                        .map(Verdict.Ranked::provider)
                        .limit(offers.size())
                        .toList());
        for (int i = 1; i < offers.size(); i++) {
            Offer before = offers.get(i - 1);
            Offer after = offers.get(i);
            boolean oneAtATime =
                    before.round() != after.round() || round(placement, after).approach() == Approach.IN_TURN;
            assertThat(before.round()).isLessThanOrEqualTo(after.round());
            assertThat(after.asked()).isAfterOrEqualTo(before.asked());
            if (oneAtATime) {
                assertThat(before.bid()).isEmpty();
                assertThat(after.asked()).isBeforeOrEqualTo(before.until());
            }
        }
    }

    /** What was certain stays certain, whatever is answered afterwards. */
    @Property
    void whatIsTakenStaysTaken(@ForAll("open") Placement placement, @ForAll @IntRange(max = 120) int hours) {
        Course course = placement.courseAt(placement.published().plus(Duration.ofHours(hours)));
        if (course.outlook() instanceof Outlook.Taken) {
            assertThat(placement.courseAt(placement.published().plus(Duration.ofDays(60))))
                    .isEqualTo(course);
        }
    }

    @Provide("open")
    Arbitrary<Placement> open() {
        return BrokerageArbitraries.openPlacement();
    }

    /** All bids that count are by the one unit of the need, so that the lowest of them can be told. */
    @Property
    void bidsThatCountAreOfOneUnit(@ForAll("open") Placement placement) {
        Course course = placement.courseAt(placement.published().plus(Duration.ofDays(30)));
        assertThat(course.offers().stream()
                        .flatMap(offer -> offer.bid().stream())
                        .flatMap(bid -> bid.price().stream()))
                .allSatisfy(price -> assertThat(price.unit())
                        .isEqualTo(placement.ranking().need().unit()));
    }

    /** Metamorphic: nearer to the usual price, on either side, no price becomes an outlier. */
    @Property
    void aPriceNearerToTheUsualOneNeverBecomesAnOutlier(
            @ForAll Competition competition,
            @ForAll @IntRange(min = 1, max = 4_000) int pence,
            @ForAll @IntRange(max = 4_000) int nearer) {
        Need need = competition.need();
        Optional<UnitPrice> usual = need.usualPrice();
        if (usual.isPresent()) {
            int target = (int) usual.get().amount().pence();
            int moved = pence < target ? Math.min(target, pence + nearer) : Math.max(target, pence - nearer);
            if (isOutlier(competition, moved)) {
                assertThat(isOutlier(competition, pence)
                                || competition
                                        .policy()
                                        .check(need, bid(need, pence))
                                        .isPresent())
                        .isTrue();
            }
        }
    }

    private static boolean isOutlier(Competition competition, int pence) {
        Optional<BidRefusal> refusal = competition.policy().check(competition.need(), bid(competition.need(), pence));
        Statistics.label("outlier")
                .collect(refusal.map(each -> each.getClass().getSimpleName()).orElse("none"));
        return refusal.filter(
                        each -> each instanceof BidRefusal.OutlierAbove || each instanceof BidRefusal.OutlierBelow)
                .isPresent();
    }

    private static Bid bid(Need need, int pence) {
        return new Bid(Optional.of(new UnitPrice(Money.ofPence(pence), need.unit())), need.start());
    }
}
