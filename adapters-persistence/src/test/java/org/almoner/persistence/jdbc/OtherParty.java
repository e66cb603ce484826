package org.almoner.persistence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.almoner.persistence.jdbc.TwoAtOnce.Party;

/** The other of two parties as a program of its own: plays its part in each round of which it reads the number. */
final class OtherParty {

    private static final String OPEN = "open";

    private OtherParty() {}

    /** Starts the program over the store at the URL; it has opened the store when this returns. */
    static Handle start(String url, Class<? extends TwoAtOnce> what) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherParty.class.getName(),
                        url,
                        what.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Handle handle = new Handle(
                process,
                new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true),
                process.inputReader(StandardCharsets.UTF_8));
        assertThat(handle.said.readLine()).isEqualTo(OPEN);
        return handle;
    }

    public static void main(String[] arguments) throws Exception {
        TwoAtOnce what = Class.forName(arguments[1])
                .asSubclass(TwoAtOnce.class)
                .getDeclaredConstructor()
                .newInstance();
        try (JdbcStore store = JdbcStore.open(arguments[0]);
                BufferedReader rounds = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            SmallCouncil council = SmallCouncil.over(store);
            System.out.println(OPEN);
            for (String round = rounds.readLine(); round != null; round = rounds.readLine()) {
                System.out.println(what.takeInTime(council, Party.OTHER, Integer.parseInt(round)));
            }
        }
    }

    /** The program as who started it sees it. */
    record Handle(Process process, PrintWriter told, BufferedReader said) implements TwoAtOnce.Player, AutoCloseable {

        @Override
        public String take(int round) throws IOException {
            told.println(round);
            String outcome = said.readLine();
            assertThat(outcome).as("the other program goes on").isNotNull();
            return outcome;
        }

        @Override
        public void close() {
            told.close();
            process.onExit().completeOnTimeout(process, 1, TimeUnit.MINUTES).join();
            process.destroyForcibly();
        }
    }
}
