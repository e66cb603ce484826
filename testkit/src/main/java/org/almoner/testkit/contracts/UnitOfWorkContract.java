package org.almoner.testkit.contracts;

import static org.almoner.domain.packages.PackageFacts.PLAN;
import static org.almoner.domain.packages.PersonFacts.CHARGE;
import static org.almoner.domain.packages.PersonFacts.PERSON;
import static org.almoner.domain.providers.ProviderFacts.REGISTRATION;
import static org.almoner.testkit.contracts.Samples.ADA;
import static org.almoner.testkit.contracts.Samples.BEN;
import static org.almoner.testkit.contracts.Samples.K1;
import static org.almoner.testkit.contracts.Samples.K2;
import static org.almoner.testkit.contracts.Samples.MONDAY;
import static org.almoner.testkit.contracts.Samples.MORNINGS;
import static org.almoner.testkit.contracts.Samples.P1;
import static org.almoner.testkit.contracts.Samples.WEEK;
import static org.almoner.testkit.contracts.Samples.YEAR;
import static org.almoner.testkit.contracts.Samples.contribution;
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
import static org.almoner.testkit.contracts.Samples.runAt;
import static org.almoner.testkit.contracts.Samples.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.almoner.application.port.out.AuditTrail;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.brokerage.Decision;
import org.almoner.domain.brokerage.NeedId;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

/** What {@link Store} itself promises: units of work, and what was learned last. */
public interface UnitOfWorkContract extends OpensStore {

    /** What the work answers is what the unit answers, and what it recorded is kept. */
    @Test
    default void unitKeepsWhatItRecorded() {
        Store store = open();
        String answer = store.inOneUnit(() -> {
            recordEverything(store);
            return "done";
        });
        assertThat(answer).isEqualTo("done");
        assertThat(store.people().all()).hasSize(1);
        assertThat(store.packages().all()).hasSize(1);
        assertThat(store.ledger().runs()).hasSize(1);
    }

    /** Within the unit its own records are visible. */
    @Test
    default void unitSeesItsOwnRecords() {
        Store store = open();
        store.inOneUnit(() -> {
            recordEverything(store);
            assertThat(store.people().find(ADA)).isPresent();
            assertThat(store.packages().find(K1).orElseThrow().facts().of(PLAN).facts())
                    .hasSize(1);
            assertThat(store.packages().references()).containsExactly(K1);
            assertThat(store.providers().references()).containsExactly(P1);
            assertThat(store.visits().on(WEEK.range())).hasSize(1);
            assertThat(store.placements().of(K1)).extracting(Offers::asKnownAt).containsExactly(instant(9));
            assertThat(store.ledger().balances(LocalDate.MAX)).hasSize(1);
            assertThat(store.ledger().holds()).hasSize(1);
            assertThat(store.lastLearned()).contains(instant(9));
            return K1;
        });
    }

    /** A unit that throws leaves nothing behind in any port, and what it threw is thrown on. */
    @Test
    default void unitThatThrowsLeavesNothing() {
        Store store = open();
        IllegalStateException thrown = new IllegalStateException("half way");
        assertThatThrownBy(() -> store.inOneUnit(() -> {
                    recordEverything(store);
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertHoldsNothing(store);
    }

    /** Even one that fails with an error. */
    @Test
    default void unitThatFailsWithAnErrorLeavesNothing() {
        Store store = open();
        assertThatThrownBy(() -> store.inOneUnit(() -> {
                    recordEverything(store);
                    throw new AssertionError("half way");
                }))
                .isInstanceOf(AssertionError.class);
        assertHoldsNothing(store);
    }

    /** After a unit that threw the store works as before, and the numbers it used can be used again. */
    @Test
    default void storeGoesOnAfterUnitThatThrew() {
        Store store = open();
        assertThatThrownBy(() -> store.inOneUnit(() -> {
                    recordEverything(store);
                    throw new IllegalStateException("half way");
                }))
                .isInstanceOf(IllegalStateException.class);
        store.inOneUnit(() -> {
            recordEverything(store);
            return K1;
        });
        assertThat(store.packages().find(K1).orElseThrow().facts().of(PLAN).facts())
                .hasSize(1);
        assertThat(store.ledger().runs()).extracting(RunRecord::run).containsExactly(run(1));
    }

    /** What was there before a unit that throws is still there after it. */
    @Test
    default void unitThatThrowsLeavesWhatWasThere() {
        Store store = open();
        recordEverything(store);
        PersonHistory before = store.people().find(ADA).orElseThrow();
        assertThatThrownBy(() -> store.inOneUnit(() -> {
                    store.people().record(ADA, PERSON, fact(person(ADA), 20));
                    store.people().record(BEN, PERSON, fact(person(BEN), 21));
                    throw new IllegalStateException("half way");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.people().all()).containsExactly(before);
        assertThat(store.lastLearned()).contains(instant(9));
    }

    /** A unit within a unit is undone with the outer one. */
    @Test
    default void unitWithinUnitIsUndoneWithTheOuterOne() {
        Store store = open();
        assertThatThrownBy(() -> store.inOneUnit(() -> {
                    store.people().record(ADA, PERSON, fact(person(ADA), 1));
                    store.inOneUnit(() -> {
                        store.people().record(BEN, PERSON, fact(person(BEN), 2));
                        return BEN;
                    });
                    throw new IllegalStateException("after the inner one");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertHoldsNothing(store);
    }

    /** A unit within a unit that throws is undone alone, when the outer one goes on. */
    @Test
    default void unitWithinUnitThatThrowsIsUndoneAlone() {
        Store store = open();
        store.inOneUnit(() -> {
            store.people().record(ADA, PERSON, fact(person(ADA), 1));
            assertThatThrownBy(() -> store.inOneUnit(() -> {
                        store.people().record(BEN, PERSON, fact(person(BEN), 2));
                        throw new IllegalStateException("inner");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            store.people().record(ADA, CHARGE, contribution(7, 3));
            return ADA;
        });
        assertThat(store.people().all()).extracting(PersonHistory::id).containsExactly(ADA);
        assertThat(store.people().find(ADA).orElseThrow().facts().of(CHARGE).facts())
                .hasSize(1);
    }

    /** A conflict within a unit undoes the unit when it is not caught, and can be lived with when it is. */
    @Test
    default void conflictWithinUnitCanBeCaught() {
        Store store = open();
        store.packages().open(K1, ADA, known(0));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> store.inOneUnit(() -> {
                    store.packages().open(K2, ADA, known(0));
                    store.packages().open(K1, BEN, known(0));
                    return K1;
                }));
        assertThat(store.packages().references()).containsExactly(K1);
        store.inOneUnit(() -> {
            assertThatExceptionOfType(ConflictException.class)
                    .isThrownBy(() -> store.packages().open(K1, BEN, known(0)));
            store.packages().open(K2, BEN, known(0));
            return K2;
        });
        assertThat(store.packages().references()).containsExactlyInAnyOrder(K1, K2);
    }

    /** What was learned last is the latest instant of any fact, of any placement and of any run. */
    @Test
    default void lastLearnedIsTheLatestOfEverything() {
        Store store = open();
        assertThat(store.lastLearned()).isEmpty();
        store.packages().open(K1, ADA, known(0));
        assertThat(store.lastLearned()).contains(instant(0));
        List<Runnable> recordings = List.of(
                () -> store.people().record(ADA, PERSON, fact(person(ADA), 1)),
                () -> store.people().record(ADA, CHARGE, contribution(0, 2)),
                () -> store.packages().record(K1, PLAN, fact(MORNINGS, 3)),
                () -> store.packages().record(K1, PackageFacts.PROVIDER, fact(P1, 4)),
                () -> store.packages().record(K1, PackageFacts.HEALTH_SHARE, fact(Percentage.WHOLE, 5)),
                () -> store.providers().record(P1, REGISTRATION, fact(registration("Care"), 6)),
                () -> store.visits().record(List.of(missed(K1, MONDAY, 7), missed(K1, MONDAY, 0))),
                () -> publish(store, 8),
                () -> store.ledger().draft(runAt(1, 9)),
                () -> store.ledger().record(new RunId(1), event(RunRecord.Step.SUBMIT, 10)),
                () -> store.ledger().hold(line(WEEK, K1), hold(line(WEEK, K1), 11)),
                () -> store.people().record(ADA, PERSON, fact(person(ADA), 12)),
                () -> store.placements()
                        .respond(
                                new NeedId(1),
                                new Response(P1, Answer.declined(Answer.Decline.SKILLS), instant(1), instant(13))),
                () -> store.placements()
                        .decide(
                                new NeedId(1),
                                new Decision(
                                        Decision.Ground.WITHDRAWN,
                                        Optional.empty(),
                                        new Knowledge(instant(14), "broker-1", "gone"))));
        for (int i = 0; i < recordings.size(); i++) {
            recordings.get(i).run();
            assertThat(store.lastLearned()).contains(instant(i + 1));
        }
        store.people().record(ADA, PERSON, fact(person(ADA), 1));
        assertThat(store.lastLearned()).contains(instant(14));
    }

    /** Units of two threads are done one after another, so that what one has read stays true until it ends. */
    @Test
    default void unitsOfTwoThreadsAreDoneOneAfterAnother() throws Exception {
        Store store = open();
        int each = 40;
        Callable<Void> posting = () -> {
            for (int i = 0; i < each; i++) {
                store.inOneUnit(() -> {
                    int next = store.ledger().runs().size() + 1;
                    store.ledger().draft(run(next));
                    store.ledger().post(new RunId(next), List.of(transaction(next, line(WEEK, K1), 100)));
                    return next;
                });
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Void> done : threads.invokeAll(List.of(posting, posting))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(store.ledger().runs())
                .extracting(record -> record.run().id().number())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 2 * each).boxed().toList());
        assertThat(store.ledger().postedTo(line(WEEK, K1))).hasSize(2 * each);
    }

    /** Who reads while another thread's unit is going on sees all of that unit or nothing. */
    @Test
    default void unitIsSeenByOthersAsAWholeOrNotAtAll() throws Exception {
        Store store = open();
        int units = 60;
        Callable<Void> recording = () -> {
            for (int i = 0; i < units; i++) {
                int minute = i;
                store.inOneUnit(() -> {
                    store.people().record(ADA, PERSON, fact(person(ADA), minute));
                    store.people().record(ADA, CHARGE, contribution(minute, minute));
                    return minute;
                });
            }
            return null;
        };
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<Void> done = threads.submit(recording);
            boolean last;
            do {
                last = done.isDone();
                assertThat(store.people().find(ADA).stream().toList())
                        .allSatisfy(
                                person -> assertThat(person.facts().of(CHARGE).facts())
                                        .hasSameSizeAs(person.facts().of(PERSON).facts()));
            } while (!last);
            done.get();
        } finally {
            threads.shutdown();
        }
        assertThat(store.people().find(ADA).orElseThrow().facts().of(PERSON).facts())
                .hasSize(units);
    }

    private static void recordEverything(Store store) {
        store.people().record(ADA, PERSON, fact(person(ADA), 1));
        store.people().record(ADA, CHARGE, contribution(100, 2));
        store.packages().open(K1, ADA, known(0));
        store.packages().record(K1, PLAN, fact(MORNINGS, 3));
        store.packages().record(K1, PackageFacts.PROVIDER, fact(P1, 4));
        store.packages().record(K1, PackageFacts.HEALTH_SHARE, fact(Percentage.WHOLE, 5));
        store.providers().record(P1, REGISTRATION, fact(registration("Care"), 6));
        store.visits().record(List.of(missed(K1, MONDAY, 7)));
        publish(store, 9);
        store.ledger().draft(run(1));
        store.ledger().record(new RunId(1), event(RunRecord.Step.SUBMIT, 8));
        store.ledger().post(new RunId(1), List.of(transaction(1, line(WEEK, K1), 100)));
        store.ledger().hold(line(WEEK, K1), hold(line(WEEK, K1), 8));
    }

    private static void assertHoldsNothing(Store store) {
        assertThat(store.people().all()).isEmpty();
        assertThat(store.packages().all()).isEmpty();
        assertThat(store.providers().all()).isEmpty();
        assertThat(store.visits().on(YEAR)).isEmpty();
        assertThat(store.placements().all()).isEmpty();
        assertThat(store.ledger().runs()).isEmpty();
        assertThat(store.ledger().balances(LocalDate.MAX)).isEmpty();
        assertThat(store.ledger().holds()).isEmpty();
        assertThat(store.lastLearned()).isEmpty();
        assertThat(store.audit().entries(AuditTrail.Query.ALL)).isEmpty();
        assertThat(store.audit().latest()).isEmpty();
    }

    private static NeedId publish(Store store, int minute) {
        return store.placements().publish(K1, MONDAY, instant(minute), "broker-1", "small");
    }
}
