package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.Random;
import org.almoner.application.port.out.Store;
import org.almoner.application.port.out.StoreException;
import org.almoner.persistence.jdbc.Contents.Found;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full in the middle of the work: it is told, nothing is half, and once there is room the work goes on. */
@Tag("long")
class DiskFullIT {

    private static final long ENDLESS = 500;

    private final Random random = new Random(Long.getLong("almoner.seed", 1));
    private Store undisturbed = InMemoryStore.empty();
    private long next;

    @Test
    void isToldByH2AndTheWorkGoesOnWhenThereIsRoom(@TempDir Path folder) throws Exception {
        Rounds rounds = new Rounds("disk full, H2");
        try (SmallDisk disk = new SmallDisk(folder, 64)) {
            for (int round = 0; round < Math.min(Rounds.COUNT, 20); round++) {
                Path place = folder.resolve("store" + round);
                begin();
                try (JdbcStore store = JdbcStore.inFolder(place)) {
                    doNext(store);
                    disk.fillBut(random.nextInt(200_000));
                    assertThat(fillUp(store))
                            .hasMessageContaining(
                                    "check the folder, its permissions and the space left, then try again");
                    disk.makeRoom();
                    reconnect(store);
                    check(store, rounds);
                }
            }
        }
        rounds.print("the store stays open");
        assertThat(rounds.faults()).isZero();
    }

    @Test
    void isToldByPostgresqlAndTheWorkGoesOnWhenThereIsRoom(@TempDir Path folder) throws Exception {
        Rounds rounds = new Rounds("disk full, PostgreSQL");
        try (SmallDisk disk = new SmallDisk(folder, 160);
                OwnPostgres server = OwnPostgres.in(folder.resolve("data"));
                JdbcStore store = JdbcStore.open(server.url())) {
            doNext(store);
            for (int round = 0; round < Math.min(Rounds.COUNT, 20); round++) {
                disk.fillBut(random.nextInt(200_000));
                assertThat(fillUp(store))
                        .message()
                        .containsAnyOf(
                                "short of space, memory or connections",
                                "being stopped or started",
                                "lost the connection",
                                "cannot be reached")
                        .contains("try again");
                disk.makeRoom();
                server.stopAtOnce();
                server.startAgain();
                reconnect(store);
                check(store, rounds);
            }
        }
        rounds.print("the server started again once there is room");
        assertThat(rounds.faults()).isZero();
    }

    private void begin() {
        undisturbed = InMemoryStore.empty();
        next = 0;
    }

    private void doNext(Store store) {
        CouncilsWork.doStep(store, next);
        CouncilsWork.doStep(undisturbed, next);
        next++;
    }

    /** Works until the store fails. */
    private StoreException fillUp(Store store) {
        for (long end = next + ENDLESS; next < end; ) {
            try {
                CouncilsWork.doStep(store, next);
            } catch (StoreException e) {
                return e;
            }
            CouncilsWork.doStep(undisturbed, next);
            next++;
        }
        return fail("the disk was never full");
    }

    /** The step that failed is there as a whole or, as a rule, not at all; then the week is finished. */
    private void check(Store store, Rounds rounds) {
        Contents without = Contents.of(undisturbed);
        Store further = InMemoryStore.empty();
        for (long step = 0; step <= next; step++) {
            CouncilsWork.doStep(further, step);
        }
        Found found = Contents.of(store).compareWith(without, Contents.of(further));
        rounds.count(found);
        if (found == Found.WITH_THE_STEP) {
            undisturbed = further;
            next++;
        }
        for (int step = 0; step < CouncilsWork.WEEK; step++) {
            doNext(store);
        }
        assertThat(Contents.of(store)).isEqualTo(Contents.of(undisturbed));
    }

    private static void reconnect(Store store) {
        for (int failed = 0; failed < 10; failed++) {
            try {
                store.people().all();
                return;
            } catch (StoreException e) {
                assertThat(e).hasMessageContaining("try again");
            }
        }
    }
}
