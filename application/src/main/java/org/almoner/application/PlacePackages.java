package org.almoner.application;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.application.port.in.Brokerage;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.application.port.out.ProviderReplies;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Candidate;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Ranking;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.packages.life.PackageLife;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.ZoneCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ranks, offers and awards; and ranks again as it was then known, to explain. */
final class PlacePackages implements Brokerage {

    private static final Logger LOG = LoggerFactory.getLogger(PlacePackages.class);

    private final Scheme scheme;
    private final Store store;
    private final ProviderReplies replies;
    private final Clerk clerk;

    PlacePackages(Scheme scheme, Store store, ProviderReplies replies, Clerk clerk) {
        this.scheme = scheme;
        this.store = store;
        this.replies = replies;
        this.clerk = clerk;
    }

    @Override
    public ImmutableList<PackageId> waitingOn(LocalDate day) {
        Instant now = clerk.next();
        return store.packages().all().stream()
                .map(history -> history.asKnownAt(now))
                .filter(pack -> waitingFrom(pack, DateRange.from(day)).isPresent())
                .map(CarePackage::id)
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Outcome place(PackageId id, LocalDate from, String by) {
        return clerk.inOneUnit(now -> place(id, from, by, now));
    }

    private Outcome place(PackageId id, LocalDate from, String by, Instant now) {
        Optional<PackageHistory> history = store.packages().find(id);
        if (history.isEmpty()) {
            return new Outcome.NotOffered(Reason.UNKNOWN_PACKAGE, "there is no package " + id);
        }
        CarePackage pack = history.get().asKnownAt(now);
        Optional<LocalDate> start =
                scheme.term().intersection(DateRange.from(from)).flatMap(days -> waitingFrom(pack, days));
        if (start.isEmpty()) {
            return new Outcome.NotOffered(
                    Reason.NOT_WAITING,
                    "package " + id + " has a provider on every day from " + from
                            + " on which it is wanted in the scheme's term");
        }
        if (!isApproved(id, start.get(), now)) {
            return new Outcome.NotOffered(
                    Reason.NOT_APPROVED, "what is planned from " + start.get() + " lacks the approval that it needs");
        }
        Optional<Person> person = personOn(pack.person(), start.get(), now);
        if (person.isEmpty()) {
            return new Outcome.NotOffered(
                    Reason.NO_HOME, "nothing says where " + pack.person() + " lives on " + start.get());
        }
        Resolution place = scheme.zoneMap().resolve(person.get().home(), start.get());
        if (place instanceof Resolution.Unresolved unresolved) {
            return new Outcome.NotOffered(Reason.NO_ZONE, unresolved.explanation());
        }
        Need need = need(pack, start.get(), (Resolution.Resolved) place);
        Placement placement = Placement.offer(rank(need, now), provider -> replies.ask(need, provider));
        Offers offers = new Offers(id, start.get(), now, by, placement.responses());
        store.placements().record(offers);
        placement.awarded().ifPresent(provider -> award(offers, pack, provider));
        return new Outcome.Offered(placement);
    }

    private boolean isApproved(PackageId id, LocalDate day, Instant now) {
        return scheme.packages().approvals().isEmpty()
                || new PackageFiles(store, now)
                        .of(id)
                        .filter(file -> new PackageLife(scheme.packageTerms(), file)
                                .standingOn(day)
                                .isEnough())
                        .isPresent();
    }

    private void award(Offers offers, CarePackage pack, ProviderId provider) {
        Knowledge known = new Knowledge(offers.asKnownAt(), offers.by(), "awarded by brokerage");
        pack.plan().entries().stream()
                .flatMap(entry -> entry.holds().intersection(DateRange.from(offers.start())).stream())
                .flatMap(wanted -> pack.provider().gapsIn(wanted).stream())
                .forEach(days ->
                        store.packages().record(pack.id(), PackageFacts.PROVIDER, Fact.of(provider, days, known)));
        LOG.info("package {} awarded to {} from {}", pack.id(), provider, offers.start());
    }

    @Override
    public ImmutableList<Placement> explain(PackageId id) {
        return store.placements().of(id).stream().map(this::placement).collect(ImmutableList.toImmutableList());
    }

    private Placement placement(Offers offers) {
        // The award itself became known at the instant of the offers; the ranking saw everything before it.
        Instant before = offers.asKnownAt().minusNanos(1);
        CarePackage pack = store.packages().find(offers.pack()).orElseThrow().asKnownAt(before);
        Person person = personOn(pack.person(), offers.start(), before).orElseThrow();
        Resolution place = scheme.zoneMap().resolve(person.home(), offers.start());
        Need need = need(pack, offers.start(), (Resolution.Resolved) place);
        return new Placement(rank(need, before), offers.responses());
    }

    /** {@return the first day of the range on which the package is wanted and has no provider} */
    private static Optional<LocalDate> waitingFrom(CarePackage pack, DateRange range) {
        return pack.plan().entries().stream()
                .flatMap(entry -> entry.holds().intersection(range).stream())
                .flatMap(wanted -> pack.provider().gapsIn(wanted).stream())
                .map(DateRange::from)
                .findFirst();
    }

    private Optional<Person> personOn(PersonId person, LocalDate day, Instant known) {
        return store.people()
                .find(person)
                .flatMap(history -> history.personAsKnownAt(known).find(day));
    }

    private static Need need(CarePackage pack, LocalDate start, Resolution.Resolved place) {
        Hours hours = pack.plan().entries().stream()
                .filter(entry -> entry.holds().overlaps(DateRange.from(start)))
                .map(entry -> entry.value().weeklyHours())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Need(pack.id(), place.postcode().district(), place.zone().code(), place.band(), hours, start);
    }

    private Ranking rank(Need need, Instant known) {
        Commitments commitments = commitments(need.zone(), need.start(), known);
        return scheme.allocation()
                .rank(
                        need,
                        store.providers().all().values().stream()
                                .flatMap(history -> history.asKnownAt(known).find(need.start()).stream())
                                .map(provider -> new Candidate(provider, commitments.peak(provider.id())))
                                .toList());
    }

    /** {@return what is placed in the zone from the day on} */
    private Commitments commitments(ZoneCode zone, LocalDate start, Instant known) {
        Map<PersonId, Timeline<Person>> people = new TreeMap<>();
        for (PersonHistory person : store.people().all()) {
            people.put(person.id(), person.personAsKnownAt(known));
        }
        Commitments commitments = new Commitments();
        for (PackageHistory history : store.packages().all()) {
            CarePackage pack = history.asKnownAt(known);
            for (Timeline.Entry<Person> home :
                    people.getOrDefault(pack.person(), Timeline.empty()).entries()) {
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
}
