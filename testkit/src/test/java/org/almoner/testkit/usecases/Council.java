package org.almoner.testkit.usecases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.Role;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Hours;
import org.almoner.domain.time.Instants;
import org.almoner.domain.zones.Postcode;
import org.almoner.simulation.TurnedClock;
import org.almoner.testkit.examples.SmallScheme;
import org.almoner.testkit.memory.InMemoryStore;

/** A council with the small scheme, a person with a package, and short words for what happens there. */
final class Council {

    static final Author CLERK = new Author("clerk-1", "test");
    static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    static final DateRange FROM_MONDAY = DateRange.from(MONDAY);
    static final PersonId PERSON = new PersonId("C-1");
    static final PackageId PACKAGE = new PackageId("K-1");
    static final ProviderId PRIME = new ProviderId("P-1");
    static final ProviderId OTHER_PRIME = new ProviderId("P-2");
    static final ProviderId SUPPLEMENTARY = new ProviderId("P-3");
    static final String FINANCE = "finance-1";
    static final String CHECKER = "finance-2";
    static final LocalTime MORNING = LocalTime.of(8, 0);

    final Store store = InMemoryStore.empty();
    private final Set<ProviderId> declining = new HashSet<>();
    private final TurnedClock clock = new TurnedClock(LocalDate.of(2020, 11, 10));
    final Almoner almoner;

    Council() {
        this(SmallScheme.scheme());
    }

    Council(Scheme scheme) {
        almoner = over(scheme);
    }

    private Almoner over(Scheme scheme) {
        return Almoner.of(
                scheme,
                store,
                (need, provider) -> declining.contains(provider)
                        ? Answer.declined(Answer.Decline.NO_CARERS_AT_THESE_TIMES)
                        : Answer.accepted(need),
                clock);
    }

    /** Almoner put together once more, which has nothing at hand of what was worked out before. */
    Almoner anew() {
        return over(almoner.scheme());
    }

    /** A person in town, whose package of an hour each Monday and Tuesday morning starts on the Monday. */
    Council withPackage() {
        recorded(almoner.records()
                .record(
                        PERSON,
                        PersonFacts.PERSON,
                        new Person(PERSON, LocalDate.of(1940, 2, 29), Postcode.parse("LE67 3FN")),
                        DateRange.from(LocalDate.of(2020, 1, 1)),
                        CLERK));
        open(PACKAGE, PERSON);
        is(PackageFacts.PLAN, plan(60, 0));
        return this;
    }

    /** Opens another package. */
    void open(PackageId pack, PersonId person) {
        recorded(almoner.records().openPackage(pack, person, CLERK));
    }

    /** Records of the package, from the Monday on. */
    <T> void is(FactKind<T> kind, T value) {
        is(kind, value, FROM_MONDAY);
    }

    /** Records of the package. */
    <T> void is(FactKind<T> kind, T value, DateRange holds) {
        recorded(almoner.records().record(PACKAGE, kind, value, holds, CLERK));
    }

    /** Records of the package that nothing of the kind holds. */
    void isNot(FactKind<?> kind, DateRange holds) {
        recorded(almoner.records().withdraw(PACKAGE, kind, holds, CLERK));
    }

    /** Records of the person. */
    <T> void personIs(FactKind<T> kind, T value, DateRange holds) {
        recorded(almoner.records().record(PERSON, kind, value, holds, CLERK));
    }

    /** Two primes, of which the first has the better indicators, and a supplementary, all with room in town. */
    Council withProviders() {
        provider(PRIME, Role.PRIME, 90, 10);
        provider(OTHER_PRIME, Role.PRIME, 80, 10);
        provider(SUPPLEMENTARY, Role.SUPPLEMENTARY, 95, 10);
        return this;
    }

    void provider(ProviderId id, Role role, int indicators, int hours) {
        Percentage points = Percentage.of(indicators);
        providerIs(id, ProviderFacts.REGISTRATION, Registration.named("Example Care " + id));
        providerIs(
                id,
                ProviderFacts.MEMBERSHIPS,
                Memberships.NONE.with(SmallScheme.TOWN, new Membership(role, Hours.of(hours))));
        providerIs(id, ProviderFacts.INDICATORS, new Indicators(points, points, points, Indicators.Basis.TENDER));
    }

    /** Records of a provider, from the start of the scheme on. */
    <T> void providerIs(ProviderId id, FactKind<T> kind, T value) {
        providerIs(id, kind, value, DateRange.from(LocalDate.of(2020, 10, 5)));
    }

    /** Records of a provider. */
    <T> void providerIs(ProviderId id, FactKind<T> kind, T value, DateRange holds) {
        recorded(almoner.records().record(id, kind, value, holds, CLERK));
    }

    void declines(ProviderId provider) {
        declining.add(provider);
    }

    /** The package provided by the first prime, with both visits of the first week given as planned. */
    Council withWeekDelivered() {
        withPackage().withProviders();
        is(PackageFacts.PROVIDER, PRIME);
        attended(MONDAY, 60, 0);
        attended(MONDAY.plusDays(1), 60, 0);
        return this;
    }

    void attended(LocalDate day, int minutes, int secondCarerMinutes) {
        report(day, new Attendance.Attended(MORNING, minutes, secondCarerMinutes));
    }

    void report(LocalDate day, Attendance attendance) {
        recorded(almoner.records()
                .reportVisits(List.of(new VisitRecord(new VisitId(PACKAGE, day, MORNING), PRIME, attendance)), CLERK));
    }

    /** The person was told before the Monday of a contribution from then on. */
    void contributes(String weekly) {
        decided(new AssessedCharge.Contribution(Money.parse(weekly)), false, MONDAY.minusDays(7));
    }

    /** The person was told on a day what is to be paid from the Monday on. */
    void decided(AssessedCharge charge, boolean provisional, LocalDate told) {
        personIs(PersonFacts.CHARGE, new ChargeDecision(charge, provisional, told), FROM_MONDAY);
    }

    /** Everything up to the end of the first week is worked out by one, approved by another, and so posted. */
    Runs.Result run() {
        return run(MONDAY.plusWeeks(1));
    }

    Runs.Result run(LocalDate to) {
        return approve(submitted(Run.Scope.ALL, to));
    }

    /** A draft that was given to somebody else to check. */
    RunId submitted(Run.Scope scope, LocalDate to) {
        RunId run = draft(scope, to).run().run().id();
        taken(step(run, Step.SUBMIT, FINANCE));
        return run;
    }

    /** The draft of a run, made on the day up to which it is, if that is still to come. */
    Runs.Result draft(Run.Scope scope, LocalDate to) {
        if (to.isAfter(Instants.dayOf(clock.instant()))) {
            clock.moveTo(to);
        }
        return almoner.runs().draft(scope, to, FINANCE, Progress.SILENT);
    }

    Runs.Result approve(RunId run) {
        taken(step(run, Step.APPROVE, CHECKER));
        return find(run);
    }

    Runs.Result find(RunId run) {
        return almoner.runs().find(run, Progress.SILENT).orElseThrow();
    }

    Outcome step(RunId run, Step step, String by) {
        return almoner.runs().step(run, step, new Author(by, "test"));
    }

    static void taken(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
    }

    /** What the account stands at over all lines. */
    Money balance(Account account) {
        return almoner.runs().balances().of(account);
    }

    static WeeklyPlan plan(int minutes, int secondCarerMinutes) {
        return WeeklyPlan.of(List.of(
                new PlannedVisit(DayOfWeek.MONDAY, MORNING, minutes, secondCarerMinutes),
                new PlannedVisit(DayOfWeek.TUESDAY, MORNING, minutes, secondCarerMinutes)));
    }

    static void recorded(Recording recording) {
        assertThat(recording).isEqualTo(new Recording.Recorded());
    }
}
