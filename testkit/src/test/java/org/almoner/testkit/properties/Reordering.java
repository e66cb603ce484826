package org.almoner.testkit.properties;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.lives.Life;
import org.almoner.testkit.lives.LifeCouncil;
import org.almoner.testkit.lives.LifeEvent;
import org.almoner.testkit.lives.LifeEvent.OfPackage;
import org.almoner.testkit.lives.LifeEvent.OfPerson;

/** The same facts by another way: most were first recorded in another order, and were then put right one by one. */
final class Reordering {

    private static final DateRange EVER = DateRange.from(Life.DAYS.from().minusYears(5));

    private Reordering() {}

    /** {@return the life with the values of its facts dealt out anew among their days of recording, but for what people were told} */
    static Life of(Life life, Random order) {
        List<LocalDate> days = new ArrayList<>();
        life.events().stream().filter(Reordering::mayMove).forEach(event -> days.add(event.on()));
        Collections.shuffle(days, order);
        return Life.of(life.events().stream()
                .map(event -> mayMove(event) ? on(days.remove(days.size() - 1), event) : event)
                .toList());
    }

    /** In which order people were told what they are charged is itself a fact, and someone is known by a home first. */
    private static boolean mayMove(LifeEvent event) {
        return event instanceof OfPackage
                || event instanceof LifeEvent.VisitsReported
                || (event instanceof OfPerson<?> fact
                        && !fact.kind().equals(PersonFacts.CHARGE)
                        && !fact.kind().equals(PersonFacts.PERSON));
    }

    private static LifeEvent on(LocalDate day, LifeEvent event) {
        if (event instanceof OfPackage<?> fact) {
            return moved(day, fact);
        }
        if (event instanceof LifeEvent.VisitsReported reported) {
            return new LifeEvent.VisitsReported(day, reported.pack(), reported.days(), reported.stays());
        }
        return moved(day, (OfPerson<?>) event);
    }

    private static <T> OfPackage<T> moved(LocalDate day, OfPackage<T> fact) {
        return new OfPackage<>(day, fact.pack(), fact.kind(), fact.value(), fact.holds());
    }

    private static <T> OfPerson<T> moved(LocalDate day, OfPerson<T> fact) {
        return new OfPerson<>(day, fact.kind(), fact.value(), fact.holds());
    }

    /** Records in the one council, in any order, all that holds in the other. */
    static void putRight(LifeCouncil council, LifeCouncil right, Random order) {
        List<LifeEvent> corrections = new ArrayList<>();
        Histories person =
                right.store().people().find(Life.PERSON).orElseThrow().facts();
        PersonFacts.ALL.stream()
                .filter(kind -> !kind.equals(PersonFacts.CHARGE))
                .forEach(kind -> ofPerson(kind, person, corrections));
        for (PackageId pack : Life.PACKAGES) {
            Histories facts = right.store().packages().find(pack).orElseThrow().facts();
            PackageFacts.ALL.forEach(kind -> ofPackage(pack, kind, facts, corrections));
        }
        Collections.shuffle(corrections, order);
        council.live(Life.of(corrections));
        confirm(council, person);
        report(council, right);
    }

    private static <T> void ofPerson(FactKind<T> kind, Histories facts, List<LifeEvent> corrections) {
        Timeline<T> end = facts.of(kind).asKnownAt(Instant.MAX);
        pieces(kind, end)
                .forEach((days, value) -> corrections.add(
                        new OfPerson<>(Life.DAYS.end().orElseThrow(), kind, value.map(Reordering::unconfirmed), days)));
    }

    private static <T> void ofPackage(PackageId pack, FactKind<T> kind, Histories facts, List<LifeEvent> corrections) {
        Timeline<T> end = facts.of(kind).asKnownAt(Instant.MAX);
        pieces(kind, end)
                .forEach((days, value) ->
                        corrections.add(new OfPackage<>(Life.DAYS.end().orElseThrow(), pack, kind, value, days)));
    }

    /** Fees, repayments and surpluses are recorded day by day. */
    private static <T> Map<DateRange, Optional<T>> pieces(FactKind<T> kind, Timeline<T> end) {
        Map<DateRange, Optional<T>> pieces = new HashMap<>();
        end.gapsIn(EVER).forEach(gap -> pieces.put(gap, Optional.empty()));
        boolean daily =
                kind.equals(PersonFacts.FEE) || kind.equals(PersonFacts.REPAYMENT) || kind.equals(PackageFacts.SURPLUS);
        end.entries().forEach(entry -> {
            if (daily) {
                entry.holds().days().forEach(day -> pieces.put(DateRange.day(day), Optional.of(entry.value())));
            } else {
                pieces.put(entry.holds(), Optional.of(entry.value()));
            }
        });
        return pieces;
    }

    @SuppressWarnings("unchecked") // a waiver stays a waiver
    private static <T> T unconfirmed(T value) {
        return value instanceof Waiver waiver
                ? (T) new Waiver(waiver.weekly(), waiver.proposedBy(), Optional.empty())
                : value;
    }

    private static void confirm(LifeCouncil council, Histories person) {
        council.live(Life.of(person.of(PersonFacts.WAIVER).asKnownAt(Instant.MAX).entries().stream()
                .filter(entry -> entry.value().confirmedBy().isPresent())
                .<LifeEvent>map(
                        entry -> new LifeEvent.WaiversConfirmed(Life.DAYS.end().orElseThrow(), entry.holds()))
                .toList()));
    }

    /** A report cannot be withdrawn: what the other council never heard of is reported as missed, which counts as unheard of. */
    private static void report(LifeCouncil council, LifeCouncil right) {
        Map<List<Object>, VisitRecord> wanted = latest(right);
        Map<List<Object>, VisitRecord> reports = new HashMap<>();
        latest(council)
                .forEach((source, report) -> reports.put(
                        source, new VisitRecord(report.visit(), report.provider(), new Attendance.Missed())));
        reports.putAll(wanted);
        council.almoner().records().reportVisits(reports.values(), new Author("officer-3", "put right"));
    }

    private static Map<List<Object>, VisitRecord> latest(LifeCouncil council) {
        Map<List<Object>, VisitRecord> latest = new HashMap<>();
        council.store().visits().on(EVER).forEach(fact -> {
            VisitRecord report = fact.value().orElseThrow();
            latest.put(List.of(report.visit(), report.provider()), report);
        });
        return latest;
    }
}
