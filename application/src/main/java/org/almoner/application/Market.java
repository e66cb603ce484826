package org.almoner.application;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.graph.Graph;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Commitment;
import org.almoner.domain.brokerage.Familiarity;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.brokerage.Verdict;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.RefusedProviders;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.prices.AgreedPrice;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.Quote;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.quality.QualityDecision;
import org.almoner.domain.schemes.FirstOffers;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
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

    private Market(
            Scheme scheme, ImmutableMap<PersonId, Timelines> people, ImmutableMap<PackageId, CarePackage> packages) {
        this.scheme = scheme;
        this.people = people;
        this.packages = packages;
        this.providers = ImmutableList.of();
    }

    /** {@return what a published need asked for, by what was known before it; nothing is read of anybody else} */
    static Optional<Need> needAsPublished(Scheme scheme, Store store, Offers offers) {
        Instant known = offers.asKnownAt().minusNanos(1);
        return store.packages()
                .find(offers.pack())
                .map(history -> history.asKnownAt(known))
                .flatMap(pack -> {
                    Timelines person = store.people()
                            .find(pack.person())
                            .map(history -> history.facts().asKnownAt(known))
                            .orElse(Timelines.none());
                    return new Market(scheme, ImmutableMap.of(pack.person(), person), ImmutableMap.of(pack.id(), pack))
                            .needAsKnown(pack, offers.start());
                });
    }

    ImmutableCollection<CarePackage> packages() {
        return packages.values();
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
        ImmutableList<Timeline.Entry<WeeklyPlan>> plans =
                pack.plan().within(DateRange.from(start)).entries();
        return new Need(
                pack.id(),
                place.postcode().district(),
                place.zone().code(),
                place.band(),
                offering,
                plans.stream().map(Timeline.Entry::value).collect(ImmutableList.toImmutableList()),
                factsOf(pack.person())
                        .of(PersonFacts.NEEDS)
                        .find(start)
                        .map(Needs::carers)
                        .orElse(Carers.ANY),
                plans.get(plans.size() - 1)
                        .holds()
                        .end()
                        .map(end -> DateRange.of(start, end))
                        .orElseGet(() -> DateRange.from(start)),
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

    /** {@return who lives with whom on the day, as either of them has it} */
    Graph<PersonId> households(LocalDate day) {
        MutableGraph<PersonId> households = GraphBuilder.undirected().build();
        people.forEach((person, facts) -> facts.of(PersonFacts.LIVES_WITH)
                .find(day)
                .filter(other -> !other.equals(person))
                .ifPresent(other -> households.putEdge(person, other)));
        return households;
    }

    /** {@return the price of care at noon of an ordinary weekday, by the card or as agreed; empty where it has none} */
    Optional<UnitPrice> price(Need need, Optional<AgreedPrice> agreed) {
        RateCard rates = scheme.charging().rates();
        return Stream.of(rates.ordinaryWeekFrom(need.start()), CareWeek.containing(need.start()))
                .map(week -> rates.quote(
                        need.offering().orElseThrow(),
                        need.band(),
                        week.day(DayOfWeek.WEDNESDAY),
                        LocalTime.NOON,
                        agreed))
                .filter(Quote.Priced.class::isInstance)
                .map(quote -> ((Quote.Priced) quote).tariff().rate().price())
                .findFirst();
    }

    private Timelines factsOf(PersonId person) {
        return people.getOrDefault(person, Timelines.none());
    }

    /** {@return how the scheme ranks the providers of the day for the need} */
    Ranking rank(Need need) {
        return rank(need, scheme, ofOthers(need, staysIn(need.days()).get(need.zone())));
    }

    /** {@return how the scheme ranks the providers for any need, beside all care that is placed from the day on} */
    Function<Need, Ranking> rankerFrom(LocalDate day) {
        ImmutableListMultimap<ZoneCode, Stay> stays = staysIn(DateRange.from(day));
        return need -> rank(need, scheme, ofOthers(need, stays.get(need.zone())));
    }

    /**
     * {@return for each package of which somebody gives visits on the day, who would be offered it first if it alone were placed
     * anew: by the policy and the ratings of this scheme, and by those of the other}
     */
    FirstOffers firstOffers(LocalDate day, Scheme other) {
        ImmutableListMultimap<ZoneCode, Stay> stays = staysIn(DateRange.from(day));
        ImmutableSortedMap.Builder<PackageId, FirstOffers.Offer> offers = ImmutableSortedMap.naturalOrder();
        for (CarePackage pack : packages.values()) {
            given(pack, day).ifPresent(need -> {
                ImmutableList<Stay> ofOthers = ofOthers(need, stays.get(need.zone()));
                offers.put(
                        pack.id(),
                        new FirstOffers.Offer(first(rank(need, scheme, ofOthers)), first(rank(need, other, ofOthers))));
            });
        }
        return new FirstOffers(offers.build());
    }

    private Optional<Need> given(CarePackage pack, LocalDate day) {
        return pack.plan().find(day).isPresent() && pack.provider().find(day).isPresent()
                ? needAsKnown(pack, day)
                : Optional.empty();
    }

    private static Optional<ProviderId> first(Ranking ranking) {
        return ranking.ranked().stream().findFirst().map(Verdict.Ranked::provider);
    }

    /** {@return how the policy and the ratings of a scheme rank the providers of the day, beside the care that is placed} */
    private Ranking rank(Need need, Scheme by, Collection<Stay> placed) {
        CarePackage pack = find(need.pack()).orElseThrow();
        LocalDate day = need.start();
        Commitments commitments = new Commitments();
        placed.forEach(stay -> commit(stay.pack(), stay.days(), commitments));
        Map<ProviderId, Familiarity> familiar = familiarities(pack, day);
        Map<ProviderId, Integer> metres = metresToNearest(pack, day);
        ImmutableList.Builder<Candidate> candidates = ImmutableList.builder();
        for (ProviderRecord each : providers) {
            each.on(day)
                    .map(provider -> new Candidate(
                            provider,
                            scheme.providers().refusals(each, day),
                            by.providers().rate(each, day).flatMap(QualityDecision::level),
                            provider.findMembership(need.zone())
                                    .map(place -> commitments.of(provider.id(), place))
                                    .orElse(Commitment.NONE),
                            familiar.getOrDefault(provider.id(), Familiarity.NONE),
                            Optional.ofNullable(metres.get(provider.id()))
                                    .map(OptionalInt::of)
                                    .orElseGet(OptionalInt::empty)))
                    .ifPresent(candidates::add);
        }
        return by.allocation().rank(need, candidates.build());
    }

    /** A package takes no room from itself. */
    private static ImmutableList<Stay> ofOthers(Need need, Collection<Stay> stays) {
        return stays.stream()
                .filter(stay -> !stay.pack().id().equals(need.pack()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the packages of each zone, with the days of the range that the person lives there} */
    private ImmutableListMultimap<ZoneCode, Stay> staysIn(DateRange range) {
        ImmutableListMultimap.Builder<ZoneCode, Stay> stays = ImmutableListMultimap.builder();
        for (CarePackage pack : packages.values()) {
            for (Timeline.Entry<Person> home :
                    factsOf(pack.person()).of(PersonFacts.PERSON).entries()) {
                home.holds()
                        .intersection(range)
                        .ifPresent(days -> zone(home.value(), days.from())
                                .ifPresent(zone -> stays.put(zone, new Stay(pack, days))));
            }
        }
        return stays.build();
    }

    private Optional<ZoneCode> zone(Person person, LocalDate day) {
        return scheme.zoneMap().resolve(person.home(), day) instanceof Resolution.Resolved place
                ? Optional.of(place.zone().code())
                : Optional.empty();
    }

    private static void commit(CarePackage pack, DateRange days, Commitments commitments) {
        for (Timeline.Entry<WeeklyPlan> plan : pack.plan().within(days).entries()) {
            for (Timeline.Entry<ProviderId> provider :
                    pack.provider().within(plan.holds()).entries()) {
                commitments.add(provider.value(), provider.holds(), plan.value());
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

    /** A package on the days that its person lives in one place. */
    private record Stay(CarePackage pack, DateRange days) {}
}
