package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableMap;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.out.Store;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Bid;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
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
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.ZoneCode;

/** One of everything that a store keeps. */
final class Everything {

    static final PersonId PERSON = new PersonId("C-00001");
    static final PackageId PACKAGE = new PackageId("K-00001");
    static final ProviderId PROVIDER = new ProviderId("P-001");
    static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    static final Knowledge KNOWN =
            new Knowledge(Instant.parse("2020-10-25T01:30:00.000001Z"), "broker-1", "told by phone");

    private static final DateRange ON = DateRange.from(MONDAY);

    private Everything() {}

    static void record(Store store) {
        store.people()
                .record(
                        PERSON,
                        PersonFacts.PERSON,
                        Fact.of(new Person(PERSON, LocalDate.of(1934, 2, 28), new Postcode("LE67 3FN")), ON, KNOWN));
        store.people()
                .record(
                        PERSON,
                        PersonFacts.CHARGE,
                        Fact.of(
                                new ChargeDecision(new AssessedCharge.Contribution(Money.ofPence(4321)), false, MONDAY),
                                ON,
                                KNOWN));
        store.packages().open(PACKAGE, PERSON, KNOWN);
        store.packages()
                .record(
                        PACKAGE,
                        PackageFacts.PLAN,
                        Fact.of(
                                WeeklyPlan.of(List.of(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(1, 30), 45, 15))),
                                ON,
                                KNOWN));
        store.packages().record(PACKAGE, PackageFacts.PROVIDER, Fact.of(PROVIDER, ON, KNOWN));
        store.packages().record(PACKAGE, PackageFacts.HEALTH_SHARE, Fact.withdrawn(ON, KNOWN));
        store.providers()
                .record(PROVIDER, ProviderFacts.REGISTRATION, Fact.of(Registration.named("Care & Sons"), ON, KNOWN));
        store.providers()
                .record(
                        PROVIDER,
                        ProviderFacts.MEMBERSHIPS,
                        Fact.of(
                                Memberships.NONE.with(
                                        new ZoneCode("coalville"), new Membership(Role.PRIME, Hours.of(100))),
                                ON,
                                KNOWN));
        VisitId visit = new VisitId(PACKAGE, MONDAY, LocalTime.of(1, 30));
        store.visits()
                .record(List.of(Fact.of(
                        new VisitRecord(visit, PROVIDER, new Attendance.Attended(LocalTime.of(1, 31, 7), 44, 15)),
                        DateRange.day(MONDAY),
                        KNOWN)));
        NeedId need = store.placements().publish(PACKAGE, MONDAY, KNOWN.since(), "broker-1", "small");
        store.placements()
                .respond(
                        need,
                        new Response(
                                PROVIDER,
                                new Answer.Accepted(new Bid(Optional.empty(), MONDAY)),
                                KNOWN.since(),
                                KNOWN.since()));
        store.placements().decide(need, new Decision(Decision.Ground.POLICY, Optional.of(PROVIDER), KNOWN));
        CareWeek week = new CareWeek(MONDAY);
        LineKey line = LineKey.care(PERSON, week, PACKAGE, PROVIDER);
        RunId run = new RunId(1);
        store.ledger().draft(run(run, week));
        store.ledger()
                .post(
                        run,
                        List.of(
                                new LedgerTransaction(
                                        run,
                                        line,
                                        Balances.of(ImmutableMap.of(
                                                new Account.Provider(PROVIDER), Money.ofPence(-1000),
                                                new Account.Health(), Money.ofPence(300),
                                                new Account.Council(), Money.ofPence(700))),
                                        new Cause.FirstPosting()),
                                new LedgerTransaction(
                                        run,
                                        line.as(LineKey.Kind.CHARGE),
                                        Balances.of(ImmutableMap.of(
                                                new Account.Person(PERSON), Money.ofPence(100),
                                                new Account.Provider(PROVIDER), Money.ofPence(40),
                                                new Account.Council(), Money.ofPence(-140))),
                                        new Cause.FirstPosting())));
        store.ledger().record(run, new RunRecord.Event(RunRecord.Step.APPROVE, KNOWN));
        store.ledger().hold(line, Fact.of(new Hold("fee disputed", "P-001"), line.period(), KNOWN));
    }

    /** A run over the week, not yet kept. */
    static Run run(RunId id, CareWeek week) {
        return new Run(
                id, KNOWN.since(), week.range(), Run.Scope.ALL, "leicestershire-2020", "finance-1", "fingerprint");
    }

    static List<Object> read(Store store) {
        return List.of(
                store.people().all(),
                store.packages().all(),
                store.providers().all(),
                store.visits().on(ON),
                store.placements().all(),
                store.ledger().runs(),
                store.ledger().postedBy(new RunId(1)),
                store.ledger().holds(),
                store.lastLearned());
    }
}
