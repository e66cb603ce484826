package org.almoner.testkit.contracts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.almoner.application.port.out.AuditTrail.Query;
import org.almoner.application.port.out.RequestKey;
import org.almoner.application.port.out.Store;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
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
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.ZoneCode;

/** The few things that the contracts record. */
final class Samples {

    /** What people do write into a reason. */
    static final String WEIRD = "O'Brien said \"yes\";\n-- DROP TABLE; 100 % \\ \t £468¾ żółć 日本 👵🏽 ' || ''";

    /** The same of a name, which people read in one line. */
    static final String WEIRD_LINE = "O'Brien & \"Żółć\"; -- DROP TABLE; 100 % \\ £468¾ 日本 👵🏽 ' || ''";

    static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    static final CareWeek WEEK = new CareWeek(MONDAY);
    static final DateRange ON = DateRange.from(MONDAY);
    static final DateRange YEAR = DateRange.of(MONDAY, MONDAY.plusYears(1));

    static final PersonId ADA = new PersonId("C-00001");
    static final PersonId BEN = new PersonId("C-00002");
    static final PackageId K1 = new PackageId("K-00001");
    static final PackageId K2 = new PackageId("K-00002");
    static final ProviderId P1 = new ProviderId("P-001");
    static final ProviderId P2 = new ProviderId("P-002");
    static final Postcode HOME = new Postcode("LE67 3FN");

    static final WeeklyPlan MORNINGS = plan(new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(7, 30), 45, 0));
    static final WeeklyPlan TWICE = plan(
            new PlannedVisit(DayOfWeek.SUNDAY, LocalTime.of(23, 45), 1440, 1440),
            new PlannedVisit(DayOfWeek.TUESDAY, LocalTime.of(0, 0), 30, 15));

    /** Under which an answer is kept. */
    static final RequestKey REQUEST = new RequestKey("visit-17");

    private static final Instant START = Instant.parse("2020-10-01T09:00:00Z");

    private Samples() {}

    /** {@return what the store answers to every question that the contracts ask of all that they record} */
    static ImmutableList<Object> everything(Store store) {
        return ImmutableList.of(
                store.people().all(),
                store.people().erased(),
                store.packages().all(),
                store.packages().references(),
                store.providers().all(),
                store.visits().on(YEAR),
                store.placements().all(),
                store.ledger().runs(),
                store.ledger().postedBy(new RunId(1)),
                store.ledger().balances(LocalDate.MAX),
                store.ledger().holds(),
                store.keys().find(REQUEST),
                store.audit().entries(Query.ALL),
                store.lastLearned());
    }

    static Instant instant(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    static Knowledge known(int minute) {
        return known(instant(minute));
    }

    static Knowledge known(Instant since) {
        return new Knowledge(since, "broker-1", "as told by phone");
    }

    static <T> Fact<T> fact(T value, int minute) {
        return Fact.of(value, ON, known(minute));
    }

    static Person person(PersonId id) {
        return person(id, HOME);
    }

    static Person person(PersonId id, Postcode home) {
        return new Person(id, LocalDate.of(1934, 2, 28), home);
    }

    static Fact<ChargeDecision> contribution(long pence, int minute) {
        return fact(contribution(pence), minute);
    }

    static ChargeDecision contribution(long pence) {
        return new ChargeDecision(new AssessedCharge.Contribution(Money.ofPence(pence)), false, MONDAY);
    }

    static WeeklyPlan plan(PlannedVisit... visits) {
        return new WeeklyPlan(ImmutableList.copyOf(visits));
    }

    static Registration registration(String name) {
        return new Registration(
                name,
                Optional.of(new RegulatorId("1-101668239")),
                ImmutableSortedSet.of(new RegulatorId("1-2"), new RegulatorId("RXX")),
                ImmutableSortedSet.of("Domiciliary care service", WEIRD_LINE));
    }

    static Memberships memberships() {
        Offering general = new Offering(new LotCode("general"), new ServiceCode("home-care"));
        Offering nights = new Offering(new LotCode("general"), new ServiceCode("night-sitting"));
        return new Memberships(ImmutableSortedMap.of(
                new ZoneCode("coalville"),
                new Membership(
                        Role.PRIME,
                        Hours.parse("120h30m"),
                        ImmutableMap.of(
                                TimeWindow.parse("07:00-11:00"),
                                Hours.of(80),
                                TimeWindow.parse("22:00-06:00"),
                                Hours.ZERO),
                        ImmutableSortedSet.of(general, nights),
                        ImmutableSortedMap.of(general, new UnitPrice(Money.parse("19.23"), PriceUnit.HOUR))),
                new ZoneCode("loughborough"),
                new Membership(Role.SPOT, Hours.ZERO)));
    }

    static Fact<VisitRecord> report(PackageId pack, LocalDate day, Attendance attendance, int minute) {
        return report(pack, day, attendance, known(minute));
    }

    static Fact<VisitRecord> report(PackageId pack, LocalDate day, Attendance attendance, Knowledge known) {
        VisitId visit = new VisitId(pack, day, LocalTime.of(7, 30));
        return Fact.of(new VisitRecord(visit, P1, attendance), DateRange.day(day), known);
    }

    static Fact<VisitRecord> missed(PackageId pack, LocalDate day, int minute) {
        return report(pack, day, new Attendance.Missed(), minute);
    }

    static LineKey line(CareWeek week, PackageId pack) {
        return LineKey.care(ADA, week, pack, P1);
    }

    static Run run(int number) {
        return runAt(number, number);
    }

    static Run runAt(int number, int minute) {
        return new Run(
                new RunId(number),
                instant(minute),
                WEEK.range(),
                Run.Scope.ALL,
                "leicestershire-2020",
                "finance-1",
                "0123456789abcdef".repeat(4));
    }

    static RunRecord.Event event(RunRecord.Step step, int minute) {
        return new RunRecord.Event(step, known(minute));
    }

    static Fact<Hold> hold(LineKey line, int minute) {
        return Fact.of(new Hold("visits under query", "P-001"), line.period(), known(minute));
    }

    /** Postings of so much to the provider, borne by the council. */
    static LedgerTransaction transaction(int run, LineKey line, long pence) {
        return transaction(run, line, pence, new Cause.FirstPosting());
    }

    static LedgerTransaction transaction(int run, LineKey line, long pence, Cause cause) {
        return new LedgerTransaction(new RunId(run), line, owed(line.provider().orElse(P1), pence), cause);
    }

    static Balances owed(ProviderId provider, long pence) {
        return Balances.transfer(Money.ofPence(pence), new Account.Provider(provider), new Account.Council());
    }
}
