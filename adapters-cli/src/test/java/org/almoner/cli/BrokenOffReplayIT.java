package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.almoner.application.port.out.Store;
import org.almoner.cli.shell.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay that is killed or cut off leaves nothing, and the same command may be given again. */
@Tag("long")
class BrokenOffReplayIT {

    private static final Path SCENARIO = Path.of("../docs/examples/replay/waiver.yaml");
    private static final int ROUNDS = Integer.getInteger("almoner.rounds", 3);

    @TempDir
    private Path folder;

    @Test
    void replayThatIsKilledLeavesNothingOrAll() throws Exception {
        Cli expected = Cli.run("replay", SCENARIO.toString());
        Random random = new Random(Long.getLong("almoner.seed", 1));
        long start = System.nanoTime();
        int nothing = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path directory = folder.resolve("played" + round);
            Process program = start("replay", SCENARIO.toString(), "--keep", directory.toString());
            // It has begun to play as soon as the database is there.
            while (program.isAlive() && !Files.exists(directory.resolve("almoner.mv.db"))) {
                Uninterruptibles.sleepUninterruptibly(Duration.ofMillis(5));
            }
            Uninterruptibles.sleepUninterruptibly(Duration.ofMillis(random.nextInt(2_500)));
            program.destroyForcibly().waitFor();
            Cli again = Cli.run("replay", SCENARIO.toString(), "--keep", directory.toString());
            if (again.exit() == 0) {
                assertThat(again).isEqualTo(expected);
                nothing++;
            } else {
                assertThat(again.err()).contains("holds a database already");
            }
            assertThat(runs(directory))
                    .as("all three runs of the scenario, once")
                    .isEqualTo(3);
        }
        System.out.printf(
                "figures | replay killed, H2 | %d rounds | %d kept | %d not kept | 0 lost | 0 doubled | 0 half | %d s |%n",
                ROUNDS,
                ROUNDS - nothing,
                nothing,
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    private static int runs(Path directory) {
        try (Databases.Opened opened = new JdbcDatabases(Map.of()).open(directory)) {
            Store store = opened.store();
            return store.ledger().runs().size();
        }
    }

    private static Process start(String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        builder.command().addAll(List.of(words));
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void scenarioThatIsCutOffIsRefusedBeforeAnythingIsRecorded() throws IOException {
        byte[] whole = Files.readAllBytes(SCENARIO);
        Path cut = folder.resolve("cut.yaml");
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        Path directory = folder.resolve("cut");
        Cli cli = Cli.run("replay", cut.toString(), "--keep", directory.toString());
        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err()).containsPattern("cut\\.yaml:\\d+: ");
        assertThat(directory).doesNotExist();
    }
}
