package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.almoner.application.port.out.Store;
import org.almoner.application.port.out.StoreException;
import org.almoner.persistence.jdbc.Contents.Found;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every connection to the server is dropped after a random byte, over and over, while a council's work goes on in one store. */
@Tag("long")
class DroppedConnectionIT {

    private static final int STEPS_OF_A_STORE = 60;
    private static final int MOST_BYTES = 20_000;
    private static final int CONNECTIONS = 8;

    private final long seed = Long.getLong("almoner.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Store undisturbed = InMemoryStore.empty();
    private long next;

    @Test
    void stepThatWasUnderWayIsThereAsAWholeOrNotAtAll() throws Exception {
        Rounds rounds = new Rounds("connection dropped, PostgreSQL");
        for (int round = 0; round < Rounds.COUNT; ) {
            undisturbed = InMemoryStore.empty();
            next = 0;
            String database = PostgresServer.newStore();
            try (DroppingProxy proxy = new DroppingProxy(PostgresServer.port());
                    JdbcStore store = JdbcStore.open(
                            "jdbc:postgresql://localhost:" + proxy.port() + "/" + database + "?user=postgres");
                    JdbcStore direct = JdbcStore.open(PostgresServer.url(database))) {
                for (; round < Rounds.COUNT && next < STEPS_OF_A_STORE; round++) {
                    proxy.dropAfter(random.nextInt(MOST_BYTES));
                    workUntilDropped(store);
                    proxy.mend();
                    Store further = InMemoryStore.empty();
                    for (long step = 0; step <= next; step++) {
                        CouncilsWork.doStep(further, step);
                    }
                    // Waits for the unit that the server may not have given up yet.
                    Contents found = direct.inOneUnit(() -> Contents.of(direct));
                    Found how = found.compareWith(Contents.of(undisturbed), Contents.of(further));
                    rounds.count(how);
                    if (how == Found.WITH_THE_STEP) {
                        undisturbed = further;
                        next++;
                    }
                    assertThat(rounds.faults()).as("seed %s", seed).isZero();
                    workOn(store);
                }
            }
        }
        rounds.print("seed " + seed);
    }

    private void workUntilDropped(Store store) {
        while (true) {
            try {
                CouncilsWork.doStep(store, next);
            } catch (StoreException e) {
                assertThat(e).message().containsAnyOf("lost the connection", "cannot be reached", "is busy");
                return;
            }
            CouncilsWork.doStep(undisturbed, next);
            next++;
        }
    }

    /** The pool finds out about a lost connection when it is used, so that each may fail once. */
    private void workOn(Store store) {
        for (int failed = 0; failed <= CONNECTIONS; failed++) {
            try {
                assertThat(store.people().all())
                        .hasSameSizeAs(undisturbed.people().all());
                return;
            } catch (StoreException e) {
                assertThat(e).hasMessageContaining("try again");
            }
        }
        throw new AssertionError("the store does not work on");
    }
}
