package org.almoner.testkit.contracts;

import static org.almoner.domain.packages.PersonFacts.PERSON;
import static org.almoner.testkit.contracts.Samples.ADA;
import static org.almoner.testkit.contracts.Samples.BEN;
import static org.almoner.testkit.contracts.Samples.fact;
import static org.almoner.testkit.contracts.Samples.instant;
import static org.almoner.testkit.contracts.Samples.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.almoner.application.port.out.Store;
import org.junit.jupiter.api.Test;

/** What {@link Store#inOneView} promises: several questions to one state, and nothing recorded. */
public interface ViewContract extends OpensStore {

    /** What the work answers is what the view answers, and it sees what was recorded before. */
    @Test
    default void viewSeesWhatWasRecordedBefore() {
        Store store = open();
        store.people().record(ADA, PERSON, fact(person(ADA), 1));
        assertThat(store.inOneView(() -> store.people().all())).hasSize(1);
    }

    /** What another thread records while a view is going on is not seen in it, and is there after it. */
    @Test
    default void viewStaysAsItIsWhateverOthersRecord() throws Exception {
        Store store = open();
        store.people().record(ADA, PERSON, fact(person(ADA), 1));
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<?> recorded = store.inOneView(() -> {
                assertThat(store.lastLearned()).contains(instant(1));
                Future<?> recording = threads.submit(() -> store.people().record(BEN, PERSON, fact(person(BEN), 2)));
                giveTime(recording);
                assertThat(store.people().all()).hasSize(1);
                assertThat(store.people().find(BEN)).isEmpty();
                assertThat(store.lastLearned()).contains(instant(1));
                return recording;
            });
            recorded.get();
        } finally {
            threads.shutdown();
        }
        assertThat(store.people().all()).hasSize(2);
        assertThat(store.lastLearned()).contains(instant(2));
    }

    /** A store may let who records wait until the view ends, or not. */
    private static void giveTime(Future<?> recording) {
        try {
            recording.get(200, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            assertThat(recording).isNotDone();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("it could not be recorded", e);
        }
    }

    /** Nothing is recorded in a view, neither by a call nor by a unit, and the store goes on. */
    @Test
    default void viewRecordsNothing() {
        Store store = open();
        assertThatIllegalStateException()
                .isThrownBy(() -> store.inOneView(() -> {
                    store.people().record(ADA, PERSON, fact(person(ADA), 1));
                    return ADA;
                }));
        assertThatIllegalStateException()
                .isThrownBy(() -> store.inOneView(() -> store.inOneUnit(() -> store.lastLearned())));
        assertThat(store.people().all()).isEmpty();
        store.people().record(ADA, PERSON, fact(person(ADA), 1));
        assertThat(store.people().all()).hasSize(1);
    }

    /** A view within a unit is part of it: it sees what the unit recorded, which may go on recording. */
    @Test
    default void viewWithinAUnitIsPartOfIt() {
        Store store = open();
        store.inOneUnit(() -> {
            store.people().record(ADA, PERSON, fact(person(ADA), 1));
            assertThat(store.inOneView(() -> store.people().all())).hasSize(1);
            store.people().record(BEN, PERSON, fact(person(BEN), 2));
            return BEN;
        });
        assertThat(store.people().all()).hasSize(2);
    }

    /** A view within a view is part of it. */
    @Test
    default void viewWithinAViewIsPartOfIt() {
        Store store = open();
        store.inOneView(() -> {
            assertThat(store.inOneView(() -> store.people().all())).isEmpty();
            assertThatIllegalStateException()
                    .isThrownBy(() -> store.people().record(ADA, PERSON, fact(person(ADA), 1)));
            return store.lastLearned();
        });
    }

    /** What the work throws is thrown on, and the thread may record again. */
    @Test
    default void viewThrowsOnWhatTheWorkThrows() {
        Store store = open();
        IllegalArgumentException thrown = new IllegalArgumentException("half way");
        assertThatThrownBy(() -> store.inOneView(() -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        store.people().record(ADA, PERSON, fact(person(ADA), 1));
        assertThat(store.people().all()).hasSize(1);
    }
}
