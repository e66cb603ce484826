package org.almoner.application;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.graph.Graph;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.application.port.out.Store;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.brokerage.CareAsked;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.ServiceAsked;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.RefusedProviders;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.needs.Needs;
import org.almoner.domain.prices.AgreedPrice;
import org.almoner.domain.prices.FeeKey;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PriceDecision;
import org.almoner.domain.prices.Quote;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderHistory;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.evidence.ImprovementPlan;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.domain.zones.Resolution;

/** Everybody who takes part in brokerage, as known at one instant; what packages ask of providers follows from it. */
final class Market {

    private final Scheme scheme;
    private final ImmutableMap<PersonId, Timelines> people;
    private final ImmutableMap<PackageId, CarePackage> packages;
    private final ImmutableList<ProviderRecord> providers;

    Market(Scheme scheme, Store store, Instant known) {
        this(scheme, Everybody.of(store), known);
    }

    Market(Scheme scheme, Everybody everybody, Instant known) {
        this.scheme = scheme;
        this.people = everybody.people().stream()
                .collect(ImmutableMap.toImmutableMap(
                        PersonHistory::id, person -> person.facts().asKnownAt(known)));
        this.packages = everybody.packages().stream()
                .collect(ImmutableMap.toImmutableMap(PackageHistory::id, pack -> pack.asKnownAt(known)));
        this.providers = everybody.providers().stream()
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

    /** All that was ever recorded of whoever takes part, of which the market at any instant follows. */
    record Everybody(
            ImmutableList<PersonHistory> people,
            ImmutableList<PackageHistory> packages,
            ImmutableList<ProviderHistory> providers) {

        static Everybody of(Store store) {
            return new Everybody(
                    store.people().all(),
                    store.packages().all(),
                    store.providers().all());
        }
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

    Scheme scheme() {
        return scheme;
    }

    ImmutableCollection<CarePackage> packages() {
        return packages.values();
    }

    ImmutableList<ProviderRecord> providers() {
        return providers;
    }

    /** {@return how its providers stand to needs} */
    Candidates candidates() {
        return new Candidates(this);
    }

    /** {@return what the provider has agreed on the day to put right, if anything} */
    Optional<ImprovementPlan> improvementPlan(ProviderId provider, LocalDate day) {
        return providers.stream()
                .filter(record -> record.id().equals(provider))
                .findFirst()
                .flatMap(record ->
                        record.facts().of(ProviderFacts.IMPROVEMENT_PLAN).find(day));
    }

    Optional<CarePackage> find(PackageId pack) {
        return Optional.ofNullable(packages.get(pack));
    }

    /** {@return where the person lives on the day, if anything says so} */
    Optional<Person> personOn(PersonId person, LocalDate day) {
        return factsOf(person).of(PersonFacts.PERSON).find(day);
    }

    Timelines factsOf(PersonId person) {
        return people.getOrDefault(person, Timelines.none());
    }

    /** {@return what of the package waits for a provider on days of the range} */
    WantedCare waiting(CarePackage pack, DateRange range) {
        return WantedCare.waiting(pack, factsOf(pack.person())).within(range);
    }

    /** {@return whether the person lives on the day, and care is planned of the package, or money is paid in place of it} */
    boolean isCaredFor(CarePackage pack, LocalDate day) {
        boolean dead = factsOf(pack.person())
                .of(PersonFacts.ABSENCE)
                .find(day)
                .filter(Absence.DECEASED::equals)
                .isPresent();
        return !dead
                && (WantedCare.planned(pack).isWantedOn(day)
                        || pack.facts()
                                .of(PackageFacts.DIRECT_PAYMENT)
                                .find(day)
                                .isPresent());
    }

    /** {@return what of the package is wanted from a provider} */
    WantedCare wantedFromProviders(CarePackage pack) {
        return WantedCare.fromProviders(pack, factsOf(pack.person()));
    }

    /** {@return who lives with whom on the day, as either of them has it; that they lived with people who were erased joins nobody} */
    Graph<PersonId> households(LocalDate day) {
        MutableGraph<PersonId> households = GraphBuilder.undirected().build();
        people.forEach((person, facts) -> facts.of(PersonFacts.LIVES_WITH)
                .find(day)
                .filter(other -> !other.equals(person) && !other.equals(PersonId.ERASED))
                .ifPresent(other -> households.putEdge(person, other)));
        return households;
    }

    /**
     * {@return what waits of the package from the day on, or empty where nothing waits, or its home has no zone and band then}
     */
    Optional<Need> needAsKnown(CarePackage pack, LocalDate start) {
        return need(pack, WantedCare.waiting(pack, factsOf(pack.person())), start);
    }

    /** {@return care of the package from the day on as a need, or empty where there is none, or its home has no zone and band then} */
    Optional<Need> need(CarePackage pack, WantedCare care, LocalDate start) {
        return personOn(pack.person(), start)
                .map(person -> scheme.zoneMap().resolve(person.home(), start))
                .filter(Resolution.Resolved.class::isInstance)
                .flatMap(place -> need(pack, care, start, (Resolution.Resolved) place));
    }

    /** {@return care of the package from the day on, at the place, as a need, or empty where there is none} */
    Optional<Need> need(CarePackage pack, WantedCare wanted, LocalDate start, Resolution.Resolved place) {
        WantedCare asked = wanted.within(DateRange.from(start));
        ImmutableList<Timeline.Entry<WeeklyPlan>> plans = asked.visits().entries();
        ImmutableList<Timeline.Entry<Service>> services = asked.services().entries();
        if (plans.isEmpty() && services.isEmpty()) {
            return Optional.empty();
        }
        CareAsked care = new CareAsked(
                plans.stream().map(Timeline.Entry::value).collect(ImmutableList.toImmutableList()),
                services.stream()
                        .map(entry -> ServiceAsked.of(entry.value()))
                        .collect(ImmutableList.toImmutableList()));
        RateCard rates = scheme.charging().rates();
        Optional<Offering> offering = rates.offering(pack.lotOn(start), pack.serviceTypeOn(start));
        return Optional.of(new Need(
                pack.id(),
                place.postcode().district(),
                place.zone().code(),
                place.band(),
                offering,
                care,
                factsOf(pack.person())
                        .of(PersonFacts.NEEDS)
                        .find(start)
                        .map(Needs::carers)
                        .orElse(Carers.ANY),
                until(start, Stream.concat(plans.stream(), services.stream()).map(Timeline.Entry::holds)),
                offering.map(known -> rates.termsOn(known, start)).orElse(Terms.USUAL),
                offering.flatMap(known -> usualPrice(known, care, place, start)),
                refusedBy(pack.person(), start)));
    }

    /** {@return the days from the start on to the last that is wanted, no later than the scheme is in force} */
    private DateRange until(LocalDate start, Stream<DateRange> wanted) {
        ImmutableList<Optional<LocalDate>> ends = wanted.map(DateRange::end).collect(ImmutableList.toImmutableList());
        DateRange days = ends.contains(Optional.<LocalDate>empty())
                ? DateRange.from(start)
                : DateRange.of(start, Collections.max(Lists.transform(ends, Optional::orElseThrow)));
        return days.intersection(scheme.term()).orElse(days);
    }

    /** {@return the card's price of visits in the band or, where there are none, its fee of the first service} */
    private Optional<UnitPrice> usualPrice(
            Offering offering, CareAsked care, Resolution.Resolved place, LocalDate day) {
        RateCard rates = scheme.charging().rates();
        return care.hasVisits()
                ? rates.plainPrice(offering, place.band(), day)
                : rates.findFee(new FeeKey(offering, care.services().get(0).unit()), day);
    }

    private ImmutableSet<ProviderId> refusedBy(PersonId person, LocalDate day) {
        return factsOf(person)
                .of(PersonFacts.REFUSED_PROVIDERS)
                .find(day)
                .<ImmutableSet<ProviderId>>map(RefusedProviders::providers)
                .orElse(ImmutableSet.of());
    }

    /** {@return the price of one unit of a service that is not given in visits, as the terms have what was agreed; empty where it has none} */
    Optional<UnitPrice> fee(Need need, AgreedPrice agreed) {
        return scheme.charging().rates().fee(need.offering().orElseThrow(), need.start(), agreed)
                        instanceof PriceDecision.Decided decided
                ? Optional.of(decided.price())
                : Optional.empty();
    }

    /** {@return the price of visits at noon of an ordinary weekday, by the card or as agreed; empty where it has none} */
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
}
