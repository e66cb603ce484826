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
                "assess",
                "reassess",
                "claim",
                "provider",
                "provider list",
                "provider show",
                "provider rate",
                "provider scorecard",
                "provider review",
                "provider role",
                "provider themes",
                "package",
                "package show",
                "package list",
                "package actions",
                "package ask",
                "package approve",
                "package reviews",
                "package nights",
                "price",
                "price build-up",
                "run",
                "run draft",
                "run submit",
                "run approve",
                "run pay",
                "run reject",
                "run show",
                "run list",
                "line",
                "line hold",
                "line release",
                "line list",
                "statement",
                "balance",
                "drift",
                "replay",
                "transition",
                "transition plan",
                "transition check",
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
                "run draft --to never --by me",
                "run draft --to 2020-11-02",
                "run reject 1 --by me",
                "line",
                "provider",
                "transition",
                "transition plan",
                "transition plan FILE --time many",
                "line release nothing --by me --reason done",
                "balance nobody",
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

    @ParameterizedTest
    @ValueSource(strings = {"2020-10-06 --to 2020-10-12", "2020-10-12 --to 2020-10-05"})
    void daysWithoutAWholeWeekEndWithTwoAndAnExample(String days) {
        Cli cli = Cli.run(new MemoryDatabases(), ("drift --from " + days).split(" "));

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("no whole week", "maybe --from ");
    }

    @Test
    void aCommandThatIsMistypedIsGuessed() {
        assertThat(Cli.run("forcast").err()).contains("Did you mean", "forecast");
    }
}
