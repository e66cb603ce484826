package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zone",
                "scheme",
                "scheme check",
                "forecast",
                "run",
                "explain",
                "explain placement",
                "explain visit",
                "demo",
                "serve"
            })
    void everyCommandHasHelpWithItsExitCodes(String command) {
        Cli cli = Cli.run((command + " --help").strip().split(" "));

        assertThat(cli.exit()).isZero();
        assertThat(cli.out()).contains("Usage: almoner", "Exit codes:", "not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "scheme",
                "explain",
                "zone",
                "run",
                "nonsense",
                "run --to never",
                "explain visit K-1",
                "explain placement k"
            })
    void whatIsNotUnderstoodEndsWithTwoAndAdvice(String words) {
        Cli cli = Cli.run(words.isEmpty() ? new String[0] : words.split(" "));

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).startsWith("almoner: ").contains("--help");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void aResultThatCannotBeWrittenEndsWithFive() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();

        int exit = Main.commands(Wiring.real())
                .setOut(new PrintWriter(full))
                .setErr(new PrintWriter(err))
                .execute("zone", "LE11 3BY");

        assertThat(exit).isEqualTo(5);
        assertThat(err.toString()).contains("could not be written to stdout");
    }

    @Test
    void aCommandThatIsMistypedIsGuessed() {
        assertThat(Cli.run("forcast").err()).contains("Did you mean", "forecast");
    }
}
