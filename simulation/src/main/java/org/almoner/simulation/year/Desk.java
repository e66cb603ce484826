package org.almoner.simulation.year;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.Brokerage.Reason;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Course;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Offer;
import org.almoner.domain.brokerage.Outlook;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.brokerage.Round;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.RefusedProviders;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.simulation.TurnedClock;
import org.almoner.simulation.world.Approvals;
import org.almoner.simulation.world.Recorded;

/** The brokerage desk: publishes what waits, hears the providers' answers in the order of their times, and decides. */
final class Desk {

    private static final Author BROKER = new Author("year:broker", "found by brokerage");
    private static final Author PERSON = new Author("year:social-worker", "the person does not want this provider");
    private static final Author PERSON_AGREES = new Author("year:social-worker", "the person agrees to begin later");
    private static final int DAYS_TO_START = 2;
    private static final int WEEKS_TO_NEXT_TRY = 2;

    private final Scheme scheme;
    private final Almoner almoner;
    private final Store store;
    private final TurnedClock clock;
    private final Expected expected;
    private final Behaviour behaviour;
    private final Map<NeedId, Placement> open = new TreeMap<>();
    private final Map<PackageId, NeedId> needs = new HashMap<>();
    private final Map<PackageId, LocalDate> again = new HashMap<>();
    private final Set<Asked> asked = new HashSet<>();
    private final List<Placement> decided = new ArrayList<>();
    private final PriorityQueue<Event> events = new PriorityQueue<>(
            Comparator.comparing(Event::at).thenComparing(Event::need).thenComparing(Event::provider));
    private Tally tally = new Tally();

    private record Asked(NeedId need, ProviderId provider) {}

    /** Something that is due: the provider answers, or its time is over. */
    private record Event(Instant at, NeedId need, ProviderId provider, Optional<Answer> answer) {}

    Desk(Scheme scheme, Almoner almoner, Store store, TurnedClock clock, Expected expected, Behaviour behaviour) {
        this.scheme = scheme;
        this.almoner = almoner;
        this.store = store;
        this.clock = clock;
        this.expected = expected;
        this.behaviour = behaviour;
    }

    /** Counts in another tally from now on. */
    void countIn(Tally week) {
        tally = week;
    }

    /** Publishes all that waits and is not published; what nobody took, two weeks later again. */
    void publishWaiting() {
        for (PackageId pack : almoner.brokerage().waitingOn(today())) {
            LocalDate notBefore = again.getOrDefault(pack, LocalDate.MIN);
            if (!needs.containsKey(pack) && !today().isBefore(notBefore)) {
                publish(pack);
            }
        }
    }

    private void publish(PackageId pack) {
        Outcome outcome = almoner.brokerage().publish(pack, today().plusDays(DAYS_TO_START), BROKER);
        if (outcome instanceof Outcome.Refused refused && refused.reason() == Reason.NOT_WAITING) {
            return; // It waits for the days before alone.
        }
        if (outcome instanceof Outcome.Refused refused && refused.reason() == Reason.NOT_APPROVED) {
            Approvals.approve(scheme, almoner, pack, today());
            publish(pack);
            return;
        }
        Outcome.Done published = done(outcome);
        tally.published++;
        NeedId need = published.placement().id();
        needs.put(pack, need);
        follow(published);
    }

    /** Hears every answer that comes before the instant. */
    void workUntil(Instant end) {
        while (!events.isEmpty() && events.element().at().isBefore(end)) {
            Event event = events.remove();
            if (open.containsKey(event.need())) {
                clock.moveTo(event.at());
                happen(event);
            }
        }
    }

    private void happen(Event event) {
        if (event.answer().isPresent()) {
            hear(event.need(), event.provider(), event.answer().get());
        } else {
            Placement placement = Optional.ofNullable(open.get(event.need())).orElseThrow();
            follow(new Outcome.Done(placement, placement.courseAt(now())));
        }
    }

    private void hear(NeedId id, ProviderId provider, Answer answer) {
        Outcome.Done heard = done(almoner.brokerage().answer(id, provider, answer));
        Optional<Offer> sentBack =
                heard.course().find(provider).filter(offer -> offer.sentBack().isPresent());
        if (sentBack.isPresent() && answer instanceof Answer.Accepted accepted) {
            Need need = heard.placement().ranking().need();
            boolean atUsual = accepted.bid().price().equals(need.usualPrice());
            hear(
                    id,
                    provider,
                    atUsual
                            ? Answer.declined(Answer.Decline.TERMS)
                            : Behaviour.bettered(need, accepted.bid().start()));
        } else {
            follow(heard);
        }
    }

    private void follow(Outcome.Done done) {
        Placement placement = done.placement();
        open.put(placement.id(), placement);
        Outlook outlook = done.course().outlook();
        if (outlook instanceof Outlook.Asking asking) {
            asking.providers().forEach(provider -> expect(placement, done.course(), provider, asking));
        } else if (outlook instanceof Outlook.Taken) {
            award(placement, done.course());
        } else {
            tally.untaken++;
            again.put(placement.ranking().need().pack(), today().plusWeeks(WEEKS_TO_NEXT_TRY));
            close(placement.id(), Ground.NOBODY);
        }
    }

    private void expect(Placement placement, Course course, ProviderId provider, Outlook.Asking asking) {
        if (!asked.add(new Asked(placement.id(), provider))) {
            return;
        }
        Offer offer = course.find(provider).orElseThrow();
        Round round = placement.ranking().policy().round(offer.round());
        Behaviour.Reply reply = behaviour.reply(
                placement.id(),
                placement.ranking().need(),
                provider,
                round,
                asking.providers().size(),
                expected.get(placement.ranking().need().pack()).begun);
        events.add(new Event(offer.asked().plus(reply.after()), placement.id(), provider, reply.answer()));
    }

    private void award(Placement placement, Course course) {
        Outlook.Taken taken = (Outlook.Taken) course.outlook();
        boolean chooses = course.bids().size() > 1 && behaviour.personChooses(placement.id());
        ProviderId provider = chooses ? course.bids().get(1).provider() : taken.provider();
        Outcome outcome = almoner.brokerage()
                .award(placement.id(), provider, chooses ? Ground.PERSONS_CHOICE : Ground.POLICY, BROKER);
        if (outcome instanceof Outcome.Refused refused && refused.reason() == Reason.NO_LONGER_POSSIBLE) {
            PackageId pack = placement.ranking().need().pack();
            close(placement.id(), Ground.WITHDRAWN);
            publish(pack);
            return;
        }
        settled(done(outcome).placement());
        tally.placed++;
        Bid bid = course.find(provider).flatMap(Offer::bid).orElseThrow();
        Expected.Pack pack = expected.get(placement.ranking().need().pack());
        startLater(pack, placement.ranking().need().start(), bid.start());
        pack.isGivenFrom(bid.start(), provider);
        if (behaviour.personRefuses(placement.id())) {
            refuse(pack, provider, bid.start());
        }
    }

    /** The person agrees to begin when the provider can. */
    private void startLater(Expected.Pack pack, LocalDate wanted, LocalDate start) {
        if (wanted.isBefore(start)) {
            Recorded.must(almoner.records().withdraw(pack.id, pack.kind(), DateRange.of(wanted, start), PERSON_AGREES));
            pack.isNotWanted(wanted, start);
        }
    }

    private void refuse(Expected.Pack pack, ProviderId provider, LocalDate start) {
        pack.refused.add(provider);
        Recorded.must(almoner.records()
                .record(
                        pack.person,
                        PersonFacts.REFUSED_PROVIDERS,
                        new RefusedProviders(ImmutableSortedSet.copyOf(pack.refused)),
                        DateRange.from(today()),
                        PERSON));
        Recorded.must(almoner.records().withdraw(pack.id, PackageFacts.PROVIDER, DateRange.from(start), PERSON));
        pack.waitsFrom(start);
        tally.handedBack++;
    }

    /** Offers the package no more, if it is offered. */
    void withdraw(PackageId pack) {
        Optional.ofNullable(needs.get(pack)).ifPresent(need -> close(need, Ground.WITHDRAWN));
    }

    private void close(NeedId need, Ground ground) {
        settled(done(almoner.brokerage().close(need, ground, BROKER)).placement());
    }

    private void settled(Placement placement) {
        open.remove(placement.id());
        needs.remove(placement.ranking().need().pack());
        decided.add(placement);
    }

    /** {@return the needs that are not decided, as they were when something was last heard of them} */
    ImmutableList<Placement> open() {
        return ImmutableList.copyOf(open.values());
    }

    /** {@return the needs that were decided, in the order of the decisions} */
    ImmutableList<Placement> decided() {
        return ImmutableList.copyOf(decided);
    }

    boolean isOffered(PackageId pack) {
        return needs.containsKey(pack);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** {@return an instant after all that is known} */
    Instant now() {
        return store.lastLearned()
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(clock.instant()::isBefore)
                .orElse(clock.instant());
    }

    private Outcome.Done done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return done;
        }
        throw new IllegalStateException("the desk was refused on " + today() + ": " + outcome);
    }
}
