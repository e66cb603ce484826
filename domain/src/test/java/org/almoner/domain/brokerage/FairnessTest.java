package org.almoner.domain.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
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
import java.util.stream.IntStream;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.ZoneCode;
import org.junit.jupiter.api.Test;

/** What counts as a turn that the lot gave, and who was entitled to a part of it (rule L7). */
class FairnessTest {

    private static final ZoneCode CITY = new ZoneCode("city");
    private static final Instant NINE = Instant.parse("2020-11-02T09:00:00Z");
    private static final LocalDate START = LocalDate.of(2020, 11, 9);

    private static ProviderId p(int number) {
        return new ProviderId("P-" + number);
    }

    private static final WeeklyPlan TEN_HOURS =
            WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 600, 0)));

    /** Primes P-1, P-2, P-3 of the qualities. */
    private static Ranking ranking(Approach approach, int... qualities) {
        AllocationPolicy policy = new AllocationPolicy(
                ImmutableList.of(new Round(ImmutableSet.of(Role.PRIME), approach, Duration.ofHours(4))),
                ImmutableList.of(new Criterion.Measured(
                        new IndicatorWeights(Percentage.NONE, Percentage.WHOLE, Percentage.NONE))));
        return policy.rank(
                Need.of(new PackageId("K-1"), "LE1", CITY, new BandCode("urban"), TEN_HOURS, START),
                IntStream.rangeClosed(1, qualities.length)
                        .mapToObj(number -> candidate(number, qualities[number - 1]))
                        .toList());
    }

    private static Candidate candidate(int number, int quality) {
        Percentage points = Percentage.of(quality);
        return Candidate.of(
                new Provider(
                        p(number),
                        "Care of " + number,
                        Standing.ACTIVE,
                        ImmutableSortedMap.of(CITY, new Membership(Role.PRIME, Hours.of(40))),
                        new Indicators(points, points, points, Indicators.Basis.TENDER)),
                Commitment.NONE);
    }

    private static Placement placement(Ranking ranking, Response... responses) {
        return new Placement(new NeedId(1), ranking, NINE, ImmutableList.copyOf(responses), Optional.empty());
    }

    private static Response accepts(ProviderId provider) {
        return new Response(
                provider, new Answer.Accepted(new Bid(Optional.empty(), START)), NINE, NINE.plusSeconds(60));
    }

    private static Response declines(ProviderId provider) {
        return new Response(provider, Answer.declined(Answer.Decline.SKILLS), NINE, NINE.plusSeconds(60));
    }

    private static Fairness of(Placement... placements) {
        return Fairness.of(List.of(placements), NINE.plus(Duration.ofDays(1)));
    }

    @Test
    void theFirstAskedOfEqualsHadTheTurnAndEachWasEntitledToAnEqualPart() {
        Ranking ranking = ranking(Approach.IN_TURN, 80, 80, 80);
        ProviderId first = ranking.ranked().get(0).provider();

        Fairness fairness = of(placement(ranking, accepts(first)));

        assertThat(fairness.shares().values())
                .allSatisfy(share -> assertThat(share.entitled()).isEqualTo(1 / 3.0))
                .allSatisfy(share -> assertThat(share.ranked()).isEqualTo(1));
        assertThat(fairness.shares().get(first).turns()).isEqualTo(1);
        assertThat(fairness.shares().get(first).offers()).isEqualTo(1);
        assertThat(fairness.shares().values()).extracting(Fairness.Share::turns).containsExactlyInAnyOrder(1, 0, 0);
    }

    @Test
    void whatAProviderAnswersChangesNothingOfItsEntitlement() {
        Ranking ranking = ranking(Approach.IN_TURN, 80, 80, 70);
        ProviderId first = ranking.ranked().get(0).provider();

        Fairness taken = of(placement(ranking, accepts(first)));
        Fairness declined = of(placement(ranking, declines(first)));

        assertThat(declined.shares().get(first).turns()).isEqualTo(1);
        assertThat(declined.shares().get(p(1)).draws())
                .isEqualTo(taken.shares().get(p(1)).draws());
        assertThat(declined.shares().get(p(2)).entitled()).isEqualTo(0.5);
        assertThat(declined.shares().get(p(3)).draws()).isEmpty();
    }

    @Test
    void equalsWhoWereNeverReachedAreOwedNothing() {
        Fairness fairness = of(placement(ranking(Approach.IN_TURN, 90, 70, 70), accepts(p(1))));

        assertThat(fairness.furthest()).isEmpty();
        assertThat(fairness.shares().get(p(2))).isEqualTo(new Fairness.Share(1, 0, 0, 0, ImmutableSortedMap.of()));
    }

    @Test
    void ofTheBestBidTheEqualsAreThoseThatBidAndTheTurnIsTheAward() {
        Ranking ranking = ranking(Approach.BEST_BID, 80, 80, 80);
        Placement placement = placement(ranking, accepts(p(1)), accepts(p(3)), declines(p(2)));

        Fairness fairness = of(placement);

        assertThat(fairness.shares().get(p(1)).entitled()).isEqualTo(0.5);
        assertThat(fairness.shares().get(p(2)).draws()).isEmpty();
        assertThat(fairness.shares().get(p(2)).offers()).isEqualTo(1);
        assertThat(fairness.shares().get(p(1)).turns()
                        + fairness.shares().get(p(3)).turns())
                .isEqualTo(1);
    }

    @Test
    void theFirstBidLeavesNothingToTheLot() {
        Fairness fairness = of(placement(ranking(Approach.FIRST_BID, 80, 80), accepts(p(2))));

        assertThat(fairness.furthest()).isEmpty();
    }

    @Test
    void aDeviationIsCountedInTheSpreadOfAFairLot() {
        Fairness.Share share = new Fairness.Share(100, 80, 40, 60, ImmutableSortedMap.of(2, 100));

        assertThat(share.entitled()).isEqualTo(50);
        assertThat(share.spread()).isCloseTo(5, within(1e-9));
        assertThat(share.deviation()).isCloseTo(2, within(1e-9));
        assertThat(new Fairness.Share(1, 1, 1, 0, ImmutableSortedMap.of()).deviation())
                .isZero();
    }

    @Test
    void aPackageThatIsPublishedAgainForAnotherDayHasAnotherLot() {
        AllocationPolicy policy = ranking(Approach.IN_TURN, 80, 80).policy();
        List<ProviderId> firsts = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            Need need =
                    Need.of(new PackageId("K-1"), "LE1", CITY, new BandCode("urban"), TEN_HOURS, START.plusDays(day));
            Ranking ranking = policy.rank(need, List.of(candidate(1, 80), candidate(2, 80)));
            firsts.add(ranking.ranked().get(0).provider());
            assertThat(policy.rank(need, List.of(candidate(2, 80), candidate(1, 80))))
                    .isEqualTo(ranking);
        }

        assertThat(firsts).contains(p(1), p(2));
    }
}
