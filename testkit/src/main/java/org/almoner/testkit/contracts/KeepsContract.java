package org.almoner.testkit.contracts;

import static org.almoner.testkit.contracts.Samples.ADA;
import static org.almoner.testkit.contracts.Samples.BEN;
import static org.almoner.testkit.contracts.Samples.K1;
import static org.almoner.testkit.contracts.Samples.K2;
import static org.almoner.testkit.contracts.Samples.MONDAY;
import static org.almoner.testkit.contracts.Samples.MORNINGS;
import static org.almoner.testkit.contracts.Samples.P1;
import static org.almoner.testkit.contracts.Samples.REQUEST;
import static org.almoner.testkit.contracts.Samples.WEEK;
import static org.almoner.testkit.contracts.Samples.WEIRD;
import static org.almoner.testkit.contracts.Samples.YEAR;
import static org.almoner.testkit.contracts.Samples.event;
import static org.almoner.testkit.contracts.Samples.everything;
import static org.almoner.testkit.contracts.Samples.fact;
import static org.almoner.testkit.contracts.Samples.hold;
import static org.almoner.testkit.contracts.Samples.instant;
import static org.almoner.testkit.contracts.Samples.known;
import static org.almoner.testkit.contracts.Samples.line;
import static org.almoner.testkit.contracts.Samples.missed;
import static org.almoner.testkit.contracts.Samples.person;
import static org.almoner.testkit.contracts.Samples.registration;
import static org.almoner.testkit.contracts.Samples.report;
import static org.almoner.testkit.contracts.Samples.run;
import static org.almoner.testkit.contracts.Samples.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.out.AuditTrail.Seal;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Keys;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.providers.ProviderFacts;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.Knowledge;
import org.almoner.testkit.contracts.KindSamples.KindSample;
import org.junit.jupiter.api.Test;

/**
 * What a store that outlives the program promises besides {@link StoreContract}: that what was kept is there when it is opened
 * again, and nothing else. That a program may end in the midst of a unit of work is for each store to test in its own way.
 */
public interface KeepsContract extends OpensStore {

    /**
     * {@return the store that {@link #open()} answered, closed and opened again} Whoever opens it closes it after the test, as
     * with that one.
     */
    Store reopen();

    /** Every answer is the same, to the microsecond and to the letter; and all that was sealed is as it was. */
    @Test
    default void everythingIsThereWhenOpenedAgain() {
        Store store = open();
        record(store);
        ImmutableList<Object> before = everything(store);
        Seal seal = store.audit().latest().orElseThrow();
        Store again = reopen();
        assertThat(everything(again)).isEqualTo(before);
        assertThat(again.audit().latest()).contains(seal);
        assertThat(again.audit().verify(Optional.of(seal))).isEmpty();
    }

    /** Every kind of fact with every form of its values is there. */
    @Test
    default void everyKindOfFactIsThereWhenOpenedAgain() {
        Store store = open();
        store.packages().open(K1, ADA, known(0));
        KindSamples.OF_PEOPLE.forEach(sample -> recordOfAda(store, sample));
        KindSamples.OF_PACKAGES.forEach(sample -> recordOfK1(store, sample));
        KindSamples.OF_PROVIDERS.forEach(sample -> recordOfP1(store, sample));
        ImmutableList<Object> before = everything(store);
        assertThat(everything(reopen())).isEqualTo(before);
    }

    private static <T> void recordOfAda(Store store, KindSample<T> sample) {
        facts(sample).forEach(fact -> store.people().record(ADA, sample.kind(), fact));
    }

    private static <T> void recordOfK1(Store store, KindSample<T> sample) {
        facts(sample).forEach(fact -> store.packages().record(K1, sample.kind(), fact));
    }

    private static <T> void recordOfP1(Store store, KindSample<T> sample) {
        facts(sample).forEach(fact -> store.providers().record(P1, sample.kind(), fact));
    }

    private static <T> Stream<Fact<T>> facts(KindSample<T> sample) {
        return Stream.concat(
                sample.values().stream().map(value -> fact(value, 1)),
                Stream.of(Fact.withdrawn(WEEK.range(), known(2))));
    }

    /** Numbers go on, and what is there already is known to be there. */
    @Test
    default void storeGoesOnWhenOpenedAgain() {
        record(open());
        Store again = reopen();
        assertThat(again.placements().publish(K1, MONDAY, instant(20), "broker-1", "small"))
                .isEqualTo(new NeedId(2));
        again.ledger().draft(run(2));
        for (Runnable taken : List.<Runnable>of(
                () -> again.ledger().draft(run(1)),
                () -> again.ledger().post(new RunId(1), List.of()),
                () -> again.packages().open(K1, BEN, known(21)),
                () -> again.keys().keep(REQUEST, new Keys.Kept("1", "other", instant(21), "broker-1")))) {
            assertThatExceptionOfType(ConflictException.class).isThrownBy(taken::run);
        }
        again.people().record(ADA, PersonFacts.PERSON, fact(person(ADA), 22));
        assertThat(again.audit().verify(Optional.empty())).isEmpty();
    }

    /** What a unit that failed had recorded is not there, nor what a failed unit within another had. */
    @Test
    default void whatWasNotKeptIsNotThereWhenOpenedAgain() {
        Store store = open();
        store.inOneUnit(() -> {
            store.people().record(ADA, PersonFacts.PERSON, fact(person(ADA), 1));
            fail(store);
            return store;
        });
        fail(store);
        assertThat(reopen().people().all()).extracting(known -> known.id()).containsExactly(ADA);
    }

    private static void fail(Store store) {
        assertThatIllegalStateException()
                .isThrownBy(() -> store.inOneUnit(() -> {
                    store.people().record(BEN, PersonFacts.PERSON, fact(person(BEN), 2));
                    throw new IllegalStateException("on purpose");
                }));
    }

    /** Who was erased stays so: nothing tells of them, and their new references are taken. */
    @Test
    default void whoeverWasErasedStaysSoWhenOpenedAgain() {
        Store store = open();
        record(store);
        Knowledge why = new Knowledge(instant(30), "records-1", "kept long enough");
        store.people().erase(ImmutableSet.of(ADA), why);
        ImmutableList<Object> before = everything(store);
        Store again = reopen();
        assertThat(everything(again)).isEqualTo(before);
        assertThat(before.toString()).doesNotContain(ADA.value(), K1.value());
        again.people().record(BEN, PersonFacts.PERSON, fact(person(BEN), 31));
        again.people().erase(ImmutableSet.of(BEN), why);
        assertThat(again.people().erased()).hasSize(2);
        assertThat(again.audit().verify(Optional.empty())).isEmpty();
    }

    /** One of everything that a store keeps. */
    private static void record(Store store) {
        store.people()
                .record(ADA, PersonFacts.PERSON, Fact.of(person(ADA), YEAR, new Knowledge(instant(1), WEIRD, WEIRD)));
        store.packages().open(K1, ADA, known(2));
        store.packages().record(K1, PackageFacts.PLAN, fact(MORNINGS, 3));
        store.packages().record(K1, PackageFacts.HEALTH_SHARE, Fact.withdrawn(YEAR, known(4)));
        store.providers().record(P1, ProviderFacts.REGISTRATION, fact(registration("Care & Sons"), 5));
        store.visits()
                .record(List.of(
                        report(K1, MONDAY, new Attendance.Attended(LocalTime.of(7, 31, 7, 1000), 44, 0), 6),
                        missed(K1, MONDAY, 6)));
        NeedId need = store.placements().publish(K1, MONDAY, instant(7), "broker-1", "small");
        store.placements()
                .respond(need, new Response(P1, Answer.declined(Answer.Decline.SKILLS), instant(7), instant(8)));
        store.placements().decide(need, new Decision(Decision.Ground.OVERRIDE, Optional.of(P1), known(9)));
        RunId run = new RunId(1);
        store.ledger().draft(run(1));
        store.ledger().record(run, event(RunRecord.Step.APPROVE, 10));
        store.ledger()
                .post(
                        run,
                        List.of(
                                transaction(1, line(WEEK, K1), 100),
                                transaction(
                                        1,
                                        line(WEEK, K2),
                                        200,
                                        new Cause.Correction(ImmutableList.of(
                                                new Change("plan", K1.value(), WEEK.range(), known(3)))))));
        store.ledger().hold(line(WEEK, K1), hold(line(WEEK, K1), 11));
        store.people().exported(ADA, known(12));
        store.keys().keep(REQUEST, new Keys.Kept("0", "done", instant(13), "broker-1"));
    }
}
