package org.almoner.testkit.lives;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Instants;
import org.almoner.testkit.examples.SmallScheme;
import org.almoner.testkit.lives.LifeEvent.Stay;

/** A council that lives through lives: each event is done through the use cases, over a store of your own. Not thread-safe. */
public final class LifeCouncil {

    private static final Author OFFICER = new Author("officer-1", "told");
    private static final Author OTHER = new Author("officer-2", "agreed");
    private static final LocalDate END = Life.DAYS.end().orElseThrow();

    private final Store store;
    private final Today today = new Today();
    private final Almoner almoner;

    /**
     * Opens the two packages of the person, and knows both providers.
     *
     * @param store empty
     */
    public LifeCouncil(Store store) {
        this.store = store;
        this.almoner = Almoner.of(SmallScheme.scheme(), store, (need, provider) -> Answer.accepted(need), today);
        Life.PROVIDERS.forEach(provider -> recorded(almoner.records()
                .record(
                        provider,
                        ProviderFacts.REGISTRATION,
                        Registration.named("Example Care " + provider),
                        DateRange.from(Life.DAYS.from()),
                        OFFICER)));
    }

    /** {@return the store} */
    public Store store() {
        return store;
    }

    /** {@return the use cases} */
    public Almoner almoner() {
        return almoner;
    }

    /** Lives through all events of the life, in their order. */
    public LifeCouncil live(Life life) {
        life.events().forEach(this::does);
        return this;
    }

    private void does(LifeEvent event) {
        today.turnTo(event.on());
        if (event instanceof LifeEvent.OfPerson<?> fact) {
            record(fact);
        } else if (event instanceof LifeEvent.OfPackage<?> fact) {
            record(fact);
        } else if (event instanceof LifeEvent.WaiversConfirmed confirmed) {
            almoner.records().confirmWaiver(Life.PERSON, confirmed.days(), OTHER);
        } else if (event instanceof LifeEvent.VisitsReported reported) {
            report(reported);
        } else if (event instanceof LifeEvent.RunDrafted drafted) {
            run(drafted);
        } else if (event instanceof LifeEvent.SubmittedRunsDecided) {
            decideSubmitted();
        } else if (event instanceof LifeEvent.LineHeld held) {
            hold(held.which());
        } else if (event instanceof LifeEvent.LineReleased released) {
            release(released.which());
        }
    }

    private <T> void record(LifeEvent.OfPerson<T> fact) {
        record(fact.kind(), fact.value(), fact.holds());
    }

    /** Records something of the person, or withdraws it. */
    public <T> void record(FactKind<T> kind, Optional<T> value, DateRange holds) {
        CareRecords records = almoner.records();
        recorded(value.map(some -> records.record(Life.PERSON, kind, some, holds, OFFICER))
                .orElseGet(() -> records.withdraw(Life.PERSON, kind, holds, OFFICER)));
        Life.PACKAGES.stream()
                .filter(pack -> store.packages().find(pack).isEmpty())
                .forEach(pack -> recorded(records.openPackage(pack, Life.PERSON, OFFICER)));
    }

    private <T> void record(LifeEvent.OfPackage<T> fact) {
        CareRecords records = almoner.records();
        recorded(fact.value()
                .map(some -> records.record(fact.pack(), fact.kind(), some, fact.holds(), OFFICER))
                .orElseGet(() -> records.withdraw(fact.pack(), fact.kind(), fact.holds(), OFFICER)));
    }

    private static void recorded(Recording recording) {
        checkState(recording instanceof Recording.Recorded, "a life is lived by what may be recorded: %s", recording);
    }

    private void report(LifeEvent.VisitsReported reported) {
        CarePackage pack = store.packages().find(reported.pack()).orElseThrow().asKnownAt(Instant.MAX);
        List<VisitRecord> reports = new ArrayList<>();
        reported.days()
                .days()
                .forEach(day -> pack.plan().find(day).stream()
                        .flatMap(plan -> plan.visitsOn(day.getDayOfWeek()))
                        .forEach(visit -> pack.provider().find(day).ifPresent(provider -> {
                            Stay stay = reported.stays()
                                    .get(reports.size() % reported.stays().size());
                            attendance(stay, visit)
                                    .ifPresent(attendance -> reports.add(new VisitRecord(
                                            new VisitId(pack.id(), day, visit.start()), provider, attendance)));
                        })));
        recorded(almoner.records().reportVisits(reports, OFFICER));
    }

    private static Optional<Attendance> attendance(Stay stay, PlannedVisit planned) {
        LocalTime start = planned.start();
        int second = planned.secondCarerMinutes();
        return switch (stay) {
            case AS_PLANNED -> Optional.of(new Attendance.Attended(start, planned.minutes(), second));
            case TEN_MINUTES -> Optional.of(new Attendance.Attended(start, 10, Math.min(second, 10)));
            case A_LITTLE_SHORTER -> Optional.of(new Attendance.Attended(start, planned.minutes() - 5, second));
            case LONGER -> Optional.of(new Attendance.Attended(start, planned.minutes() + 30, second));
            case ONE_CARER -> Optional.of(new Attendance.Attended(start, planned.minutes(), 0));
            case MISSED -> Optional.of(new Attendance.Missed());
            case NO_ACCESS -> Optional.of(new Attendance.NoAccess(start));
            case CANCELLED_LATE -> Optional.of(new Attendance.Cancelled(1));
            case CANCELLED_IN_TIME -> Optional.of(new Attendance.Cancelled(48));
            case NOTHING -> Optional.empty();
        };
    }

    private void run(LifeEvent.RunDrafted drafted) {
        LocalDate now = Instants.dayOf(today.instant());
        LocalDate to = drafted.to().isAfter(now) ? now : drafted.to();
        Runs.Draft draft = almoner.runs().workOut(drafted.scope(), to, OFFICER.by(), Progress.SILENT);
        if (!(draft instanceof Runs.Draft.WorkedOut worked)) {
            return;
        }
        RunId run = almoner.runs().draft(worked).run().run().id();
        switch (drafted.fate()) {
            case LEFT_OPEN -> {}
            case SUBMITTED -> step(run, Step.SUBMIT, OFFICER);
            case REJECTED -> step(run, Step.REJECT, OTHER);
            case APPROVED -> approve(run);
            case PAID -> {
                approve(run);
                step(run, Step.PAY, OFFICER);
            }
        }
    }

    private void approve(RunId run) {
        step(run, Step.SUBMIT, OFFICER);
        step(run, Step.APPROVE, OTHER);
    }

    private void step(RunId run, Step step, Author by) {
        Runs.Outcome outcome = almoner.runs().step(run, step, by);
        checkState(outcome instanceof Runs.Outcome.Taken, "%s of run %s was not taken: %s", step, run, outcome);
    }

    private void decideSubmitted() {
        for (RunRecord record : almoner.runs().all()) {
            if (record.status() == RunRecord.Status.IN_REVIEW) {
                RunId run = record.run().id();
                if (almoner.runs().step(run, Step.APPROVE, OTHER) instanceof Runs.Outcome.Refused) {
                    step(run, Step.REJECT, OTHER);
                }
            }
        }
    }

    private void hold(int which) {
        List<LineKey> lines = List.copyOf(store.ledger().balances(LocalDate.MAX).keySet());
        LineKey line = lines.isEmpty()
                ? LineKey.of(
                        Life.PERSON,
                        DateRange.of(Life.DAYS.from(), Life.DAYS.from().plusWeeks(1)),
                        LineKey.Kind.FEE)
                : lines.get(which % lines.size());
        almoner.runs().hold(line, new Hold("under query", "P-1"), OFFICER);
    }

    private void release(int which) {
        List<LineKey> held = List.copyOf(almoner.runs().held().keySet());
        if (!held.isEmpty()) {
            almoner.runs().release(held.get(which % held.size()), OTHER);
        }
    }

    /** Releases every line that is held. */
    public void releaseAll() {
        today.turnTo(END);
        almoner.runs().held().keySet().forEach(line -> almoner.runs().release(line, OTHER));
    }

    /** {@return what a run over all weeks of a life posts} */
    public ImmutableList<LedgerTransaction> settle() {
        return settle(Run.Scope.ALL, END);
    }

    /** {@return what a run over the weeks before the day posts} */
    public ImmutableList<LedgerTransaction> settle(Run.Scope scope, LocalDate to) {
        today.turnTo(END);
        run(new LifeEvent.RunDrafted(END, scope, to, LifeEvent.Fate.APPROVED));
        return almoner.runs().postedBy(new RunId(almoner.runs().all().size()));
    }

    /** {@return what each line stands at, but for those that stand at nothing} */
    public ImmutableSortedMap<LineKey, Balances> balances() {
        return store.ledger().balances(LocalDate.MAX).entrySet().stream()
                .filter(line -> !line.getValue().isNone())
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        LineKey::compareTo, Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The morning of the day of the last event. */
    private static final class Today extends Clock {

        private Instant now = Life.DAYS.from().atStartOfDay().toInstant(ZoneOffset.UTC);

        void turnTo(LocalDate day) {
            now = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
