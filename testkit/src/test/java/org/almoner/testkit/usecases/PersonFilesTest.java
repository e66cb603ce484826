package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.ClosedCare.CARE;
import static org.almoner.testkit.usecases.ClosedCare.ENDED;
import static org.almoner.testkit.usecases.ClosedCare.ERASABLE;
import static org.almoner.testkit.usecases.ClosedCare.LINE;
import static org.almoner.testkit.usecases.ClosedCare.MONEY;
import static org.almoner.testkit.usecases.ClosedCare.OFFICER;
import static org.almoner.testkit.usecases.ClosedCare.SCHEME;
import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Brokerage;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Complaints;
import org.almoner.application.port.in.PersonFile;
import org.almoner.application.port.in.PersonFiles.Due;
import org.almoner.application.port.in.PersonFiles.Mismatch;
import org.almoner.application.port.in.PersonFiles.Obstacle;
import org.almoner.application.port.in.PersonFiles.OtherScheme;
import org.almoner.application.port.in.PersonFiles.Outcome;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.Fee;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.complaints.Complaint;
import org.almoner.domain.complaints.ComplaintCode;
import org.almoner.domain.complaints.ComplaintStep;
import org.almoner.domain.complaints.Nature;
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
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.Person;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.zones.Postcode;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** Whole files of people: handed out, kept and erased. */
class PersonFilesTest {

    private static final PersonId NOBODY = new PersonId("C-9");

    private final ClosedCare closed = new ClosedCare();
    private final Council council = closed.council;

    private static ImmutableSortedMap<PersonId, LocalDate> due(Almoner almoner, LocalDate day) {
        return ((Due.Listed) almoner.files().due(day)).people();
    }

    private ImmutableList<Obstacle> obstacles(PersonId person) {
        return ((Outcome.Refused) closed.at(ERASABLE).files().erase(Set.of(person), OFFICER))
                .reasons()
                .get(person);
    }

    @Test
    void theWholeFileIsHandedOutAndThatIsKept() {
        PersonFile file =
                closed.at(MONDAY.plusDays(30)).files().handOut(PERSON, OFFICER).orElseThrow();

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
        assertThat(closed.at(ENDED)
                        .files()
                        .handOut(PERSON, OFFICER)
                        .orElseThrow()
                        .acts())
                .extracting(Entry::act, entry -> entry.known().by())
                .contains(tuple("exported", "records-1"));
    }

    @Test
    void nobodysFileIsNotHandedOut() {
        assertThat(closed.at(ENDED).files().handOut(NOBODY, OFFICER)).isEmpty();
    }

    @Test
    void whoIsDueIsToldWithTheDaySinceWhich() {
        assertThat(due(council.almoner, ERASABLE.minusDays(1))).isEmpty();
        assertThat(due(council.almoner, ERASABLE)).isEqualTo(ImmutableSortedMap.of(PERSON, ERASABLE));
        assertThat(due(council.almoner, ERASABLE.plusYears(3))).isEqualTo(ImmutableSortedMap.of(PERSON, ERASABLE));
    }

    @Test
    void aRuleKeepsTheFileUntilItsDay() {
        assertThat(closed.at(ERASABLE.minusDays(1)).files().erase(Set.of(PERSON), OFFICER))
                .extracting(refused -> ((Outcome.Refused) refused).reasons().get(PERSON))
                .isEqualTo(ImmutableList.of(new Obstacle.Kept(CARE, ERASABLE)));
        assertThat(closed.at(LocalDate.of(2027, 3, 31)).files().weigh(Set.of(PERSON)))
                .extracting(refused -> ((Outcome.Refused) refused).reasons().get(PERSON))
                .isEqualTo(ImmutableList.of(
                        new Obstacle.Kept(CARE, ERASABLE), new Obstacle.Kept(MONEY, LocalDate.of(2027, 4, 1))));
    }

    /** Everything that is recorded afterwards is known since a later instant. */
    @Test
    void aClockThatWasAheadOnceErasesNobodyEarly() {
        recorded(closed.at(ERASABLE.plusYears(7))
                .records()
                .record(PRIME, ProviderFacts.STANDING, Standing.ACTIVE, DateRange.from(MONDAY), CLERK));

        assertThat(closed.at(ERASABLE.minusDays(1)).files().erase(Set.of(PERSON), OFFICER))
                .extracting(refused -> ((Outcome.Refused) refused).reasons().get(PERSON))
                .isEqualTo(ImmutableList.of(new Obstacle.Kept(CARE, ERASABLE)));
        closed.erased();
    }

    @Test
    void withoutARuleNobodyIsErased() {
        Scheme silent = SmallScheme.scheme();

        assertThat(ClosedCare.at(council, silent, ERASABLE.plusYears(50))
                        .files()
                        .weigh(Set.of(PERSON)))
                .extracting(refused -> ((Outcome.Refused) refused).reasons().get(PERSON))
                .isEqualTo(ImmutableList.of(new Obstacle.NoRule("small")));
        assertThat(due(ClosedCare.at(council, silent, ERASABLE), ERASABLE)).isEmpty();
    }

    @Test
    void nobodyIsErasedByTheRulesOfAnotherSchemeThanTheStores() {
        Scheme careless = SchemeBuilder.like(SCHEME).id("careless").build();
        OtherScheme refused = new OtherScheme("careless", ImmutableList.of(new Mismatch.Latest("small")));

        assertBarred(ClosedCare.at(council, careless, ERASABLE), refused);
        assertThat(ClosedCare.at(council, SCHEME, ERASABLE).files().weigh(Set.of(PERSON)))
                .isInstanceOf(Outcome.Possible.class);
    }

    @Test
    void whereThereIsNoRunTheLatestNeedSaysOfWhichSchemeTheStoreIs() {
        Council needing = new Council(SCHEME).withPackage().withProviders();
        Scheme careless = SchemeBuilder.like(SCHEME).id("careless").build();
        assertThat(ClosedCare.at(needing, careless, ERASABLE).files().weigh(Set.of(PERSON)))
                .isInstanceOf(Outcome.Refused.class);

        needing.almoner.brokerage().place(PACKAGE, MONDAY, CLERK);

        assertBarred(
                ClosedCare.at(needing, careless, ERASABLE),
                new OtherScheme("careless", ImmutableList.of(new Mismatch.Latest("small"))));
    }

    /** By its own scheme it would post nothing for the person; by another nobody can tell. */
    @Test
    void anOpenRunOfAnotherSchemeIsDecidedFirst() {
        Almoner before = ClosedCare.at(
                council,
                SchemeBuilder.like(SCHEME)
                        .id("small-0")
                        .term(DateRange.of(LocalDate.of(2020, 10, 5), MONDAY))
                        .build(),
                MONDAY.plusWeeks(1));
        RunId open = before.runs()
                .draft(Run.Scope.ALL, MONDAY, "finance-1", Progress.SILENT)
                .run()
                .run()
                .id();
        council.draft(Run.Scope.ALL, MONDAY.plusWeeks(1));

        assertBarred(
                closed.at(ERASABLE), new OtherScheme("small", ImmutableList.of(new Mismatch.OpenRun(open, "small-0"))));
        before.runs().step(open, Step.REJECT, new Author("finance-2", "drafted by mistake"));
        closed.erased();
    }

    private void assertBarred(Almoner almoner, OtherScheme refused) {
        assertThat(almoner.files().due(ERASABLE)).isEqualTo(refused);
        assertThat(almoner.files().weigh(Set.of(PERSON))).isEqualTo(refused);
        assertThat(almoner.files().erase(Set.of(PERSON), OFFICER)).isEqualTo(refused);
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

        assertThat(due(council.almoner, ERASABLE)).isEqualTo(ImmutableSortedMap.of(PERSON, ERASABLE));
    }

    @Test
    void whoeverNeverHadCareIsKeptFromTheLastRecordOn() {
        PersonId asked = new PersonId("C-5");
        recorded(closed.at(ENDED)
                .records()
                .record(
                        asked,
                        PersonFacts.PERSON,
                        new Person(asked, LocalDate.of(1950, 1, 1), Postcode.parse("LE67 3FN")),
                        DateRange.from(MONDAY),
                        CLERK));

        assertThat(due(council.almoner, ERASABLE.plusDays(1))).containsEntry(asked, ERASABLE.plusDays(1));
        assertThat(due(council.almoner, ERASABLE)).doesNotContainKey(asked);
    }

    @Test
    void whoeverComesBackIsKeptFromTheLastRecordOn() {
        LocalDate back = ENDED.plusYears(5);
        Almoner later = closed.at(back);
        PackageId opened = new PackageId("K-9");
        recorded(later.records().openPackage(opened, PERSON, CLERK));
        assertKeptSince(back);

        recorded(closed.at(back.plusDays(3)).records().withdraw(opened, PackageFacts.PLAN, FROM_MONDAY, CLERK));
        assertKeptSince(back.plusDays(3));

        recorded(closed.at(back.plusDays(5))
                .records()
                .record(PERSON, PersonFacts.ABSENCE, Absence.HOSPITAL, DateRange.day(ENDED.plusYears(4)), CLERK));
        assertKeptSince(back.plusDays(5));

        recorded(closed.at(back.plusDays(7))
                .records()
                .reportVisits(
                        List.of(new VisitRecord(
                                new VisitId(PACKAGE, MONDAY.plusDays(7), Council.MORNING),
                                PRIME,
                                new Attendance.Missed())),
                        CLERK));
        assertKeptSince(back.plusDays(7));
    }

    private void assertKeptSince(LocalDate last) {
        LocalDate from = last.plusDays(1).plusYears(CARE.years());
        assertThat(obstacles(PERSON)).containsExactly(new Obstacle.Kept(CARE, from));
        assertThat(due(council.almoner, from)).isEqualTo(ImmutableSortedMap.of(PERSON, from));
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
    void anOpenComplaintKeepsThePersonUntilItIsClosed() {
        Complaint complaint = new Complaint(
                "CF-1",
                Nature.COMPLAINT,
                MONDAY,
                Optional.empty(),
                Optional.empty(),
                new ComplaintCode("relative"),
                Optional.empty(),
                ImmutableSortedSet.of(new ComplaintCode("delay")),
                ImmutableSortedSet.of(),
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of());
        recorded(council.almoner.complaints().receive(PERSON, complaint, Complaints.About.KNOWN_PERSON, CLERK));
        assertThat(obstacles(PERSON)).containsExactly(new Obstacle.ComplaintOpen("CF-1"));

        recorded(council.almoner
                .complaints()
                .take(PERSON, "CF-1", new ComplaintStep.Closed(MONDAY, new ComplaintCode("upheld")), CLERK));
        closed.erased();
        assertThat(council.almoner.complaints().all()).isEmpty();
    }

    @Test
    void aHeldLineKeepsThePersonUntilItIsReleased() {
        recorded(council.almoner.runs().hold(LINE, new Hold("under query", "P-1"), CLERK));
        assertThat(obstacles(PERSON)).containsExactly(new Obstacle.LineHeld(LINE));

        council.almoner.runs().release(LINE, CLERK);
        closed.erased();
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
        Outcome outcome = closed.at(ERASABLE).files().erase(Set.of(PERSON, NOBODY), OFFICER);

        assertThat(((Outcome.Refused) outcome).reasons().asMap())
                .containsExactly(Map.entry(NOBODY, List.of(new Obstacle.UnknownPerson())));
        assertThat(council.store.people().erased()).isEmpty();
        assertThat(council.store.people().find(PERSON)).isPresent();
    }

    @Test
    void weighingChangesNothing() {
        assertThat(((Outcome.Possible) closed.at(ERASABLE).files().weigh(Set.of(PERSON))).files())
                .extracting(PersonFile::person)
                .containsExactly(council.store.people().find(PERSON).orElseThrow());
        assertThat(council.store.people().erased()).isEmpty();
    }
}
