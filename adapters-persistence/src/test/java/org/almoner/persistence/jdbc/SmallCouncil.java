package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.in.Runs.Outcome;
import org.almoner.application.port.out.Store;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.money.Money;
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
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.examples.SmallScheme;

/**
 * A council of one person, one provider and one package over a store; its clock stands still.
 *
 * @param store where everything is kept
 * @param almoner over it
 */
record SmallCouncil(Store store, Almoner almoner) {

    static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    static final PersonId PERSON = new PersonId("C-00001");
    static final PackageId PACKAGE = new PackageId("K-00001");
    static final ProviderId PROVIDER = new ProviderId("P-001");
    static final Author CLERK = new Author("clerk-1", "test");

    private static final LocalDate NEXT_MONDAY = MONDAY.plusWeeks(1);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final DateRange ON = DateRange.from(MONDAY);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-11-20T09:00:00Z"), ZoneOffset.UTC);

    static SmallCouncil over(Store store) {
        return new SmallCouncil(
                store, Almoner.of(SmallScheme.scheme(), store, (need, provider) -> Answer.accepted(need), CLOCK));
    }

    /** Person and provider, who has room for so many hours. */
    void begin(int hours) {
        recorded(almoner.records().record(PROVIDER, ProviderFacts.REGISTRATION, Registration.named("Care"), ON, CLERK));
        recorded(almoner.records()
                .record(
                        PROVIDER,
                        ProviderFacts.MEMBERSHIPS,
                        Memberships.NONE.with(SmallScheme.TOWN, new Membership(Role.PRIME, Hours.of(hours))),
                        ON,
                        CLERK));
        recorded(almoner.records()
                .record(
                        PERSON,
                        PersonFacts.PERSON,
                        new Person(PERSON, LocalDate.of(1934, 2, 28), Postcode.parse("LE67 3FN")),
                        ON,
                        CLERK));
    }

    /** A package with an hour on each Monday. */
    void open(PackageId pack) {
        recorded(almoner.records().openPackage(pack, PERSON, CLERK));
        recorded(almoner.records().record(pack, PackageFacts.PLAN, plan(60), ON, CLERK));
    }

    /** The package, two weeks of it as the provider gave them, and what the person pays. */
    void beginWithCare() {
        begin(1);
        open(PACKAGE);
        recorded(almoner.records().record(PACKAGE, PackageFacts.PROVIDER, PROVIDER, ON, CLERK));
        recorded(almoner.records()
                .record(
                        PERSON,
                        PersonFacts.CHARGE,
                        new ChargeDecision(
                                new AssessedCharge.Contribution(Money.parse("10.00")), false, MONDAY.minusWeeks(1)),
                        ON,
                        CLERK));
        report(MONDAY, 60);
        report(NEXT_MONDAY, 90);
    }

    static WeeklyPlan plan(int minutes) {
        return WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, MORNING, minutes, 0)));
    }

    private void report(LocalDate day, int minutes) {
        recorded(almoner.records()
                .reportVisits(
                        List.of(new VisitRecord(
                                new VisitId(PACKAGE, day, MORNING),
                                PROVIDER,
                                new Attendance.Attended(MORNING, minutes, 0))),
                        CLERK));
    }

    /** Changes what is due: in turns how long the visit of the first week was, and how long those after it are to be. */
    void change(int round) {
        if (round % 2 == 0) {
            report(MONDAY, round % 4 == 0 ? 60 : 30);
        } else {
            recorded(almoner.records()
                    .record(
                            PACKAGE,
                            PackageFacts.PLAN,
                            plan(round % 4 == 1 ? 90 : 60),
                            DateRange.from(NEXT_MONDAY),
                            new Author("social-worker-1", "round " + round)));
        }
    }

    /** One drafts a run over both weeks and submits it, and another approves it, if that may be: a run of somebody else may be quicker. */
    Outcome settle(String who) {
        RunId run = almoner.runs()
                .draft(Run.Scope.ALL, NEXT_MONDAY.plusWeeks(1), "finance-" + who, Progress.SILENT)
                .run()
                .run()
                .id();
        Outcome submitted = almoner.runs().step(run, Step.SUBMIT, new Author("finance-" + who, "test"));
        return submitted instanceof Outcome.Taken
                ? almoner.runs().step(run, Step.APPROVE, new Author("approver-" + who, "test"))
                : submitted;
    }

    /** {@return whether the run that was approved posted anything} */
    boolean posted(Runs.Outcome.Taken approved) {
        return !almoner.runs().postedBy(approved.run().run().id()).isEmpty();
    }

    static void recorded(Recording recording) {
        assertThat(recording).isEqualTo(new Recording.Recorded());
    }
}
