package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Familiarity;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.RefusedProviders;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.domain.zones.Location;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.ZoneCode;

/** Everybody who takes part in brokerage, as known at one instant: how providers stand to a need follows from it. */
final class Market {

    private final Scheme scheme;
    private final ImmutableMap<PersonId, Timelines> people;
    private final ImmutableMap<PackageId, CarePackage> packages;
    private final ImmutableList<ProviderRecord> providers;

    Market(Scheme scheme, Store store, Instant known) {
        this.scheme = scheme;
        this.people = store.people().all().stream()
                .collect(ImmutableMap.toImmutableMap(
                        PersonHistory::id, person -> person.facts().asKnownAt(known)));
        this.packages = store.packages().all().stream()
                .collect(ImmutableMap.toImmutableMap(PackageHistory::id, pack -> pack.asKnownAt(known)));
        this.providers = store.providers().all().stream()
                .map(provider -> provider.asKnownAt(known))
                .collect(ImmutableList.toImmutableList());
    }

    Optional<CarePackage> find(PackageId pack) {
        return Optional.ofNullable(packages.get(pack));
    }

    /** {@return the first day of the range on which the package is wanted and has no provider} */
    static Optional<LocalDate> waitingFrom(CarePackage pack, DateRange range) {
        return pack.plan().entries().stream()
                .flatMap(entry -> entry.holds().intersection(range).stream())
                .flatMap(wanted -> pack.provider().gapsIn(wanted).stream())
                .map(DateRange::from)
                .findFirst();
    }

    /** {@return where the person lives on the day, if anything says so} */
    Optional<Person> personOn(PersonId person, LocalDate day) {
        return factsOf(person).of(PersonFacts.PERSON).find(day);
    }

    /** {@return what the package asks of a provider from the day on, at the place} */
    Need need(CarePackage pack, LocalDate start, Resolution.Resolved place) {
        RateCard rates = scheme.charging().rates();
        Optional<Offering> offering = rates.offering(pack.lotOn(start), pack.serviceTypeOn(start));
        return new Need(
                pack.id(),
                place.postcode().district(),
                place.zone().code(),
                place.band(),
                pack.plan().entries().stream()
                        .filter(entry -> entry.holds().overlaps(DateRange.from(start)))
                        .map(entry -> entry.value().weeklyHours())
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                start,
                offering.map(known -> rates.termsOn(known, start)).orElse(Terms.USUAL),
                offering.flatMap(known -> rates.plainPrice(known, place.band(), start)),
                refusedBy(pack.person(), start));
    }

    /** {@return what the package asks of a provider from the day on, or empty where its home has no zone and band then} */
    Optional<Need> needAsKnown(CarePackage pack, LocalDate start) {
        return personOn(pack.person(), start)
                .map(person -> scheme.zoneMap().resolve(person.home(), start))
                .filter(Resolution.Resolved.class::isInstance)
                .map(place -> need(pack, start, (Resolution.Resolved) place));
    }

    private ImmutableSet<ProviderId> refusedBy(PersonId person, LocalDate day) {
        return factsOf(person)
                .of(PersonFacts.REFUSED_PROVIDERS)
                .find(day)
                .<ImmutableSet<ProviderId>>map(RefusedProviders::providers)
                .orElse(ImmutableSet.of());
    }

    private Timelines factsOf(PersonId person) {
        return people.getOrDefault(person, Timelines.none());
    }

    /** {@return how the scheme ranks the providers of the day for the need} */
    Ranking rank(Need need) {
        CarePackage pack = find(need.pack()).orElseThrow();
        Commitments commitments = commitments(need.zone(), need.start());
        Map<ProviderId, Familiarity> familiar = familiarities(pack, need.start());
        Map<ProviderId, Integer> metres = metresToNearest(pack, need.start());
        return scheme.allocation()
                .rank(
                        need,
                        providers.stream()
                                .flatMap(provider -> provider.on(need.start()).stream())
                                .map(provider -> new Candidate(
                                        provider,
                                        commitments.peak(provider.id()),
                                        familiar.getOrDefault(provider.id(), Familiarity.NONE),
                                        Optional.ofNullable(metres.get(provider.id()))
                                                .map(OptionalInt::of)
                                                .orElseGet(OptionalInt::empty)))
                                .toList());
    }

    /** {@return what is placed in the zone from the day on} */
    private Commitments commitments(ZoneCode zone, LocalDate start) {
        Commitments commitments = new Commitments();
        for (CarePackage pack : packages.values()) {
            for (Timeline.Entry<Person> home :
                    factsOf(pack.person()).of(PersonFacts.PERSON).entries()) {
                home.holds()
                        .intersection(DateRange.from(start))
                        .filter(days -> liesIn(zone, home.value(), days.from()))
                        .ifPresent(days -> commit(pack, days, commitments));
            }
        }
        return commitments;
    }

    private boolean liesIn(ZoneCode zone, Person person, LocalDate day) {
        return scheme.zoneMap().resolve(person.home(), day) instanceof Resolution.Resolved place
                && place.zone().code().equals(zone);
    }

    private static void commit(CarePackage pack, DateRange days, Commitments commitments) {
        for (Timeline.Entry<WeeklyPlan> plan : pack.plan().within(days).entries()) {
            for (Timeline.Entry<ProviderId> provider :
                    pack.provider().within(plan.holds()).entries()) {
                commitments.add(provider.value(), provider.holds(), plan.value().weeklyHours());
            }
        }
    }

    private Map<ProviderId, Familiarity> familiarities(CarePackage wanted, LocalDate start) {
        Optional<PersonId> livesWith =
                factsOf(wanted.person()).of(PersonFacts.LIVES_WITH).find(start);
        Map<ProviderId, Familiarity> familiar = new HashMap<>();
        for (CarePackage pack : packages.values()) {
            if (pack.person().equals(wanted.person())) {
                pack.provider().entries().stream()
                        .filter(entry -> entry.holds().from().isBefore(start))
                        .forEach(entry -> familiar.merge(entry.value(), Familiarity.BEFORE, Market::closer));
                pack.provider()
                        .find(start)
                        .ifPresent(provider -> familiar.merge(provider, Familiarity.NOW, Market::closer));
            } else if (livesWith.equals(Optional.of(pack.person()))) {
                pack.provider()
                        .find(start)
                        .ifPresent(provider -> familiar.merge(provider, Familiarity.HOUSEHOLD, Market::closer));
            }
        }
        return familiar;
    }

    private static Familiarity closer(Familiarity one, Familiarity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** {@return for each provider how far its nearest other home with visits on the day is} */
    private Map<ProviderId, Integer> metresToNearest(CarePackage wanted, LocalDate start) {
        Map<ProviderId, Integer> nearest = new HashMap<>();
        Optional<Location> home = locationOn(wanted.person(), start);
        if (home.isPresent()) {
            for (CarePackage pack : packages.values()) {
                Optional<ProviderId> provider = pack.id().equals(wanted.id())
                        ? Optional.empty()
                        : pack.plan()
                                .find(start)
                                .flatMap(plan -> pack.provider().find(start));
                provider.ifPresent(giving -> locationOn(pack.person(), start)
                        .ifPresent(place -> nearest.merge(giving, metres(home.get(), place), Math::min)));
            }
        }
        return nearest;
    }

    private Optional<Location> locationOn(PersonId person, LocalDate day) {
        return scheme.zoneMap()
                .on(day)
                .flatMap(map ->
                        personOn(person, day).flatMap(known -> map.directory().find(known.home())));
    }

    private static int metres(Location one, Location other) {
        return (int) Math.round(Math.hypot(one.easting() - other.easting(), one.northing() - other.northing()));
    }
}
