package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.almoner.application.port.out.Store;
import org.almoner.application.port.out.StoreException;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that stops at once and starts again, within a unit of work and between units: the same open store works on. */
@Tag("long")
class RestartedServerIT {

    private static final int CONNECTIONS = 8;

    private final Store undisturbed = InMemoryStore.empty();
    private long next;

    @Test
    void openStoreWorksOnAfterItsServerWasRestarted(@TempDir Path folder) throws Exception {
        Rounds rounds = new Rounds("server restarted, PostgreSQL");
        try (OwnPostgres server = OwnPostgres.in(folder.resolve("data"));
                JdbcStore store = JdbcStore.open(server.url())) {
            for (int round = 0; round < Math.min(Rounds.COUNT, 40); round++) {
                doNext(store);
                doNext(store);
                if (round % 2 == 0) {
                    restart(server);
                } else {
                    restartWithinAUnit(server, store);
                }
                reconnect(store);
                Contents without = Contents.of(undisturbed);
                rounds.count(Contents.of(store).compareWith(without, without));
            }
        }
        rounds.print("every other one within a unit");
        assertThat(rounds.faults()).isZero();
    }

    private void doNext(Store store) {
        CouncilsWork.doStep(store, next);
        CouncilsWork.doStep(undisturbed, next);
        next++;
    }

    private void restartWithinAUnit(OwnPostgres server, JdbcStore store) {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.inOneUnit(() -> {
                    CouncilsWork.doStep(store, next);
                    restart(server);
                    return store.people().all();
                }))
                .withMessageMatching(".*(being stopped or started|lost the connection|cannot be reached).*")
                .withMessageContaining("try again");
    }

    private static void restart(OwnPostgres server) {
        try {
            server.stopAtOnce();
            server.startAgain();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The pool finds out about a lost connection when it is used, so that each may fail once. */
    private static void reconnect(Store store) {
        for (int failed = 0; failed <= CONNECTIONS; failed++) {
            try {
                assertThat(store.people().all()).isNotEmpty();
                return;
            } catch (StoreException e) {
                assertThat(e).hasMessageContaining("try again");
            }
        }
        assertThat(store.people().all()).isNotEmpty();
    }
}
