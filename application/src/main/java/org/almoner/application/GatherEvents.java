package org.almoner.application;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.application.port.out.Store;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitOutcome;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.performance.scorecard.DueVisit;
import org.almoner.domain.performance.scorecard.OfferMade;
import org.almoner.domain.performance.scorecard.ProviderEvents;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Instants;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.time.Timelines;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.ZoneCode;

/** Gathers from the store what providers are measured by, over some days. */
final class GatherEvents {

    private final Scheme scheme;
    private final Store store;
    private final Instant now;
    private final Map<PersonId, Timelines> people = new HashMap<>();
    private final Map<PackageId, CarePackage> packages = new HashMap<>();
    private final ListMultimap<ProviderId, OfferMade> offers = ArrayListMultimap.create();
    private final ListMultimap<ProviderId, DueVisit> visits = ArrayListMultimap.create();

    GatherEvents(Scheme scheme, Store store, Instant now) {
        this.scheme = scheme;
        this.store = store;
        this.now = now;
        for (PersonHistory person : store.people().all()) {
            people.put(person.id(), person.facts().asKnownAt(now));
        }
        store.packages().all().forEach(pack -> packages.put(pack.id(), pack.asKnownAt(now)));
    }

    /** {@return the events of every provider, in the order of their references} */
    ImmutableList<ProviderEvents> of(DateRange days) {
        Set<VisitId> firsts = new HashSet<>();
        for (Offers made : store.placements().all()) {
            offers(made, days);
            made.decision()
                    .flatMap(Decision::awarded)
                    .flatMap(provider -> firstVisit(made, provider))
                    .ifPresent(firsts::add);
        }
        Map<VisitId, Map<ProviderId, VisitRecord>> reports = new HashMap<>();
        for (Fact<VisitRecord> report : store.visits().on(days)) {
            VisitRecord record = report.value().orElseThrow();
            reports.computeIfAbsent(record.visit(), visit -> new HashMap<>()).put(record.provider(), record);
        }
        packages.values().forEach(pack -> due(pack, days, reports, firsts));
        return store.providers().all().stream()
                .map(provider -> new ProviderEvents(
                        provider.asKnownAt(now),
                        ImmutableList.copyOf(offers.get(provider.id())),
                        ImmutableList.copyOf(visits.get(provider.id()))))
                .collect(ImmutableList.toImmutableList());
    }

    private void offers(Offers made, DateRange days) {
        Optional<ZoneCode> zone =
                Optional.ofNullable(packages.get(made.pack())).flatMap(pack -> zone(pack, made.start()));
        Map<ProviderId, Response> last = new HashMap<>();
        made.responses().forEach(response -> last.put(response.provider(), response));
        for (Response response : last.values()) {
            LocalDate day = Instants.dayOf(response.asked());
            if (days.contains(day)) {
                offers.put(
                        response.provider(),
                        new OfferMade(zone, day, isAccepted(made, response), Optional.of(response.took())));
            }
        }
    }

    /**
     * Whether the answer, the last that the provider gave, is a bid that counts in the course of the offers: one that the policy does
     * not send back. It only takes the need, so that nobody is ranked again. What was offered under another scheme was answered by
     * terms that are not known here, and counts as it was answered.
     */
    private boolean isAccepted(Offers made, Response response) {
        return response.answer() instanceof Answer.Accepted accepted
                && (!made.scheme().equals(scheme.id())
                        || Market.needAsPublished(scheme, store, made)
                                .flatMap(need -> scheme.allocation().check(need, accepted.bid()))
                                .isEmpty());
    }

    /** The first visit planned with the provider from the start on; a plan has a visit in every week. */
    private Optional<VisitId> firstVisit(Offers made, ProviderId provider) {
        CarePackage pack = packages.get(made.pack());
        if (pack == null) {
            return Optional.empty();
        }
        return pack.plan().within(DateRange.from(made.start())).entries().stream()
                .flatMap(wanted -> pack.provider().within(wanted.holds()).entries().stream())
                .filter(given -> given.value().equals(provider))
                .flatMap(given -> firstWeek(given.holds()))
                .flatMap(day -> planned(pack, day).map(visit -> new VisitId(pack.id(), day, visit.start())))
                .findFirst();
    }

    private static Stream<LocalDate> firstWeek(DateRange days) {
        return DateRange.of(days.from(), days.from().plusWeeks(1)).days().filter(days::contains);
    }

    private static Stream<PlannedVisit> planned(CarePackage pack, LocalDate day) {
        return pack.plan().find(day).stream().flatMap(plan -> plan.visitsOn(day.getDayOfWeek()));
    }

    private void due(
            CarePackage pack, DateRange days, Map<VisitId, Map<ProviderId, VisitRecord>> reports, Set<VisitId> firsts) {
        Timeline<Absence> absent =
                people.getOrDefault(pack.person(), Timelines.none()).of(PersonFacts.ABSENCE);
        for (Timeline.Entry<ProviderId> given : pack.provider().within(days).entries()) {
            given.holds()
                    .days()
                    .filter(day -> absent.find(day).isEmpty())
                    .forEach(day -> planned(pack, day).forEach(visit -> {
                        VisitId id = new VisitId(pack.id(), day, visit.start());
                        Optional<VisitRecord> report = Optional.ofNullable(
                                reports.getOrDefault(id, Map.of()).get(given.value()));
                        visits.put(
                                given.value(),
                                new DueVisit(
                                        zone(pack, day),
                                        pack.id(),
                                        new VisitOutcome(day, visit, report.map(VisitRecord::attendance)),
                                        report.flatMap(VisitRecord::carer),
                                        firsts.contains(id)));
                    }));
        }
    }

    private Optional<ZoneCode> zone(CarePackage pack, LocalDate day) {
        return people.getOrDefault(pack.person(), Timelines.none())
                .of(PersonFacts.PERSON)
                .find(day)
                .map(Person::home)
                .flatMap(home -> scheme.zoneMap().resolve(home, day) instanceof Resolution.Resolved place
                        ? Optional.of(place.zone().code())
                        : Optional.empty());
    }
}
