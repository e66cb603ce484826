package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What happens when two do something at the same time, round after round: as two threads and as two programs, in H2 and PostgreSQL.
 * The property {@code almoner.rounds} says how many rounds; each test prints a line of figures.
 */
@Tag("long")
abstract class TwoAtOnce {

    private static final int ROUNDS = Integer.getInteger("almoner.rounds", 8);
    private static final int LATEST_NANOS = (int) Duration.ofMillis(3).toNanos();

    /** Which of the two. */
    enum Party {
        ONE,
        OTHER;

        /** {@return its name, as part of a reference} */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Records what is there before the first of so many rounds. */
    abstract void begin(SmallCouncil council, int rounds);

    /** Records what is there before a round. */
    void prepare(SmallCouncil council, int round) {}

    /** {@return what comes of the party's part in the round, while the other does its own} May be called in another program. */
    abstract String take(SmallCouncil council, Party party, int round);

    /** Checks what came of a round. */
    abstract void check(SmallCouncil council, int round, String one, String other);

    /** Checks what came of all rounds. */
    abstract void end(SmallCouncil council, int rounds);

    @Test
    void inTwoThreadsOverH2(@TempDir Path folder) throws Exception {
        try (JdbcStore store = JdbcStore.inFolder(folder)) {
            playInThreads("two threads, H2", store);
        }
    }

    @Test
    void inTwoProgramsOverH2(@TempDir Path folder) throws Exception {
        try (H2Server server = H2Server.over(folder)) {
            playInPrograms("two programs, H2", server.url());
        }
    }

    @Test
    void inTwoThreadsOverPostgresql() throws Exception {
        try (JdbcStore store = JdbcStore.open(PostgresServer.url(PostgresServer.newStore()))) {
            playInThreads("two threads, PostgreSQL", store);
        }
    }

    @Test
    void inTwoProgramsOverPostgresql() throws Exception {
        playInPrograms("two programs, PostgreSQL", PostgresServer.url(PostgresServer.newStore()));
    }

    private void playInThreads(String where, JdbcStore store) throws Exception {
        SmallCouncil other = SmallCouncil.over(store);
        play(where, store, round -> takeInTime(other, Party.OTHER, round));
    }

    private void playInPrograms(String where, String url) throws Exception {
        try (JdbcStore store = JdbcStore.open(url);
                OtherParty.Handle other = OtherParty.start(url, getClass())) {
            play(where, store, other);
        }
    }

    private void play(String where, JdbcStore store, Player other) throws Exception {
        SmallCouncil council = SmallCouncil.over(store);
        begin(council, ROUNDS);
        Map<String, Integer> outcomes = new TreeMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        long start = System.nanoTime();
        try {
            for (int i = 1; i <= ROUNDS; i++) {
                int round = i;
                prepare(council, round);
                Future<String> others = threads.submit(() -> other.take(round));
                Future<String> own = threads.submit(() -> takeInTime(council, Party.ONE, round));
                check(council, round, own.get(), others.get());
                outcomes.merge("one " + own.get() + ", other " + others.get(), 1, Integer::sum);
            }
        } finally {
            threads.shutdown();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        end(council, ROUNDS);
        System.out.printf(
                Locale.ROOT,
                "%s in %s: %d rounds in %.1f s: %s%n",
                getClass().getSimpleName(),
                where,
                ROUNDS,
                seconds,
                outcomes);
    }

    /** Does the same, up to three milliseconds later, so that now the one and now the other comes first. */
    final String takeInTime(SmallCouncil council, Party party, int round) {
        LockSupport.parkNanos(new SplittableRandom(2L * round + (party == Party.ONE ? 0 : 1)).nextInt(LATEST_NANOS));
        return take(council, party, round);
    }

    /** Asserts that in the round one of the two came first, and the other was told so. */
    static void assertExactlyOne(String outcome, String one, String other) {
        assertThat(one.equals(outcome)).as("one %s, other %s", one, other).isNotEqualTo(other.equals(outcome));
    }

    /** The other party. */
    @FunctionalInterface
    interface Player {

        /** {@return what came of its part in the round} */
        String take(int round) throws Exception;
    }
}
