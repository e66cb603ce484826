package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Multisets;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import org.almoner.application.port.out.Store;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.money.Money;
import org.almoner.persistence.jdbc.Contents.Found;
import org.almoner.persistence.jdbc.CouncilsWork.Step;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that does a council's work is killed at random points, over and over, and now and then ends just when a step is kept and
 * before it can say so. What it said was done is there, the step that was under way is there as a whole or not at all, and the work goes
 * on as if nothing had happened.
 */
@Tag("long")
class KillsIT {

    private static final int KILLS_OF_A_STORE = 5;
    private static final int WHILE_IT_STARTS_MILLIS = 1_500;
    private static final int WHILE_IT_WORKS_MILLIS = 600;

    private final long seed = Long.getLong("almoner.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<Step, Integer> underWay = new EnumMap<>(Step.class);
    private final List<String> faults = new ArrayList<>();
    private String killed = "";
    private boolean keptUnsaid;

    @Test
    void leaveAllOfEachStepOrNothingInH2(@TempDir Path folder) throws Exception {
        play("kills, H2", round -> folder.resolve("store" + round).toString());
    }

    @Test
    void leaveAllOfEachStepOrNothingInPostgresql() throws Exception {
        play("kills, PostgreSQL", round -> PostgresServer.url(PostgresServer.newStore()));
    }

    private void play(String what, IntFunction<String> newStore) throws IOException, InterruptedException {
        Rounds rounds = new Rounds(what);
        for (int round = 0; round < Rounds.COUNT; round += KILLS_OF_A_STORE) {
            killOverAndOver(newStore.apply(round), Math.min(KILLS_OF_A_STORE, Rounds.COUNT - round), rounds);
        }
        rounds.print("seed " + seed + ", under way " + underWay);
        assertThat(faults).as("seed %s", seed).isEmpty();
    }

    private void killOverAndOver(String place, int kills, Rounds rounds) throws IOException, InterruptedException {
        Store undisturbed = InMemoryStore.empty();
        long next = 0;
        for (int kill = 0; kill < kills; kill++) {
            for (long done = firstNotDone(place, next); next < done; next++) {
                CouncilsWork.doStep(undisturbed, next);
            }
            Contents without = Contents.of(undisturbed);
            Store further = InMemoryStore.empty();
            for (long step = 0; step <= next; step++) {
                CouncilsWork.doStep(further, step);
            }
            underWay.merge(CouncilsWork.step(next), 1, Integer::sum);
            Contents held;
            try (JdbcStore store = WorkingProgram.open(place)) {
                held = Contents.of(store);
            }
            Found found = held.compareWith(without, Contents.of(further));
            rounds.count(found);
            if (keptUnsaid && found != Found.WITH_THE_STEP) {
                faults.add("step " + next + " was kept and is not in " + place);
            }
            if (found == Found.WITH_THE_STEP) {
                undisturbed = further;
                next++;
            } else if (found != Found.WITHOUT_THE_STEP) {
                faults.add(found + " at kill " + kill + " of " + place + ", step " + next + ", killed " + killed
                        + ": missing " + Multisets.difference(without.rows(), held.rows()));
                return;
            }
        }
        finish(place, undisturbed, next);
    }

    /** {@return the number of the first step that the program did not say was done before it was killed} */
    private long firstNotDone(String place, long first) throws IOException, InterruptedException {
        int when = random.nextInt(7);
        keptUnsaid = when == 6;
        killed = "before it could say so";
        long unsaid = keptUnsaid ? first + 1 + random.nextInt(CouncilsWork.WEEK) : WorkingProgram.NONE;
        Process program = WorkingProgram.start(place, first, unsaid, List.of());
        long next = first;
        try (BufferedReader said = program.inputReader(StandardCharsets.UTF_8)) {
            if (when > 0) {
                assertThat(said.readLine()).isEqualTo(OtherProgram.OPEN);
            }
            if (when > 2) {
                assertThat(said.readLine()).isEqualTo(WorkingProgram.DONE + next);
                next++;
            }
            if (!keptUnsaid) {
                kill(program, when);
            }
            program.waitFor();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                next += line.equals(WorkingProgram.DONE + next) ? 1 : 0;
            }
        }
        return next;
    }

    private void kill(Process program, int when) {
        sleep(when > 2 ? WHILE_IT_WORKS_MILLIS : WHILE_IT_STARTS_MILLIS);
        assertThat(program.isAlive()).as("the program ends when it is killed").isTrue();
        killed = when == 0 ? "while it started" : when > 2 ? "after its first step" : "once it was open";
        // Not Process.destroyForcibly, which would close what the program said.
        program.toHandle().destroyForcibly();
    }

    private void sleep(int longestMillis) {
        Uninterruptibles.sleepUninterruptibly(Duration.ofMillis(random.nextInt(longestMillis)));
    }

    /** The week is finished by the same calls; the ledger balances, and nothing more is due. */
    private static void finish(String place, Store undisturbed, long next) {
        try (JdbcStore store = WorkingProgram.open(place)) {
            long step = next - 1;
            do {
                step++;
                CouncilsWork.doStep(store, step);
                CouncilsWork.doStep(undisturbed, step);
            } while (CouncilsWork.step(step) != Step.PAY_RUN);
            assertThat(Contents.of(store)).isEqualTo(Contents.of(undisturbed));
            assertThat(store.ledger().balances(LocalDate.MAX))
                    .isEqualTo(undisturbed.ledger().balances(LocalDate.MAX))
                    .isNotEmpty();
            for (RunRecord run : store.ledger().runs()) {
                assertThat(store.ledger().postedBy(run.run().id()))
                        .allSatisfy(transaction -> assertThat(Money.sum(
                                        transaction.postings().amounts().values()))
                                .isEqualTo(Money.ZERO));
            }
        }
    }
}
