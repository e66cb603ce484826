package org.almoner.testkit.contracts;

import static org.almoner.domain.packages.PackageFacts.PLAN;
import static org.almoner.domain.packages.PersonFacts.LIVES_WITH;
import static org.almoner.domain.packages.PersonFacts.PERSON;
import static org.almoner.testkit.contracts.Samples.ADA;
import static org.almoner.testkit.contracts.Samples.BEN;
import static org.almoner.testkit.contracts.Samples.K1;
import static org.almoner.testkit.contracts.Samples.K2;
import static org.almoner.testkit.contracts.Samples.MONDAY;
import static org.almoner.testkit.contracts.Samples.MORNINGS;
import static org.almoner.testkit.contracts.Samples.ON;
import static org.almoner.testkit.contracts.Samples.P1;
import static org.almoner.testkit.contracts.Samples.REQUEST;
import static org.almoner.testkit.contracts.Samples.WEEK;
import static org.almoner.testkit.contracts.Samples.YEAR;
import static org.almoner.testkit.contracts.Samples.event;
import static org.almoner.testkit.contracts.Samples.everything;
import static org.almoner.testkit.contracts.Samples.fact;
import static org.almoner.testkit.contracts.Samples.instant;
import static org.almoner.testkit.contracts.Samples.known;
import static org.almoner.testkit.contracts.Samples.line;
import static org.almoner.testkit.contracts.Samples.missed;
import static org.almoner.testkit.contracts.Samples.person;
import static org.almoner.testkit.contracts.Samples.registration;
import static org.almoner.testkit.contracts.Samples.report;
import static org.almoner.testkit.contracts.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.application.port.out.AuditTrail.Query;
import org.almoner.application.port.out.AuditTrail.Seal;
import org.almoner.application.port.out.Keys;
import org.almoner.application.port.out.People;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

/** What {@link People#erase} promises. */
public interface ErasureContract extends OpensStore {

    /** The words by which somebody could tell who it was. */
    List<String> OF_ADA = List.of("C-00001", "K-00001", "T-ADA", "she fell");

    /** When, by whom and why people are erased. */
    Knowledge RETENTION = new Knowledge(instant(100), "records-1", "kept long enough");

    /** The facts about the person and the packages, the visits and the holds are gone. */
    @Test
    default void whatIsKnownOfThePersonIsGone() {
        Store store = open();
        record(store);
        PersonId reference = erase(store, ADA);
        assertThat(store.people().find(ADA)).isEmpty();
        assertThat(store.people().find(reference)).isEmpty();
        assertThat(store.packages().find(K1)).isEmpty();
        assertThat(store.packages().of(reference))
                .allSatisfy(pack -> assertThat(pack.facts().facts().isEmpty()).isTrue());
        assertThat(store.visits().of(K1, YEAR)).isEmpty();
        assertThat(store.ledger().holds()).isEmpty();
    }

    /** Nothing that the store tells has a word of the person any more. */
    @Test
    default void nobodyCanTellWhoItWas() {
        Store store = open();
        record(store);
        for (String word : OF_ADA) {
            assertThat(everything(store).toString()).contains(word);
        }
        erase(store, ADA);
        for (String word : OF_ADA) {
            assertThat(everything(store).toString()).doesNotContain(word);
        }
    }

    /** Nothing is recorded about the person under the new references, which are not those of open packages. */
    @Test
    default void nothingIsRecordedAboutErasedPeople() {
        Store store = open();
        record(store);
        PersonId reference = erase(store, ADA);
        PackageId pack = new PackageId(reference + "-1");
        ImmutableList<Object> before = everything(store);
        for (Runnable recording : List.<Runnable>of(
                () -> store.people().record(reference, PERSON, fact(person(reference), 101)),
                () -> store.people().record(reference, LIVES_WITH, fact(BEN, 101)),
                () -> store.packages().open(K1, reference, known(101)),
                () -> store.packages().record(pack, PLAN, fact(MORNINGS, 101)),
                () -> store.visits().record(List.of(missed(K2, MONDAY, 101), missed(pack, MONDAY, 101))),
                () -> store.placements().publish(pack, MONDAY, instant(101), "broker-1", "small"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(recording::run)
                    .withMessageContaining(reference.value())
                    .withMessageContaining("erased");
        }
        assertThat(everything(store)).isEqualTo(before);
        assertThat(store.packages().references()).containsExactly(K2);
    }

    /** Each transaction is there as before, under the new references. */
    @Test
    default void moneyStaysTrue() {
        Store store = open();
        record(store);
        PersonId reference = erase(store, ADA);
        LineKey care = LineKey.care(reference, WEEK, new PackageId(reference + "-1"), P1);
        assertThat(store.ledger().balances(LocalDate.MAX))
                .isEqualTo(
                        ImmutableMap.of(care, balances(reference, reference + "-1"), bens(), balances(BEN, "T-BEN")));
        assertThat(store.ledger().postedTo(care)).hasSize(1);
        assertThat(store.ledger().postedBy(new RunId(1)))
                .extracting(LedgerTransaction::line)
                .containsExactly(bens(), care);
    }

    /** How the need found its provider is kept, under the new reference of the package. */
    @Test
    default void needsStay() {
        Store store = open();
        record(store);
        PersonId reference = erase(store, ADA);
        assertThat(store.placements().of(new PackageId(reference + "-1")))
                .singleElement()
                .satisfies(offers -> {
                    assertThat(offers.responses()).hasSize(1);
                    assertThat(offers.decision().orElseThrow().known().reason()).isEqualTo("erased");
                });
        assertThat(store.placements().publish(K2, MONDAY, instant(101), "broker-1", "small"))
                .isEqualTo(new NeedId(2));
    }

    /** What is known of others stays; where they live with the person, they do so with the new reference. */
    @Test
    default void whatIsKnownOfOthersStays() {
        Store store = open();
        record(store);
        PersonId reference = erase(store, ADA);
        assertThat(store.people().all()).singleElement().satisfies(ben -> {
            assertThat(ben.id()).isEqualTo(BEN);
            assertThat(ben.facts().of(PERSON).facts()).containsExactly(fact(person(BEN), 1));
            assertThat(ben.facts().of(LIVES_WITH).facts()).containsExactly(fact(reference, 2));
        });
        assertThat(store.packages().find(K2).orElseThrow().facts().of(PLAN).facts())
                .containsExactly(fact(MORNINGS, 3));
        assertThat(store.visits().on(YEAR)).containsExactly(missed(K2, MONDAY, 5));
        assertThat(store.ledger().postedTo(bens()))
                .singleElement()
                .satisfies(posted -> assertThat(posted.cause())
                        .isEqualTo(new Cause.Correction(ImmutableList.of(
                                new Change("plan", K2.value(), WEEK.range(), known(3)),
                                erasedChange("lives-with"),
                                erasedChange("plan"),
                                erasedChange("visit")))));
    }

    /** Where somebody wrote of the person or a package elsewhere, a word is put in place of that; of nobody else. */
    @Test
    default void wordsElsewhereGo() {
        Store store = open();
        record(store);
        List<String> of =
                List.of("moved in with C-00001", "k-00001 goes first", "not C-000012, nor A-C-00001, nor K-000010");
        of.forEach(words -> record(store, new Knowledge(instant(50), "broker-1", words)));
        erase(store, ADA);
        assertThat(everything(store)).doesNotContain(of.get(0)).doesNotContain(of.get(1));
        assertThat(store.people().find(BEN).orElseThrow().facts().of(PERSON).facts())
                .extracting(fact -> fact.known().reason())
                .endsWith("erased", "erased", of.get(2));
        assertThat(store.audit().entries(Query.ALL))
                .filteredOn(entry -> entry.known().reason().equals(of.get(2)))
                .hasSize(6);
        assertThat(store.audit().verify(Optional.empty())).isEmpty();
    }

    private static void record(Store store, Knowledge known) {
        store.people().record(BEN, PERSON, Fact.of(person(BEN), ON, known));
        store.packages().record(K2, PLAN, Fact.of(MORNINGS, ON, known));
        store.providers().record(P1, ProviderFacts.REGISTRATION, Fact.of(registration("A"), ON, known));
        store.visits().record(List.of(report(K2, MONDAY, new Attendance.Missed(), known)));
        store.ledger().record(new RunId(1), new RunRecord.Event(RunRecord.Step.PAY, known));
        store.ledger().hold(bens(), Fact.of(new Hold(known.reason(), "P-001"), bens().period(), known));
    }

    /** Of decided runs nobody can try whose lines they had. */
    @Test
    default void fingerprintsOfDecidedRunsGo() {
        Store store = open();
        record(store);
        store.ledger().record(new RunId(1), event(RunRecord.Step.APPROVE, 10));
        store.ledger().draft(run(2));
        store.ledger().record(new RunId(2), event(RunRecord.Step.REJECT, 11));
        store.ledger().draft(run(3));
        erase(store, ADA);
        assertThat(store.ledger().runs())
                .extracting(run -> run.run().fingerprint())
                .containsExactly("erased", "erased", run(3).fingerprint());
    }

    /** Who noted a seal is told of the erasures since. */
    @Test
    default void erasuresSinceASealAreTold() {
        Store store = open();
        record(store);
        Optional<Seal> before = store.audit().latest();
        PersonId ada = erase(store, ADA);
        Optional<Seal> between = store.audit().latest();
        PersonId ben = erase(store, BEN);
        Optional<Seal> other = between.map(seal -> new Seal(seal.number(), "0".repeat(64)));
        for (Optional<Seal> all : List.of(before, Optional.<Seal>empty(), other)) {
            assertThat(store.audit().erasedSince(all))
                    .extracting(entry -> entry.subject().reference())
                    .containsExactly(ada.value(), ben.value());
        }
        assertThat(store.audit().erasedSince(between))
                .extracting(entry -> entry.subject().reference(), Entry::known)
                .containsExactly(tuple(ben.value(), RETENTION));
        assertThat(store.audit().erasedSince(store.audit().latest())).isEmpty();
    }

    /** That somebody was erased stands in the trail, and seals noted before hold. */
    @Test
    default void erasingIsRecorded() {
        Store store = open();
        record(store);
        Seal before = store.audit().latest().orElseThrow();
        PersonId reference = erase(store, ADA);
        assertThat(store.people().erased()).containsExactly(reference);
        assertThat(store.audit()
                        .entries(new Query(
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reference.value()))))
                .extracting(Entry::act, Entry::known)
                .containsExactly(
                        tuple("exported", new Knowledge(instant(9), "broker-1", "erased")), tuple("erased", RETENTION));
        assertThat(store.lastLearned()).contains(RETENTION.since());
        assertThat(store.audit().verify(Optional.of(before))).isEmpty();
    }

    /** Several people are erased at once, each with a reference that nobody ever had. */
    @Test
    default void severalAreErasedAtOnce() {
        Store store = open();
        record(store);
        PersonId taken = new PersonId("ERASED-1");
        store.people().record(taken, PERSON, fact(person(taken), 10));
        ImmutableMap<PersonId, PersonId> references = store.people().erase(ImmutableSet.of(BEN, ADA), RETENTION);
        assertThat(references.keySet()).containsExactlyInAnyOrder(ADA, BEN);
        assertThat(references.values()).doesNotHaveDuplicates().doesNotContain(taken, ADA, BEN);
        assertThat(store.people().all()).extracting(person -> person.id()).containsExactly(taken);
        assertThat(store.audit().verify(Optional.empty())).isEmpty();
        assertThat(erase(store, taken)).isNotIn(references.values()).isNotEqualTo(taken);
        assertThat(store.people().erased()).hasSize(3);
    }

    /** Where one of them is not known, nobody is erased; and the file of somebody unknown is not handed out. */
    @Test
    default void unknownPeopleAreRefused() {
        Store store = open();
        record(store);
        ImmutableList<Object> before = everything(store);
        PersonId nobody = new PersonId("C-9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.people().erase(ImmutableSet.of(ADA, nobody), RETENTION))
                .withMessageContaining("C-9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.people().exported(nobody, RETENTION))
                .withMessageContaining("C-9");
        assertThat(everything(store)).isEqualTo(before);
    }

    /** In a unit that fails nobody is erased. */
    @Test
    default void unitThatFailsErasesNobody() {
        Store store = open();
        record(store);
        ImmutableList<Object> before = everything(store);
        assertThatIllegalStateException()
                .isThrownBy(() -> store.inOneUnit(() -> {
                    store.people().record(ADA, PERSON, fact(person(ADA), 20));
                    erase(store, ADA);
                    throw new IllegalStateException("on purpose");
                }));
        assertThat(everything(store)).isEqualTo(before);
        assertThat(store.audit().verify(Optional.empty())).isEmpty();
    }

    /** What the same unit recorded before is erased, too; and it may go on recording. */
    @Test
    default void personRecordedInTheSameUnitIsErased() {
        Store store = open();
        store.inOneUnit(() -> {
            record(store);
            erase(store, ADA);
            store.people().record(BEN, PERSON, fact(person(BEN), 101));
            return store;
        });
        assertThat(store.people().find(ADA)).isEmpty();
        assertThat(store.people().find(BEN).orElseThrow().facts().of(PERSON).facts())
                .hasSize(2);
        assertThat(store.audit().verify(Optional.empty())).isEmpty();
    }

    private static PersonId erase(Store store, PersonId person) {
        return store.people()
                .erase(ImmutableSet.of(person), RETENTION)
                .values()
                .asList()
                .get(0);
    }

    /** Ada and Ben, who live together, each with a package, a visit, and money; what is Ada's has telling words. */
    private static void record(Store store) {
        store.people().record(ADA, PERSON, Fact.of(person(ADA), ON, fell(1)));
        store.people().record(BEN, PERSON, fact(person(BEN), 1));
        store.people().record(BEN, LIVES_WITH, fact(ADA, 2));
        store.packages().open(K1, ADA, fell(1));
        store.packages().open(K2, BEN, known(1));
        store.packages().record(K1, PLAN, Fact.of(MORNINGS, ON, fell(3)));
        store.packages().record(K2, PLAN, fact(MORNINGS, 3));
        store.visits().record(List.of(report(K1, MONDAY, new Attendance.Missed(), fell(5)), missed(K2, MONDAY, 5)));
        NeedId need = store.placements().publish(K1, MONDAY, instant(6), "broker-1", "small");
        store.placements()
                .respond(need, new Response(P1, Answer.declined(Answer.Decline.SKILLS), instant(6), instant(6)));
        store.placements().decide(need, new Decision(Decision.Ground.WITHDRAWN, Optional.empty(), fell(7)));
        LineKey line = line(WEEK, K1);
        store.ledger().draft(run(1));
        store.ledger()
                .post(
                        new RunId(1),
                        List.of(
                                new LedgerTransaction(
                                        new RunId(1), line, balances(ADA, "T-ADA"), new Cause.Release(fell(8))),
                                new LedgerTransaction(
                                        new RunId(1),
                                        bens(),
                                        balances(BEN, "T-BEN"),
                                        new Cause.Correction(ImmutableList.of(
                                                new Change("plan", K2.value(), WEEK.range(), known(3)),
                                                new Change("lives-with", ADA.value(), WEEK.range(), fell(4)),
                                                new Change("plan", K1.value(), WEEK.range(), fell(4)),
                                                new Change(
                                                        "visit", K1 + "/2020-11-02/07:30", WEEK.range(), fell(4)))))));
        store.ledger().hold(line, Fact.of(new Hold("she fell", "P-001"), line.period(), fell(8)));
        store.people().exported(ADA, fell(9));
        store.keys().keep(REQUEST, new Keys.Kept("0", "K-00001 of C-00001: she fell", instant(9), "broker-1"));
    }

    private static Knowledge fell(int minute) {
        return new Knowledge(instant(minute), "broker-1", "she fell");
    }

    private static Change erasedChange(String kind) {
        return new Change(kind, "erased", WEEK.range(), new Knowledge(instant(4), "broker-1", "erased"));
    }

    private static LineKey bens() {
        return LineKey.care(BEN, WEEK, K2, P1);
    }

    private static Balances balances(PersonId person, String thirdParty) {
        return Balances.of(ImmutableMap.of(
                new Account.Provider(P1), Money.ofPence(-1000),
                new Account.Person(person), Money.ofPence(400),
                new Account.DirectPayment(person), Money.ofPence(300),
                new Account.Deferred(person), Money.ofPence(200),
                new Account.ThirdParty(thirdParty), Money.ofPence(100)));
    }
}
