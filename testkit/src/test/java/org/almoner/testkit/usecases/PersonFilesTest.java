package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.CareRecords.Refusal;
import org.almoner.application.port.in.PersonFile;
import org.almoner.application.port.in.PersonFiles.Obstacle;
import org.almoner.application.port.in.PersonFiles.Outcome;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Statements.VisitAccount;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.Fee;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.Service;
import org.almoner.domain.retention.RetentionRule;
import org.almoner.domain.retention.RetentionRule.Start;
import org.almoner.domain.retention.RetentionRule.Subject;
import org.almoner.domain.retention.RetentionRules;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** Care of a Monday and a Tuesday, posted on 10 November 2020, and a plan that ends on 7 December. */
class PersonFilesTest {

    private static final RetentionRule CARE = new RetentionRule(
            Subject.CARE_FILE, DateRange.parse("2020-01-01/.."), 8, Start.CARE_ENDED, "a code", Confidence.M);
    private static final RetentionRule MONEY = new RetentionRule(
            Subject.MONEY,
            DateRange.parse("2020-01-01/.."),
            6,
            Start.FINANCIAL_YEAR_OF_LAST_POSTING,
            "a statute",
            Confidence.M);
    private static final Scheme SCHEME = retaining(SmallScheme.scheme());
    private static final LocalDate ENDED = LocalDate.of(2020, 12, 7);
    private static final LocalDate ERASABLE = LocalDate.of(2028, 12, 7);
    private static final Author OFFICER = new Author("records-1", "kept long enough");
    private static final PersonId NOBODY = new PersonId("C-9");
    private static final PersonId REFERENCE = new PersonId("ERASED-1");
    private static final LineKey LINE = LineKey.care(PERSON, CareWeek.containing(MONDAY), PACKAGE, PRIME);

    private final Council council = council(SCHEME);

    private static Scheme retaining(Scheme scheme) {
        return SchemeBuilder.like(scheme)
                .retention(new RetentionRules(ImmutableList.of(CARE, MONEY)))
                .build();
    }

    private static Council council(Scheme scheme) {
        Council council = new Council(scheme).withWeekDelivered();
        council.contributes("20.00");
        council.run();
        council.isNot(PackageFacts.PLAN, DateRange.from(ENDED));
        return council;
    }

    private Almoner at(LocalDate day) {
        return at(council, SCHEME, day);
    }

    private static Almoner at(Council council, Scheme scheme, LocalDate day) {
        return Almoner.of(
                scheme,
                council.store,
                (need, provider) -> Answer.accepted(need),
                Clock.fixed(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    private Almoner erased() {
        Almoner later = at(ERASABLE);
        assertThat(later.files().erase(Set.of(PERSON), OFFICER))
                .isEqualTo(new Outcome.Erased(ImmutableMap.of(PERSON, REFERENCE)));
        return later;
    }

    private ImmutableList<Obstacle> obstacles(PersonId person) {
        return ((Outcome.Refused) at(ERASABLE).files().erase(Set.of(person), OFFICER))
                .reasons()
                .get(person);
    }

    @Test
    void theWholeFileIsHandedOutAndThatIsKept() {
        PersonFile file =
                at(MONDAY.plusDays(30)).files().handOut(PERSON, OFFICER).orElseThrow();

        assertThat(file.person()).isEqualTo(council.store.people().find(PERSON).orElseThrow());
        assertThat(file.packages())
                .extracting(PersonFile.Care::pack)
                .containsExactly(council.store.packages().find(PACKAGE).orElseThrow());
        assertThat(file.packages().get(0).visits()).hasSize(2);
        assertThat(file.transactions())
                .extracting(LedgerTransaction::line)
                .containsExactly(LINE, LINE.as(LineKey.Kind.CHARGE));
        assertThat(file.balances().of(new Account.Provider(PRIME))).isEqualTo(Money.parse("-36.00"));
        assertThat(file.acts()).extracting(Entry::act).containsExactly("opened");
        assertThat(at(ENDED).files().handOut(PERSON, OFFICER).orElseThrow().acts())
                .extracting(Entry::act, entry -> entry.known().by())
                .contains(tuple("exported", "records-1"));
    }

    @Test
    void nobodysFileIsNotHandedOut() {
        assertThat(at(ENDED).files().handOut(NOBODY, OFFICER)).isEmpty();
    }

    @Test
    void whoIsDueIsToldWithTheDaySinceWhich() {
        assertThat(council.almoner.files().due(ERASABLE.minusDays(1))).isEmpty();
        assertThat(council.almoner.files().due(ERASABLE)).isEqualTo(ImmutableSortedMap.of(PERSON, ERASABLE));
        assertThat(council.almoner.files().due(ERASABLE.plusYears(3)))
                .isEqualTo(ImmutableSortedMap.of(PERSON, ERASABLE));
    }

    @Test
    void aRuleKeepsTheFileUntilItsDay() {
        assertThat(at(ERASABLE.minusDays(1)).files().erase(Set.of(PERSON), OFFICER))
                .extracting(refused -> ((Outcome.Refused) refused).reasons().get(PERSON))
                .isEqualTo(ImmutableList.of(new Obstacle.Kept(CARE, ERASABLE)));
        assertThat(at(LocalDate.of(2027, 3, 31)).files().weigh(Set.of(PERSON)))
                .extracting(refused -> ((Outcome.Refused) refused).reasons().get(PERSON))
                .isEqualTo(ImmutableList.of(
                        new Obstacle.Kept(CARE, ERASABLE), new Obstacle.Kept(MONEY, LocalDate.of(2027, 4, 1))));
    }

    @Test
    void withoutARuleNobodyIsErased() {
        Scheme silent = SmallScheme.scheme();

        assertThat(at(council, silent, ERASABLE.plusYears(50)).files().weigh(Set.of(PERSON)))
                .extracting(refused -> ((Outcome.Refused) refused).reasons().get(PERSON))
                .isEqualTo(ImmutableList.of(new Obstacle.NoRule("small")));
        assertThat(at(council, silent, ERASABLE).files().due(ERASABLE)).isEmpty();
    }

    @Test
    void careThatGoesOnKeepsThePerson() {
        DateRange later = DateRange.from(ERASABLE.minusYears(1));
        council.is(PackageFacts.PLAN, Council.plan(60, 0), later);

        assertThat(obstacles(PERSON)).containsExactly(new Obstacle.CareGoesOn(PACKAGE, PackageFacts.PLAN, later));
    }

    @Test
    void nothingGoesOnAfterDeath() {
        council.is(PackageFacts.PLAN, Council.plan(60, 0));
        council.personIs(PersonFacts.ABSENCE, Absence.DECEASED, DateRange.from(ENDED));

        assertThat(council.almoner.files().due(ERASABLE)).isEqualTo(ImmutableSortedMap.of(PERSON, ERASABLE));
    }

    @Test
    void whoeverNeverHadCareIsKeptFromTheLastRecordOn() {
        PersonId asked = new PersonId("C-5");
        recorded(at(ENDED)
                .records()
                .record(
                        asked,
                        PersonFacts.PERSON,
                        new Person(asked, LocalDate.of(1950, 1, 1), Postcode.parse("LE67 3FN")),
                        DateRange.from(MONDAY),
                        CLERK));

        assertThat(council.almoner.files().due(ERASABLE.plusDays(1))).containsEntry(asked, ERASABLE.plusDays(1));
        assertThat(council.almoner.files().due(ERASABLE)).doesNotContainKey(asked);
    }

    @Test
    void moneyToComeKeepsThePerson() {
        DateRange day = DateRange.day(ERASABLE.plusDays(3));
        council.personIs(PersonFacts.FEE, new Fee(Money.parse("10.00"), Fee.Reason.ARRANGEMENT), day);

        assertThat(obstacles(PERSON)).containsExactly(new Obstacle.MoneyToCome(PersonFacts.FEE, day));
    }

    @Test
    void aDebtThatWasDeferredKeepsThePerson() {
        RunId run = new RunId(2);
        LineKey deferral = LineKey.of(PERSON, CareWeek.containing(MONDAY).range(), LineKey.Kind.DEFERRAL);
        Knowledge known =
                new Knowledge(council.store.lastLearned().orElseThrow().plusSeconds(1), "finance-2", "test");
        council.store
                .ledger()
                .draft(new Run(run, known.since(), LINE.period(), Run.Scope.ALL, "small", "finance-1", "none"));
        council.store
                .ledger()
                .post(
                        run,
                        List.of(new LedgerTransaction(
                                run,
                                deferral,
                                Balances.transfer(
                                        Money.parse("20.00"), new Account.Person(PERSON), new Account.Deferred(PERSON)),
                                new Cause.FirstPosting())));
        council.store.ledger().record(run, new RunRecord.Event(Step.SUBMIT, known));
        council.store.ledger().record(run, new RunRecord.Event(Step.APPROVE, known));

        assertThat(obstacles(PERSON)).containsExactly(new Obstacle.DebtDeferred(Money.parse("20.00")));
    }

    @Test
    void anOpenNeedKeepsThePerson() {
        council.isNot(PackageFacts.PROVIDER, DateRange.from(MONDAY));
        assertThat(council.almoner.brokerage().publish(PACKAGE, MONDAY, CLERK))
                .isInstanceOf(Brokerage.Outcome.Done.class);

        assertThat(obstacles(PERSON)).containsExactly(new Obstacle.NeedOpen(new NeedId(1)));
    }

    @Test
    void aHeldLineKeepsThePersonUntilItIsReleased() {
        recorded(council.almoner.runs().hold(LINE, new Hold("under query", "P-1"), CLERK));
        assertThat(obstacles(PERSON)).containsExactly(new Obstacle.LineHeld(LINE));

        council.almoner.runs().release(LINE, CLERK);
        erased();
    }

    @Test
    void anOpenRunKeepsThePeopleWhomItNames() {
        council.draft(Run.Scope.ALL, MONDAY.plusWeeks(1));
        council.report(MONDAY, new Attendance.Missed());
        RunId naming =
                council.draft(Run.Scope.ALL, MONDAY.plusWeeks(1)).run().run().id();

        assertThat(obstacles(PERSON)).containsExactly(new Obstacle.RunOpen(naming));
    }

    @Test
    void allAreErasedOrNobody() {
        Outcome outcome = at(ERASABLE).files().erase(Set.of(PERSON, NOBODY), OFFICER);

        assertThat(((Outcome.Refused) outcome).reasons().asMap())
                .containsExactly(Map.entry(NOBODY, List.of(new Obstacle.UnknownPerson())));
        assertThat(council.store.people().erased()).isEmpty();
        assertThat(council.store.people().find(PERSON)).isPresent();
    }

    @Test
    void weighingChangesNothing() {
        assertThat(((Outcome.Possible) at(ERASABLE).files().weigh(Set.of(PERSON))).files())
                .extracting(PersonFile::person)
                .containsExactly(council.store.people().find(PERSON).orElseThrow());
        assertThat(council.store.people().erased()).isEmpty();
    }

    @Test
    void theMoneyStaysAndNoRunTakesItBack() {
        Balances before = council.almoner.runs().balances();
        Almoner later = erased();
        Balances after = later.runs().balances();

        assertThat(after.of(new Account.Provider(PRIME))).isEqualTo(before.of(new Account.Provider(PRIME)));
        assertThat(after.of(new Account.Council())).isEqualTo(before.of(new Account.Council()));
        assertThat(after.of(new Account.Person(REFERENCE))).isEqualTo(before.of(new Account.Person(PERSON)));
        for (Run.Scope scope : Run.Scope.values()) {
            assertThat(later.runs()
                            .draft(scope, MONDAY.plusWeeks(4), "finance-1", Progress.SILENT)
                            .transactions())
                    .isEmpty();
        }
    }

    @Test
    void nothingIsToldOfAnErasedPersonAndNothingIsRecorded() {
        Almoner later = erased();
        PackageId pack = new PackageId("ERASED-1-1");

        assertThat(later.statements().of(REFERENCE, LINE.period())).isEmpty();
        assertThat(later.statements().explain(new VisitId(pack, MONDAY, Council.MORNING)))
                .isInstanceOf(VisitAccount.Unknown.class);
        assertThat(later.files().handOut(REFERENCE, OFFICER)).isEmpty();
        assertThat(later.packages().on(MONDAY)).isEmpty();
        assertThat(later.records()
                        .record(
                                REFERENCE,
                                PersonFacts.PERSON,
                                new Person(REFERENCE, LocalDate.of(1950, 1, 1), Postcode.parse("LE67 3FN")),
                                DateRange.from(MONDAY),
                                CLERK))
                .isEqualTo(new Recording.Refused(ImmutableList.of(new Refusal.ErasedPerson(REFERENCE))));
        assertThat(later.records().record(pack, PackageFacts.PLAN, Council.plan(60, 0), DateRange.from(MONDAY), CLERK))
                .isEqualTo(new Recording.Refused(ImmutableList.of(new Refusal.UnknownPackage(pack))));
    }

    @Test
    void theRankingOfAnErasedPersonsNeedIsGone() {
        council.isNot(PackageFacts.PROVIDER, DateRange.from(MONDAY));
        council.almoner.brokerage().place(PACKAGE, MONDAY, CLERK);
        Almoner later = erased();

        assertThat(later.brokerage().find(new NeedId(1)))
                .extracting(refused -> ((Brokerage.Outcome.Refused) refused).reason())
                .isEqualTo(Brokerage.Reason.ERASED);
    }

    /** Of the block of one place at £120.00 a night the package used two nights. */
    @Test
    void aBlockOfNightsIsNotPaidAgainForNightsOfAnErasedPerson() {
        Scheme scheme = retaining(SmallScheme.scheme(NightBlocksTest.RULES));
        Council nights = new Council(scheme).withPackage().withProviders();
        nights.isNot(PackageFacts.PLAN, DateRange.from(MONDAY));
        nights.is(
                PackageFacts.SERVICE,
                new Service(
                        UnitPrice.parse("120.00/night"),
                        1,
                        ImmutableSortedSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                        false),
                DateRange.of(MONDAY, ENDED));
        nights.is(PackageFacts.PROVIDER, PRIME);
        nights.run();
        Almoner later = at(nights, scheme, ERASABLE);
        assertThat(later.files().erase(Set.of(PERSON), OFFICER)).isInstanceOf(Outcome.Erased.class);

        assertThat(later.runs()
                        .draft(Run.Scope.ALL, MONDAY.plusWeeks(1), "finance-1", Progress.SILENT)
                        .transactions())
                .isEmpty();
    }
}
