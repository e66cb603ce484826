package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.almoner.cli.shell.Exit;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class FailuresTest {

    /** Needs more memory than there is. */
    @Command(name = "greedy")
    static final class Greedy implements Runnable {

        @Override
        public void run() {
            throw new OutOfMemoryError("Java heap space");
        }
    }

    @Test
    void aCommandThatRunsOutOfMemorySaysSo() {
        StringWriter err = new StringWriter();
        int exit = Main.commands(Wiring.real())
                .addSubcommand(new Greedy())
                .setErr(new PrintWriter(err))
                .execute("greedy");

        assertThat(exit).isEqualTo(Exit.UNEXPECTED.code());
        assertThat(err.toString())
                .startsWith("almoner: there is too little memory")
                .contains("ALMONER_JAVA_OPTS");
    }
}
