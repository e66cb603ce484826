package org.almoner.testkit.contracts;

import static org.almoner.domain.packages.PackageFacts.HEALTH_SHARE;
import static org.almoner.domain.packages.PackageFacts.PLAN;
import static org.almoner.domain.packages.PersonFacts.PERSON;
import static org.almoner.domain.providers.ProviderFacts.REGISTRATION;
import static org.almoner.testkit.contracts.Samples.ADA;
import static org.almoner.testkit.contracts.Samples.BEN;
import static org.almoner.testkit.contracts.Samples.K1;
import static org.almoner.testkit.contracts.Samples.MONDAY;
import static org.almoner.testkit.contracts.Samples.MORNINGS;
import static org.almoner.testkit.contracts.Samples.ON;
import static org.almoner.testkit.contracts.Samples.P1;
import static org.almoner.testkit.contracts.Samples.WEEK;
import static org.almoner.testkit.contracts.Samples.WEIRD;
import static org.almoner.testkit.contracts.Samples.event;
import static org.almoner.testkit.contracts.Samples.fact;
import static org.almoner.testkit.contracts.Samples.hold;
import static org.almoner.testkit.contracts.Samples.instant;
import static org.almoner.testkit.contracts.Samples.known;
import static org.almoner.testkit.contracts.Samples.line;
import static org.almoner.testkit.contracts.Samples.missed;
import static org.almoner.testkit.contracts.Samples.person;
import static org.almoner.testkit.contracts.Samples.registration;
import static org.almoner.testkit.contracts.Samples.run;
import static org.almoner.testkit.contracts.Samples.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.out.AuditTrail;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.application.port.out.AuditTrail.Finding;
import org.almoner.application.port.out.AuditTrail.Query;
import org.almoner.application.port.out.AuditTrail.Seal;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

/** What {@link AuditTrail} promises. */
public interface AuditContract extends OpensStore {

    /** Whatever is recorded stands in the trail: what was done to what, when, by whom and why. */
    @Test
    default void everythingThatIsRecordedIsInTheTrail() {
        Store store = open();
        record(store);
        String broker = "broker-1";
        String told = "as told by phone";
        assertThat(store.audit().entries(Query.ALL))
                .extracting(
                        entry -> entry.subject().toString(),
                        Entry::act,
                        entry -> entry.known().since(),
                        entry -> entry.known().by(),
                        entry -> entry.known().reason(),
                        Entry::count)
                .containsExactly(
                        tuple("person C-00001", "person recorded", instant(1), broker, told, 1),
                        tuple("package K-00001", "opened", instant(2), broker, told, 1),
                        tuple("package K-00001", "plan recorded", instant(3), broker, told, 1),
                        tuple("package K-00001", "health-share withdrawn", instant(4), broker, told, 1),
                        tuple("provider P-001", "registration recorded", instant(5), broker, told, 1),
                        tuple("package K-00001", "visits reported", instant(6), broker, told, 2),
                        tuple("need 1", "published", instant(7), broker, "for package K-00001", 1),
                        tuple("need 1", "answered", instant(8), "P-001", "declines", 1),
                        tuple("need 1", "decided", instant(9), WEIRD, "nobody's", 1),
                        tuple("run 1", "drafted", instant(1), "finance-1", "by scheme leicestershire-2020", 1),
                        tuple("run 1", "submitted", instant(10), broker, told, 1),
                        tuple("run 1", "approved", instant(11), broker, told, 1),
                        tuple("run 1", "paid", instant(12), broker, told, 1),
                        tuple("run 1", "rejected", instant(13), broker, told, 1),
                        tuple("line " + line(WEEK, K1), "held", instant(14), broker, told, 1),
                        tuple("line " + line(WEEK, K1), "released", instant(15), broker, told, 1),
                        tuple("person C-00001", "exported", instant(16), broker, told, 1));
    }

    private static void record(Store store) {
        store.people().record(ADA, PERSON, fact(person(ADA), 1));
        store.packages().open(K1, ADA, known(2));
        store.packages().record(K1, PLAN, fact(MORNINGS, 3));
        store.packages().record(K1, HEALTH_SHARE, Fact.withdrawn(ON, known(4)));
        store.providers().record(P1, REGISTRATION, fact(registration("Care"), 5));
        store.visits().record(List.of(missed(K1, MONDAY, 6), missed(K1, MONDAY.plusDays(1), 6)));
        NeedId need = store.placements().publish(K1, MONDAY, instant(7), "broker-1", "small");
        store.placements()
                .respond(need, new Response(P1, Answer.declined(Answer.Decline.SKILLS), instant(7), instant(8)));
        Knowledge nobody = new Knowledge(instant(9), WEIRD, "nobody's");
        store.placements().decide(need, new Decision(Decision.Ground.WITHDRAWN, Optional.empty(), nobody));
        RunId run = new RunId(1);
        store.ledger().draft(run(1));
        store.ledger().record(run, event(RunRecord.Step.SUBMIT, 10));
        store.ledger().record(run, event(RunRecord.Step.APPROVE, 11));
        store.ledger().post(run, List.of(transaction(1, line(WEEK, K1), 100)));
        store.ledger().record(run, event(RunRecord.Step.PAY, 12));
        store.ledger().record(run, event(RunRecord.Step.REJECT, 13));
        store.ledger().hold(line(WEEK, K1), hold(line(WEEK, K1), 14));
        store.ledger().hold(line(WEEK, K1), Fact.withdrawn(WEEK.range(), known(15)));
        store.people().exported(ADA, known(16));
    }

    /** What a provider answered is an act of the provider, or of whoever recorded it for the provider. */
    @Test
    default void anAnswerIsOfWhoeverRecordedIt() {
        Store store = open();
        store.people().record(ADA, PERSON, fact(person(ADA), 1));
        store.packages().open(K1, ADA, known(2));
        NeedId need = store.placements().publish(K1, MONDAY, instant(3), "broker-1", "small");
        Answer declined = Answer.declined(Answer.Decline.SKILLS);
        store.placements().respond(need, new Response(P1, declined, instant(3), instant(4)));
        store.placements().respond(need, new Response(P1, declined, instant(3), instant(5), Optional.of("broker-7")));
        assertThat(store.audit().entries(Query.ALL))
                .filteredOn(entry -> entry.act().equals("answered"))
                .extracting(entry -> entry.known().by())
                .containsExactly(P1.value(), "broker-7");
    }

    /** What one unit did has one number, and what the next did a greater one. */
    @Test
    default void entriesTellOfWhichUnitTheyAre() {
        Store store = open();
        store.inOneUnit(() -> {
            store.people().record(BEN, PERSON, fact(person(BEN), 1));
            store.people().record(ADA, PERSON, fact(person(ADA), 1));
            return store;
        });
        store.people().record(ADA, PERSON, fact(person(ADA), 2));
        assertThat(store.audit().entries(Query.ALL)).extracting(Entry::unit).containsExactly(1L, 1L, 2L);
    }

    /** Entries are found by when, by whom and about what. */
    @Test
    default void entriesAreFoundByTheirConditions() {
        Store store = open();
        record(store);
        Optional<Instant> none = Optional.empty();
        AuditTrail trail = store.audit();
        assertThat(trail.entries(new Query(
                        Optional.of(instant(3)), Optional.of(instant(5)), Optional.empty(), Optional.empty())))
                .extracting(Entry::act)
                .containsExactly("plan recorded", "health-share withdrawn");
        assertThat(trail.entries(new Query(none, none, Optional.of(WEIRD), Optional.empty())))
                .extracting(Entry::act)
                .containsExactly("decided");
        assertThat(trail.entries(new Query(none, none, Optional.of("broker-1"), Optional.of("K-00001"))))
                .extracting(entry -> entry.subject().kind())
                .hasSize(4)
                .containsOnly(Subject.Kind.PACKAGE);
        assertThat(trail.entries(new Query(
                        Optional.of(instant(3).plusNanos(1)),
                        Optional.of(instant(4).plusNanos(1)),
                        Optional.empty(),
                        Optional.empty())))
                .extracting(Entry::act)
                .containsExactly("health-share withdrawn");
        assertThat(trail.entries(new Query(
                        Optional.of(Instant.MIN), Optional.of(Instant.MAX), Optional.empty(), Optional.empty())))
                .isEqualTo(trail.entries(Query.ALL));
    }

    /** Each unit that records has a seal of its own, and reading has none. */
    @Test
    default void eachUnitThatRecordsIsSealed() {
        Store store = open();
        assertThat(store.audit().latest()).isEmpty();
        store.people().record(ADA, PERSON, fact(person(ADA), 1));
        Seal first = latest(store);
        store.inOneUnit(() -> store.people().all());
        store.audit().verify(Optional.empty());
        assertThat(latest(store)).isEqualTo(first);
        store.people().record(ADA, PERSON, fact(person(ADA), 1));
        assertThat(latest(store).number()).isGreaterThan(first.number());
        assertThat(latest(store).hash()).isNotEqualTo(first.hash());
    }

    /** What a unit that failed had recorded is in no seal, and neither is what a failed unit within another had. */
    @Test
    default void whatIsNotKeptIsNotSealed() {
        Store store = open();
        store.people().record(ADA, PERSON, fact(person(ADA), 1));
        Seal before = latest(store);
        fail(store, () -> store.people().record(BEN, PERSON, fact(person(BEN), 2)));
        assertThat(latest(store)).isEqualTo(before);
        store.inOneUnit(() -> {
            store.people().record(ADA, PERSON, fact(person(ADA), 3));
            fail(store, () -> store.people().record(BEN, PERSON, fact(person(BEN), 4)));
            return store;
        });
        assertThat(store.audit().entries(Query.ALL))
                .extracting(entry -> entry.known().since())
                .containsExactly(instant(1), instant(3));
        assertThat(store.audit().verify(Optional.of(before))).isEmpty();
    }

    private static void fail(Store store, Runnable work) {
        assertThatIllegalStateException()
                .isThrownBy(() -> store.inOneUnit(() -> {
                    work.run();
                    throw new IllegalStateException("on purpose");
                }));
    }

    /** A store that nobody tampered with is as it was recorded, by every seal that was the latest once, and by no other. */
    @Test
    default void whatWasRecordedIsVerified() {
        Store store = open();
        assertThat(store.audit().verify(Optional.empty())).isEmpty();
        store.people().record(ADA, PERSON, fact(person(ADA), 1));
        Seal early = latest(store);
        record(store);
        Seal late = latest(store);
        for (Optional<Seal> noted : List.of(Optional.<Seal>empty(), Optional.of(early), Optional.of(late))) {
            assertThat(store.audit().verify(noted)).isEmpty();
        }
        Seal forged = new Seal(early.number(), late.hash());
        Seal lost = new Seal(late.number() + 1, late.hash());
        assertThat(Stream.of(forged, lost).flatMap(seal -> store.audit().verify(Optional.of(seal)).stream()))
                .isEqualTo(ImmutableList.of(new Finding.OtherThanNoted(forged), new Finding.OtherThanNoted(lost)));
    }

    private static Seal latest(Store store) {
        return store.audit().latest().orElseThrow();
    }
}
