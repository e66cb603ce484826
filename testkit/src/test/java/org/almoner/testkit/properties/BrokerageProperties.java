package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.CareAsked;
import org.almoner.domain.brokerage.Commitment;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.ServiceAsked;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Standing;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.BrokerageArbitraries.Competition;
import org.almoner.testkit.generators.ProviderArbitraries;

/** Property P7: every provider has a verdict on every kind of care, and is ranked exactly where it can give it. */
@Domain(AlmonerDomain.class)
class BrokerageProperties {

    @Property
    void everyCandidateHasExactlyOneVerdict(@ForAll Competition competition) {
        Ranking ranking = competition.rank();
        Statistics.label("ranked")
                .collect(
                        competition.need().care().hasVisits(),
                        competition.need().care().services().isEmpty(),
                        Math.min(3, ranking.ranked().size()));

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
        Collection<Membership> places = places(competition, candidate);
        return !places.isEmpty()
                && candidate.provider().standing() == Standing.ACTIVE
                && !need.refused().contains(candidate.provider().id())
                && competition.policy().rounds().stream()
                        .anyMatch(round ->
                                places.stream().anyMatch(place -> round.roles().contains(place.role())))
                && candidate.refusals().isEmpty()
                && fits(need, candidate, places)
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

    /** Those in the zone or, of a service that is bought anywhere, all that serve it. */
    private static Collection<Membership> places(Competition competition, Candidate candidate) {
        Need need = competition.need();
        boolean isHome = need.offering().equals(Optional.of(ProviderArbitraries.HOMES));
        if (isHome && competition.policy().anywhere().contains(ProviderArbitraries.HOMES.service())) {
            return candidate.provider().memberships().values().stream()
                    .filter(place ->
                            place.offerings().isEmpty() || place.offerings().contains(ProviderArbitraries.HOMES))
                    .toList();
        }
        return candidate.provider().memberships().entrySet().stream()
                .filter(place -> place.getKey().equals(need.zone()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Minute by minute and place by place, without the sums of the policy. */
    private static boolean fits(Need need, Candidate candidate, Collection<Membership> places) {
        boolean isServed = need.offering().isEmpty()
                || places.stream()
                        .allMatch(place -> place.offerings().isEmpty()
                                || place.offerings().contains(need.offering().get()));
        return isServed
                && need.care().plans().stream()
                        .allMatch(plan -> fits(plan, candidate.commitment(), Iterables.getOnlyElement(places)))
                && need.care().services().stream()
                        .allMatch(service -> fits(service, need.offering(), candidate.commitment(), places));
    }

    private static boolean fits(
            ServiceAsked service, Optional<Offering> offering, Commitment commitment, Collection<Membership> places) {
        int offered = places.stream()
                .mapToInt(place -> place.places().getOrDefault(offering.orElseThrow(), 0))
                .sum();
        return service.days().stream()
                .allMatch(day -> commitment.places().getOrDefault(day, 0) + service.units() <= offered);
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

    /** Metamorphic: with places for one more everywhere, nobody loses a place, and the order of those who had one stays. */
    @Property
    void morePlacesNeverWorsenAPlace(@ForAll Competition competition) {
        List<ProviderId> then = competition.rank().ranked().stream()
                .map(Verdict.Ranked::provider)
                .toList();
        List<ProviderId> now = competition
                .policy()
                .rank(
                        competition.need(),
                        competition.candidates().stream()
                                .map(BrokerageProperties::withOneMorePlace)
                                .toList())
                .ranked()
                .stream()
                .map(Verdict.Ranked::provider)
                .toList();

        assertThat(now).containsAll(then);
        assertThat(now.stream().filter(then::contains).toList()).isEqualTo(then);
    }

    private static Candidate withOneMorePlace(Candidate candidate) {
        Provider provider = candidate.provider();
        return new Candidate(
                new Provider(
                        provider.id(),
                        provider.name(),
                        provider.standing(),
                        ImmutableSortedMap.copyOf(
                                Maps.transformValues(provider.memberships(), BrokerageProperties::withOneMorePlace)),
                        provider.carers(),
                        provider.indicators()),
                candidate.refusals(),
                candidate.rating(),
                candidate.commitment(),
                candidate.familiarity(),
                candidate.metresToNearest());
    }

    private static Membership withOneMorePlace(Membership place) {
        return new Membership(
                place.role(),
                place.weeklyCapacity(),
                place.dayParts(),
                place.offerings(),
                place.prices(),
                ImmutableSortedMap.copyOf(Maps.transformValues(place.places(), number -> number + 1)));
    }

    /** Metamorphic: asking for a service on one weekday more, or for one unit more, never gets anybody a place. */
    @Property
    void whatIsAskedForBesideNeverGetsAnybodyAPlace(@ForAll Competition competition, @ForAll DayOfWeek day) {
        Need need = competition.need();
        if (need.care().services().isEmpty()) {
            return;
        }
        CareAsked more = new CareAsked(
                need.care().plans(),
                need.care().services().stream()
                        .map(service -> new ServiceAsked(
                                service.unit(), service.units() + 1, with(service.days(), day), service.nursing()))
                        .collect(ImmutableList.toImmutableList()));
        Set<ProviderId> now = ranked(competition.policy().rank(asking(need, more), competition.candidates()));

        assertThat(ranked(competition.rank())).containsAll(now);
    }

    private static ImmutableSortedSet<DayOfWeek> with(Set<DayOfWeek> days, DayOfWeek day) {
        return ImmutableSortedSet.<DayOfWeek>naturalOrder()
                .addAll(days)
                .add(day)
                .build();
    }

    private static Set<ProviderId> ranked(Ranking ranking) {
        return ranking.ranked().stream().map(Verdict.Ranked::provider).collect(Collectors.toSet());
    }

    private static Need asking(Need need, CareAsked care) {
        return new Need(
                need.pack(),
                need.district(),
                need.zone(),
                need.band(),
                need.offering(),
                care,
                need.carers(),
                need.days(),
                need.terms(),
                need.usualPrice(),
                need.refused());
    }

    /** A provider that is not registered when care is to start has a verdict, too, and changes nobody else's. */
    @Property
    void whoeverIsNotRegisteredThenHasAVerdict(@ForAll Competition competition) {
        ProviderId gone = new ProviderId("P-GONE");
        Ranking ranking =
                competition.policy().rank(competition.need(), competition.candidates(), ImmutableSet.of(gone));

        assertThat(ranking.getVerdict(gone))
                .isEqualTo(new Verdict.Excluded(
                        gone,
                        ImmutableList.of(
                                new Exclusion.NotRegisteredOn(competition.need().start()))));
        assertThat(ranking.verdicts())
                .filteredOn(verdict -> !verdict.provider().equals(gone))
                .isEqualTo(competition.rank().verdicts());
    }
}
