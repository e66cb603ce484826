package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Approach;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Commitment;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.IndicatorWeights;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Priority;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.brokerage.Verdict;
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
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.BrokerageArbitraries.Competition;

/** The order in which providers are asked is fair, transparent and explainable (rule L7). */
@Domain(AlmonerDomain.class)
class OrderOfOffersProperties {

    @Property
    void theOrderOfTheCandidatesDoesNotMatter(@ForAll Competition competition, @ForAll Random order) {
        List<Candidate> shuffled = new ArrayList<>(competition.candidates());
        Collections.shuffle(shuffled, order);

        assertThat(competition.policy().rank(competition.need(), shuffled)).isEqualTo(competition.rank());
    }

    @Property
    void offersGoRoundAfterRoundAndInARoundByTheCriteriaTheFirstOfThemFirst(@ForAll Ranking ranking) {
        List<Verdict.Ranked> ranked = ranking.ranked();
        for (int i = 1; i < ranked.size(); i++) {
            assertThat(key(ranked.get(i - 1))).isLessThanOrEqualTo(key(ranked.get(i)));
        }
    }

    /** A key whose order is that of round and points, more points first. */
    private static String key(Verdict.Ranked ranked) {
        return ranked.round()
                + ranked.marks().stream()
                        .map(mark -> String.format(" %020d", 1_000_000_000_000L - mark.points()))
                        .collect(Collectors.joining());
    }

    @Property
    void aPlaceIsDrawnByLotExactlyWhereAnotherHasTheSameRoundAndMarks(@ForAll Ranking ranking) {
        List<Verdict.Ranked> ranked = ranking.ranked();
        assertThat(ranked)
                .allSatisfy(one -> assertThat(one.drawn())
                        .isEqualTo(ranked.stream()
                                .anyMatch(other ->
                                        !other.equals(one) && key(other).equals(key(one)))));
    }

    @Property
    void betterIndicatorsNeverWorsenAPlace(
            @ForAll Competition competition,
            @ForAll @IntRange(max = 7) int chosen,
            @ForAll @IntRange(max = 2) int indicator,
            @ForAll @IntRange(min = 1, max = 10_000) int by) {
        List<Verdict.Ranked> ranked = competition.rank().ranked();
        if (ranked.isEmpty()) {
            return;
        }
        Verdict.Ranked before = ranked.get(chosen % ranked.size());
        ImmutableList<Candidate> better = competition.candidates().stream()
                .map(candidate -> candidate.provider().id().equals(before.provider())
                        ? new Candidate(
                                raised(candidate.provider(), indicator, by),
                                candidate.refusals(),
                                candidate.rating(),
                                candidate.commitment(),
                                candidate.familiarity(),
                                candidate.metresToNearest())
                        : candidate)
                .collect(ImmutableList.toImmutableList());
        Ranking after = competition.policy().rank(competition.need(), better);

        assertThat(((Verdict.Ranked) after.getVerdict(before.provider())).position())
                .isLessThanOrEqualTo(before.position());
    }

    private static Provider raised(Provider provider, int indicator, int by) {
        Indicators now = provider.indicators();
        return new Provider(
                provider.id(),
                provider.name(),
                provider.standing(),
                provider.memberships(),
                provider.carers(),
                new Indicators(
                        raised(now.timelyPickUp(), indicator == 0 ? by : 0),
                        raised(now.qualityOfDelivery(), indicator == 1 ? by : 0),
                        raised(now.responseToOffers(), indicator == 2 ? by : 0),
                        now.basis()));
    }

    private static Percentage raised(Percentage percentage, int by) {
        return new Percentage(Math.min(Percentage.WHOLE_BASIS_POINTS, percentage.basisPoints() + by));
    }

    @Property
    void pointsAreTheWeightedMeanOfTheIndicators(@ForAll Priority priority) {
        long points = priority.points();
        assertThat(points).isBetween(0L, 100_000_000L);
        Indicators of = priority.indicators();
        assertThat(points).isBetween(10_000L * Collections.min(scores(of)), 10_000L * Collections.max(scores(of)));
    }

    private static List<Integer> scores(Indicators of) {
        return List.of(
                of.timelyPickUp().basisPoints(),
                of.qualityOfDelivery().basisPoints(),
                of.responseToOffers().basisPoints());
    }

    /** Of 2,000 needs each of 5 equals should come first 400 times; 300 to 500 is more than 5 standard deviations either way. */
    @Property(tries = 5)
    void lotsSpreadFairly(@ForAll @IntRange(max = 1_000_000) int firstNeed) {
        ZoneCode zone = new ZoneCode("melton");
        AllocationPolicy policy = new AllocationPolicy(
                ImmutableList.of(new Round(ImmutableSet.of(Role.PRIME), Approach.IN_TURN, Duration.ofHours(4))),
                ImmutableList.of(new Criterion.Measured(
                        new IndicatorWeights(Percentage.WHOLE, Percentage.NONE, Percentage.NONE))));
        List<Candidate> equals = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> Candidate.of(equal("P-" + number, zone), Commitment.NONE))
                .toList();
        Map<ProviderId, Integer> firsts = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            Need need = Need.of(
                    new PackageId("K-" + (firstNeed + i)),
                    "LE13",
                    zone,
                    new BandCode("urban"),
                    WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 60, 0))),
                    LocalDate.of(2020, 11, 2));
            firsts.merge(policy.rank(need, equals).ranked().get(0).provider(), 1, Integer::sum);
        }

        assertThat(firsts).hasSize(5);
        assertThat(firsts.values()).allMatch(count -> count > 300 && count < 500);
    }

    private static Provider equal(String id, ZoneCode zone) {
        return new Provider(
                new ProviderId(id),
                "Equal care",
                Standing.ACTIVE,
                ImmutableSortedMap.of(zone, new Membership(Role.PRIME, Hours.of(100))),
                new Indicators(Percentage.of(80), Percentage.of(80), Percentage.of(80), Indicators.Basis.TENDER));
    }
}
