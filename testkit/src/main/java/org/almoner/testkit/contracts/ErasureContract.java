package org.almoner.testkit.contracts;

import static org.almoner.domain.packages.PackageFacts.PLAN;
import static org.almoner.domain.packages.PersonFacts.LIVES_WITH;
import static org.almoner.domain.packages.PersonFacts.PERSON;
import static org.almoner.testkit.contracts.Couple.balances;
import static org.almoner.testkit.contracts.Couple.bens;
import static org.almoner.testkit.contracts.Couple.erase;
import static org.almoner.testkit.contracts.Couple.erasedChange;
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
import static org.almoner.testkit.contracts.Samples.missed;
import static org.almoner.testkit.contracts.Samples.person;
import static org.almoner.testkit.contracts.Samples.registration;
import static org.almoner.testkit.contracts.Samples.report;
import static org.almoner.testkit.contracts.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.application.port.out.AuditTrail.Query;
import org.almoner.application.port.out.AuditTrail.Seal;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Keys;
import org.almoner.application.port.out.People;
import org.almoner.application.port.out.RequestKey;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
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
        Couple.record(store);
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
        Couple.record(store);
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
        Couple.record(store);
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
        for (Runnable recording : List.<Runnable>of(
                () -> store.people().record(PersonId.ERASED, LIVES_WITH, fact(BEN, 101)),
                () -> store.packages().open(K1, PersonId.ERASED, known(101)))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(recording::run)
                    .withMessageContaining("ERASED stands for a person who was erased");
        }
        assertThat(everything(store)).isEqualTo(before);
        assertThat(store.packages().references()).containsExactly(K2);
    }

    /** Each transaction is there as before, under the new references. */
    @Test
    default void moneyStaysTrue() {
        Store store = open();
        Couple.record(store);
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
        Couple.record(store);
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

    /** What is known of others stays; where they live with the person, nothing leads from there to the money. */
    @Test
    default void whatIsKnownOfOthersStays() {
        Store store = open();
        Couple.record(store);
        erase(store, ADA);
        assertThat(store.people().all()).singleElement().satisfies(ben -> {
            assertThat(ben.id()).isEqualTo(BEN);
            assertThat(ben.facts().of(PERSON).facts()).containsExactly(fact(person(BEN), 1));
            assertThat(ben.facts().of(LIVES_WITH).facts()).containsExactly(fact(PersonId.ERASED, 2));
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
        Couple.record(store);
        List<String> telling =
                List.of("moved in with C-00001", "k-00001 goes first", "see C-00001-letter", "Ref K-00001-");
        String ofOthers = "not C-000012, nor A-C-00001, nor K-000010";
        Stream.concat(telling.stream(), Stream.of(ofOthers))
                .forEach(words -> record(store, new Knowledge(instant(50), "broker-1", words)));
        erase(store, ADA);
        assertThat(everything(store).toString()).doesNotContain(telling);
        assertThat(store.people().find(BEN).orElseThrow().facts().of(PERSON).facts())
                .extracting(fact -> fact.known().reason())
                .endsWith("erased", "erased", "erased", "erased", ofOthers);
        assertThat(store.audit().entries(Query.ALL))
                .filteredOn(entry -> entry.known().reason().equals(ofOthers))
                .hasSize(6);
        assertThat(store.audit().verify(Optional.empty())).isEmpty();
    }

    /** What was asked with a key is not done again, though nothing tells any longer what it was; keys that tell go. */
    @Test
    default void answersUnderKeysGoAndTheKeysStayTaken() {
        Store store = open();
        Couple.record(store);
        RequestKey telling = new RequestKey("c-00001:plan");
        RequestKey ofBen = new RequestKey("C-00002:plan");
        for (RequestKey key : List.of(telling, ofBen)) {
            store.keys().keep(key, new Keys.Kept("0", "done", instant(10), "broker-2"));
        }
        erase(store, ADA);
        assertThat(store.keys().find(telling)).isEmpty();
        assertThat(store.keys().find(REQUEST)).contains(new Keys.Kept("", "", instant(9), "broker-1").erased());
        assertThat(store.keys().find(ofBen)).contains(new Keys.Kept("", "", instant(10), "broker-2").erased());
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> store.keys().keep(REQUEST, new Keys.Kept("0", "done", instant(101), "broker-1")));
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
        Couple.record(store);
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
        Couple.record(store);
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
        Couple.record(store);
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
        Couple.record(store);
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

    /** Who gets which of the new references does not follow from who the people were. */
    @Test
    default void newReferencesFollowFromNothing() {
        Store store = open();
        ImmutableList<PersonId> people = IntStream.range(10, 30)
                .mapToObj(number -> new PersonId("C-" + number))
                .collect(ImmutableList.toImmutableList());
        people.forEach(id -> store.people().record(id, PERSON, fact(person(id), 1)));
        ImmutableMap<PersonId, PersonId> references = store.people().erase(ImmutableSet.copyOf(people), RETENTION);
        ImmutableList<PersonId> numbered = IntStream.rangeClosed(1, people.size())
                .mapToObj(number -> new PersonId("ERASED-" + number))
                .collect(ImmutableList.toImmutableList());
        assertThat(references.values()).containsExactlyElementsOf(numbered);
        assertThat(store.people().erased()).containsExactlyInAnyOrderElementsOf(numbered);
        assertThat(references.keySet()).containsExactlyInAnyOrderElementsOf(people);
        assertThat(references.keySet().asList()).isNotEqualTo(people);
    }

    /** Where one of them is not known, nobody is erased; and the file of somebody unknown is not handed out. */
    @Test
    default void unknownPeopleAreRefused() {
        Store store = open();
        Couple.record(store);
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
        Couple.record(store);
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
            Couple.record(store);
            erase(store, ADA);
            store.people().record(BEN, PERSON, fact(person(BEN), 101));
            return store;
        });
        assertThat(store.people().find(ADA)).isEmpty();
        assertThat(store.people().find(BEN).orElseThrow().facts().of(PERSON).facts())
                .hasSize(2);
        assertThat(store.audit().verify(Optional.empty())).isEmpty();
    }
}
