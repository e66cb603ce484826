package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.schemes.FirstOffers;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneMap;

/** How the providers of a market stand to needs: who can be offered them, in which order, and why nobody else. */
final class Candidates {

    private final Market market;
    private final Scheme scheme;

    Candidates(Market market) {
        this.market = market;
        this.scheme = market.scheme();
    }

    /** {@return how the scheme ranks the providers of the day for the need} */
    Ranking rank(Need need) {
        return rank(need, scheme, stays(need.days()));
    }

    /** {@return how the scheme ranks the providers for any need, beside all care that is placed from the day on} */
    Function<Need, Ranking> rankerFrom(LocalDate day) {
        ImmutableListMultimap<ZoneCode, Stay> stays = stays(DateRange.from(day));
        return need -> rank(need, scheme, stays);
    }

    /**
     * {@return for each package that somebody gives on the day, who would be offered it first if it alone were placed
     * anew: by the policy and the ratings of this scheme, and by those of the other}
     */
    FirstOffers firstOffers(LocalDate day, Scheme other) {
        ImmutableListMultimap<ZoneCode, Stay> stays = stays(DateRange.from(day));
        ImmutableSortedMap.Builder<PackageId, FirstOffers.Offer> offers = ImmutableSortedMap.naturalOrder();
        for (CarePackage pack : market.packages()) {
            given(pack, day)
                    .ifPresent(need -> offers.put(
                            pack.id(),
                            new FirstOffers.Offer(first(rank(need, scheme, stays)), first(rank(need, other, stays)))));
        }
        return new FirstOffers(offers.build());
    }

    private Optional<Need> given(CarePackage pack, LocalDate day) {
        WantedCare wanted = market.wantedFromProviders(pack);
        return wanted.isWantedOn(day) && WantedCare.givers(pack).find(day).isPresent()
                ? market.need(pack, wanted, day)
                : Optional.empty();
    }

    private static Optional<ProviderId> first(Ranking ranking) {
        return ranking.ranked().stream().findFirst().map(Verdict.Ranked::provider);
    }

    /** {@return how the policy and the ratings of a scheme rank the providers of the day, beside the care that is placed} */
    private Ranking rank(Need need, Scheme by, ImmutableListMultimap<ZoneCode, Stay> stays) {
        LocalDate day = need.start();
        Commitments commitments =
                beside(need, by.allocation().isAnywhere(need) ? stays.values() : stays.get(need.zone()));
        Acquaintance acquaintance = Acquaintance.of(market, need);
        ImmutableList.Builder<Candidate> candidates = ImmutableList.builder();
        ImmutableSet.Builder<ProviderId> unregistered = ImmutableSet.builder();
        for (ProviderRecord each : market.providers()) {
            ImmutableList<Provider> later = scheme.term()
                    .intersection(need.days())
                    .map(each::withLaterPlaces)
                    .orElse(ImmutableList.of());
            each.on(day)
                    .ifPresentOrElse(
                            provider -> candidates.add(new Candidate(
                                    provider,
                                    later,
                                    scheme.providers().refusals(each, day),
                                    by.providers().rate(each, day).flatMap(QualityDecision::level),
                                    commitments.of(provider.id(), parts(need, by, provider, later)),
                                    acquaintance.familiarity(provider.id()),
                                    acquaintance.metresToNearest(provider.id()))),
                            () -> unregistered.add(each.id()));
        }
        return by.allocation().rank(need, candidates.build(), unregistered.build());
    }

    /** {@return the parts of the day by which the provider offers its hours, now or later} */
    private static ImmutableSet<TimeWindow> parts(
            Need need, Scheme by, Provider provider, ImmutableList<Provider> later) {
        return Stream.concat(Stream.of(provider), later.stream())
                .flatMap(each -> by.allocation().placeFor(need, each).stream())
                .flatMap(place -> place.dayParts().keySet().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** A package takes no room from itself. */
    private Commitments beside(Need need, Collection<Stay> stays) {
        Commitments commitments = new Commitments();
        stays.stream()
                .filter(stay -> !stay.pack().id().equals(need.pack()))
                .forEach(stay -> commit(stay.pack(), stay.days(), need.offering(), commitments));
        return commitments;
    }

    private void commit(CarePackage pack, DateRange days, Optional<Offering> offering, Commitments commitments) {
        WantedCare wanted = market.wantedFromProviders(pack).within(days);
        Timeline<ProviderId> givers = WantedCare.givers(pack);
        given(givers, wanted.visits(), commitments::addVisits);
        if (offering.isPresent()) {
            given(
                    givers,
                    wanted.services(),
                    (provider, holds, service) -> stretches(pack, holds).stream()
                            .filter(stretch -> scheme.charging()
                                    .rates()
                                    .offering(pack.lotOn(stretch.from()), pack.serviceTypeOn(stretch.from()))
                                    .equals(offering))
                            .forEach(stretch -> commitments.addService(provider, stretch, service)));
        }
    }

    /** {@return the days in stretches on each of which the package is of one lot and service} */
    private static ImmutableList<DateRange> stretches(CarePackage pack, DateRange days) {
        ImmutableSortedSet<LocalDate> starts = Stream.concat(
                        Stream.of(days.from()),
                        Stream.of(PackageFacts.LOT, PackageFacts.SERVICE_TYPE)
                                .flatMap(kind -> pack.facts().of(kind).entries().stream())
                                .flatMap(entry ->
                                        Stream.concat(Stream.of(entry.holds().from()), entry.holds().end().stream()))
                                .filter(days::contains))
                .collect(ImmutableSortedSet.toImmutableSortedSet(LocalDate::compareTo));
        return starts.stream()
                .map(start -> Optional.ofNullable(starts.higher(start))
                        .or(days::end)
                        .map(end -> DateRange.of(start, end))
                        .orElseGet(() -> DateRange.from(start)))
                .collect(ImmutableList.toImmutableList());
    }

    private static <T> void given(Timeline<ProviderId> givers, Timeline<T> wanted, Given<T> each) {
        for (Timeline.Entry<T> entry : wanted.entries()) {
            givers.within(entry.holds())
                    .entries()
                    .forEach(provider -> each.accept(provider.value(), provider.holds(), entry.value()));
        }
    }

    /**
     * Takes what a provider gives on some days.
     *
     * @param <T> the care
     */
    @FunctionalInterface
    private interface Given<T> {

        void accept(ProviderId provider, DateRange days, T care);
    }

    /** {@return the packages of each zone, with the days of the range that the person lives there, cut where the map changes} */
    private ImmutableListMultimap<ZoneCode, Stay> stays(DateRange range) {
        ImmutableListMultimap.Builder<ZoneCode, Stay> stays = ImmutableListMultimap.builder();
        for (CarePackage pack : market.packages()) {
            for (Timeline.Entry<Person> home :
                    market.factsOf(pack.person()).of(PersonFacts.PERSON).entries()) {
                for (ZoneMap map : scheme.zoneMap().maps()) {
                    home.holds()
                            .intersection(range)
                            .flatMap(map.inForce()::intersection)
                            .ifPresent(days -> zone(home.value(), days.from())
                                    .ifPresent(zone -> stays.put(zone, new Stay(pack, days))));
                }
            }
        }
        return stays.build();
    }

    private Optional<ZoneCode> zone(Person person, LocalDate day) {
        return scheme.zoneMap().resolve(person.home(), day) instanceof Resolution.Resolved place
                ? Optional.of(place.zone().code())
                : Optional.empty();
    }

    /** A package on the days that its person lives in one place of one version of the map. */
    private record Stay(CarePackage pack, DateRange days) {}
}
