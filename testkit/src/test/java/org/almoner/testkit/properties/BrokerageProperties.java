package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Approach;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Commitment;
import org.almoner.domain.brokerage.Course;
import org.almoner.domain.brokerage.Criterion;
import org.almoner.domain.brokerage.IndicatorWeights;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Offer;
import org.almoner.domain.brokerage.Outlook;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Priority;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.TimeWindow;
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
import org.almoner.testkit.generators.BrokerageArbitraries;
import org.almoner.testkit.generators.BrokerageArbitraries.Competition;

/** Property P7: every provider has a verdict, and the order of offers is fair, transparent and explainable (rule L7). */
@Domain(AlmonerDomain.class)
class BrokerageProperties {

    @Property
    void everyCandidateHasExactlyOneVerdict(@ForAll Competition competition) {
        Ranking ranking = competition.rank();
        Statistics.label("ranked").collect(Math.min(3, ranking.ranked().size()));

        assertThat(ranking.verdicts())
                .extracting(Verdict::provider)
                .containsExactlyInAnyOrderElementsOf(competition.candidates().stream()
                        .map(candidate -> candidate.provider().id())
                        .toList());
        assertThat(ranking.ranked())
                .extracting(Verdict.Ranked::position)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ranking.ranked().size())
                                .boxed()
                                .toList());
    }

    /** Says by itself who may be offered what, without the policy's own reasons. */
    private static boolean mayBeOffered(Competition competition, Candidate candidate) {
        Need need = competition.need();
        Membership place = candidate.provider().memberships().get(need.zone());
        return place != null
                && candidate.provider().standing() == Standing.ACTIVE
                && !need.refused().contains(candidate.provider().id())
                && competition.policy().rounds().stream()
                        .anyMatch(round -> round.roles().contains(place.role()))
                && candidate.refusals().isEmpty()
                && fits(need, candidate, place)
                && candidate
                        .provider()
                        .carers()
                        .skills()
                        .containsAll(need.carers().skills())
                && candidate
                        .provider()
                        .carers()
                        .languages()
                        .containsAll(need.carers().languages())
                && candidate
                        .provider()
                        .carers()
                        .genders()
                        .containsAll(need.carers().genders());
    }

    /** Minute by minute, without the sums of the policy. */
    private static boolean fits(Need need, Candidate candidate, Membership place) {
        boolean isServed = need.offering().isEmpty()
                || place.offerings().isEmpty()
                || place.offerings().contains(need.offering().get());
        return isServed && need.plans().stream().allMatch(plan -> fits(plan, candidate.commitment(), place));
    }

    private static boolean fits(WeeklyPlan plan, Commitment commitment, Membership place) {
        long left = place.weeklyCapacity().minutes() - commitment.weekly().minutes();
        Map<TimeWindow, Long> leftIn = new HashMap<>();
        place.dayParts()
                .forEach((part, hours) -> leftIn.put(
                        part, hours.minutes() - commitment.weeklyIn(part).minutes()));
        for (PlannedVisit visit : plan.visits()) {
            left -= visit.carerMinutes();
            List<TimeWindow> parts = leftIn.keySet().stream()
                    .filter(part -> part.contains(visit.start()))
                    .toList();
            if (parts.isEmpty() && !leftIn.isEmpty()) {
                return false;
            }
            parts.forEach(part -> leftIn.merge(part, (long) -visit.carerMinutes(), Long::sum));
        }
        boolean partsFit = place.dayParts().keySet().stream()
                .allMatch(part ->
                        leftIn.get(part) >= 0 || plan.weeklyHoursIn(part).minutes() == 0);
        return left >= 0 && partsFit;
    }

    @Property
    void exactlyThoseAreRankedWhoMayDoItHaveRoomForItAndAreNotRefused(@ForAll Competition competition) {
        Ranking ranking = competition.rank();
        assertThat(competition.candidates())
                .allSatisfy(candidate -> assertThat(
                                ranking.getVerdict(candidate.provider().id()) instanceof Verdict.Ranked)
                        .isEqualTo(mayBeOffered(competition, candidate)));
    }

    @Property
    void whoeverIsExcludedIsToldWhy(@ForAll Ranking ranking) {
        assertThat(ranking.verdicts())
                .filteredOn(Verdict.Excluded.class::isInstance)
                .allSatisfy(verdict ->
                        assertThat(((Verdict.Excluded) verdict).reasons()).isNotEmpty());
    }

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

    /** Metamorphic: nobody else's place changes but by one, and no other verdict, when one that is excluded is not there. */
    @Property
    void removingAnExcludedProviderChangesNothingElse(@ForAll Competition competition) {
        Ranking ranking = competition.rank();
        Set<ProviderId> excluded = ranking.verdicts().stream()
                .filter(Verdict.Excluded.class::isInstance)
                .map(Verdict::provider)
                .collect(Collectors.toSet());
        List<Candidate> others = competition.candidates().stream()
                .filter(candidate -> !excluded.contains(candidate.provider().id()))
                .toList();

        assertThat(competition.policy().rank(competition.need(), others).ranked())
                .isEqualTo(ranking.ranked());
    }

    /** Metamorphic: more capacity never takes a place away, nor changes the order of those who had one. */
    @Property
    void moreCapacityNeverWorsensAPlace(@ForAll Competition competition, @ForAll @IntRange(max = 7) int chosen) {
        if (competition.candidates().isEmpty()) {
            return;
        }
        Candidate before =
                competition.candidates().get(chosen % competition.candidates().size());
        List<Candidate> roomier = competition.candidates().stream()
                .map(candidate -> candidate.equals(before) ? withoutCommitments(candidate) : candidate)
                .toList();
        List<ProviderId> now = competition.policy().rank(competition.need(), roomier).ranked().stream()
                .map(Verdict.Ranked::provider)
                .toList();
        List<ProviderId> then = competition.rank().ranked().stream()
                .map(Verdict.Ranked::provider)
                .toList();

        assertThat(now).containsAll(then);
        assertThat(now.stream().filter(then::contains).toList()).isEqualTo(then);
    }

    private static Candidate withoutCommitments(Candidate candidate) {
        return new Candidate(
                candidate.provider(),
                candidate.refusals(),
                candidate.rating(),
                Commitment.NONE,
                candidate.familiarity(),
                candidate.metresToNearest());
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
                        new IndicatorWeights(Percentage.WHOLE, Percentage.NONE, Percentage.NONE))),
                Optional.empty());
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
