package org.almoner.persistence.jdbc;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.Iterables;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage.Outcome;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.out.Store;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Decision.Ground;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.examples.SmallScheme;

/**
 * What a council does week after week under the small scheme, step by step. Each step is one unit of work, and follows from its
 * number and from what the store holds: so two stores that were given the same steps hold the same.
 */
final class CouncilsWork {

    /** How many steps a week takes. */
    static final int WEEK = Step.values().length - 1;

    private static final int FIRST_PACKAGES = 5;
    private static final ProviderId PROVIDER = new ProviderId("P-001");
    private static final Author OFFICER = new Author("officer-1", "told");
    private static final Author CHECKER = new Author("officer-2", "found right");
    private static final LocalDate START = SmallScheme.TERM.from();

    private final Almoner almoner;
    private final Store store;
    private final int week;
    private final LocalDate today;
    private final CareWeek past;

    /** What is done, in the order of a week. */
    enum Step {
        BEGIN,
        REPORT_VISITS,
        CORRECT_VISITS,
        CHANGE_PLAN,
        OPEN_PACKAGE,
        PUBLISH_NEED,
        ANSWER,
        AWARD,
        HOLD_OR_RELEASE,
        DRAFT_RUN,
        SUBMIT_RUN,
        APPROVE_RUN,
        PAY_RUN
    }

    private CouncilsWork(Store store, long number) {
        this.store = store;
        this.week = (int) ((Math.max(1, number) - 1) / WEEK);
        this.past = new CareWeek(START.plusWeeks(week));
        this.today = START.plusWeeks(week + 1L);
        Instant now = today.atTime(9, 0).plusMinutes(number % WEEK).toInstant(ZoneOffset.UTC);
        this.almoner = Almoner.of(
                SmallScheme.scheme(),
                store,
                (need, provider) -> Answer.accepted(need),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** {@return what the step of the number does} The first is number 0. */
    static Step step(long number) {
        return number == 0 ? Step.BEGIN : Step.values()[1 + (int) ((number - 1) % WEEK)];
    }

    /** Does the step of the number on a store on which all steps before it were done. */
    static void doStep(Store store, long number) {
        new CouncilsWork(store, number).does(step(number));
    }

    private void does(Step step) {
        switch (step) {
            case BEGIN -> store.inOneUnit(this::begin);
            case REPORT_VISITS -> report(store.packages().references(), 0);
            case CORRECT_VISITS -> report(List.of(pack(week % FIRST_PACKAGES)), 20);
            case CHANGE_PLAN ->
                recorded(almoner.records()
                        .record(
                                pack((week + 1) % FIRST_PACKAGES),
                                PackageFacts.PLAN,
                                plan(30 + 30 * (week % 3)),
                                DateRange.from(past.monday()),
                                OFFICER));
            case OPEN_PACKAGE -> store.inOneUnit(() -> open(FIRST_PACKAGES + week));
            case PUBLISH_NEED -> done(almoner.brokerage().publish(pack(FIRST_PACKAGES + week), today, OFFICER));
            case ANSWER ->
                done(almoner.brokerage()
                        .answer(latestNeed(), PROVIDER, new Answer.Accepted(new Bid(Optional.empty(), today))));
            case AWARD -> done(almoner.brokerage().award(latestNeed(), PROVIDER, Ground.POLICY, OFFICER));
            case HOLD_OR_RELEASE -> holdOrRelease();
            case DRAFT_RUN -> almoner.runs().draft(Run.Scope.ALL, today, OFFICER.by(), Progress.SILENT);
            case SUBMIT_RUN -> take(RunRecord.Step.SUBMIT, OFFICER);
            case APPROVE_RUN -> take(RunRecord.Step.APPROVE, CHECKER);
            case PAY_RUN -> take(RunRecord.Step.PAY, CHECKER);
        }
    }

    private Object begin() {
        DateRange ever = DateRange.from(START);
        recorded(almoner.records()
                .record(PROVIDER, ProviderFacts.REGISTRATION, Registration.named("Example Care"), ever, OFFICER));
        recorded(almoner.records()
                .record(
                        PROVIDER,
                        ProviderFacts.MEMBERSHIPS,
                        Memberships.NONE.with(SmallScheme.TOWN, new Membership(Role.PRIME, Hours.of(10_000))),
                        ever,
                        OFFICER));
        for (int number = 0; number < FIRST_PACKAGES; number++) {
            open(number);
            recorded(almoner.records().record(pack(number), PackageFacts.PROVIDER, PROVIDER, ever, OFFICER));
        }
        return ever;
    }

    private Object open(int number) {
        PersonId person = new PersonId("C-" + number);
        DateRange on = DateRange.from(number < FIRST_PACKAGES ? START : today);
        recorded(almoner.records()
                .record(
                        person,
                        PersonFacts.PERSON,
                        new Person(person, LocalDate.of(1934, 2, 28), Postcode.parse("LE67 3FN")),
                        on,
                        OFFICER));
        recorded(almoner.records()
                .record(
                        person,
                        PersonFacts.CHARGE,
                        new ChargeDecision(
                                new AssessedCharge.Contribution(Money.ofPence(4_321)), false, START.minusDays(1)),
                        on,
                        OFFICER));
        recorded(almoner.records().openPackage(pack(number), person, OFFICER));
        recorded(almoner.records().record(pack(number), PackageFacts.PLAN, plan(60), on, OFFICER));
        return person;
    }

    private static WeeklyPlan plan(int minutes) {
        return WeeklyPlan.of(Arrays.stream(DayOfWeek.values())
                .flatMap(day -> IntStream.of(8, 12, 18)
                        .mapToObj(hour -> new PlannedVisit(day, LocalTime.of(hour, 0), minutes, 0)))
                .toList());
    }

    /** Every planned visit of the week that is over was given, and was so many minutes shorter. */
    private void report(Iterable<PackageId> packages, int shorter) {
        List<VisitRecord> reports = new ArrayList<>();
        for (PackageId id : packages) {
            CarePackage pack = store.packages().find(id).orElseThrow().asKnownAt(Instant.MAX);
            past.range()
                    .days()
                    .forEach(day -> pack.plan().find(day).stream()
                            .flatMap(plan -> plan.visitsOn(day.getDayOfWeek()))
                            .forEach(visit -> pack.provider().find(day).ifPresent(provider -> {
                                VisitId planned = new VisitId(id, day, visit.start());
                                reports.add(new VisitRecord(
                                        planned,
                                        provider,
                                        new Attendance.Attended(visit.start(), visit.minutes() - shorter, 0)));
                            })));
        }
        recorded(almoner.records().reportVisits(reports, OFFICER));
    }

    private void holdOrRelease() {
        Optional<LineKey> held = almoner.runs().held().keySet().stream().findFirst();
        if (held.isPresent()) {
            checkState(almoner.runs().release(held.get(), OFFICER));
        } else {
            recorded(almoner.runs()
                    .hold(
                            LineKey.care(new PersonId("C-0"), past, pack(0), PROVIDER),
                            new Hold("under query", "P-001"),
                            OFFICER));
        }
    }

    private NeedId latestNeed() {
        return Iterables.getLast(store.placements().all()).id();
    }

    private void take(RunRecord.Step step, Author by) {
        Runs.Outcome outcome =
                almoner.runs().step(new RunId(store.ledger().runs().size()), step, by);
        checkState(outcome instanceof Runs.Outcome.Taken, "%s was not taken: %s", step, outcome);
    }

    private static PackageId pack(int number) {
        return new PackageId("K-" + number);
    }

    private static void recorded(Recording recording) {
        checkState(recording instanceof Recording.Recorded, "not recorded: %s", recording);
    }

    private static void done(Outcome outcome) {
        checkState(outcome instanceof Outcome.Done, "not done: %s", outcome);
    }
}
