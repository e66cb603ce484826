package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UsageTest {

    static Stream<String> commands() {
        return under("", Main.commands(Wiring.real())).map(Map.Entry::getKey);
    }

    static Stream<Map.Entry<String, CommandLine>> groups() {
        return under("", Main.commands(Wiring.real()))
                .filter(each -> each.getValue().getCommand() instanceof CommandGroup);
    }

    private static Stream<Map.Entry<String, CommandLine>> under(String words, CommandLine command) {
        return Stream.concat(
                Stream.of(Map.entry(words, command)),
                command.getSubcommands().entrySet().stream()
                        .flatMap(each -> under((words + " " + each.getKey()).strip(), each.getValue())));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithItsExitCodes(String command) {
        Cli cli = Cli.run((command + " --help").strip().split(" "));

        assertThat(cli.exit()).isZero();
        assertThat(cli.out()).contains("Usage: almoner", "Exit codes:", "not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zone",
                "nonsense",
                "run draft --to never --by me",
                "run draft --to 2020-11-02",
                "run reject 1 --by me",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "balance --db jdbc:postgresql://there/almoner?user=keeper&password=sparrow",
                "replay ../docs/examples/replay/waiver.yaml --db jdbc:postgresql://there/almoner?PASSWORD=sparrow",
                "schemes compare leicester-2023 kent-2017 --db jdbc:postgresql://there/almoner?sslpassword=sparrow"
            })
    void aPasswordInACommandIsRefusedAndNotShown(String words) {
        Cli cli = Cli.run(words.split(" "));

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("leave it out of the URL", "PGPASSWORD").doesNotContain("sparrow");
    }

    @Test
    void aDatabaseIsInADirectoryOrAtAUrl() {
        Cli cli = Cli.run("balance", "--dir", "there", "--db", "jdbc:postgresql://there/almoner");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("--dir", "--db", "mutually exclusive");
    }

    @Test
    void aPasswordForPostgresqlIsNotGivenToH2(@TempDir Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("almoner");
        JdbcDatabases withPassword = new JdbcDatabases(Map.of("PGPASSWORD", "sparrow"));

        assertThat(Cli.run(withPassword, "balance", "--db", url).exit()).isZero();
        assertThat(Cli.run("balance", "--dir", folder.toString()).exit()).isZero();
    }

    @Test
    void aServerThatIsNotThereIsAFaultOfTheStore() {
        Cli cli = Cli.run("balance", "--db", "jdbc:postgresql://localhost:1/almoner?user=keeper");

        assertThat(cli.exit()).isEqualTo(5);
        assertThat(cli.err())
                .contains("the store jdbc:postgresql://localhost:1/almoner cannot be reached")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"simulate --weeks many", "simulate --seed many", "demo --seed 99999999999999999999"})
    void whatIsNoWholeNumberIsToldSo(String words) {
        Cli cli = Cli.run(words.split(" "));

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("is not a whole number, or too large");
    }

    @Test
    void aChoiceThatIsNoneIsToldTheWordsToChooseFrom() {
        Cli cli = Cli.run("run", "draft", "--to", "2020-11-02", "--by", "me", "--scope", "nonsense");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("'nonsense' is not one of payments, charges, all");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"simulate --weeks 500", "simulate --providers 3", "simulate --calm --shock demand-up:15%@3"})
    void aYearThatCannotBePlayedIsAFaultOfUsage(String words) {
        Cli cli = Cli.run(words.split(" "));

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scheme check",
                "replay",
                "assess",
                "transition plan",
                "schemes compare leicester-2023 kent-2017 --caseload",
                "claim --provider P-1"
            })
    void aFolderAndAPathOfNothingAreNoFile(String command) {
        Cli folder = Cli.run((command + " src/test").split(" "));
        Cli nothing = Cli.run((command + " src/test/nothing").split(" "));

        assertThat(folder.exit()).isEqualTo(4);
        assertThat(folder.err()).contains("src/test is a folder and no file; write the path of ");
        assertThat(nothing.exit()).isEqualTo(4);
        assertThat(nothing.err()).contains("there is no file src/test/nothing; write the path of ");
    }

    @ParameterizedTest
    @MethodSource("groups")
    void aGroupByItselfEndsWithTwoAndNamesItsCommands(Map.Entry<String, CommandLine> group) {
        Cli cli = Cli.run(group.getKey());

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err())
                .startsWith("almoner: say what to do after '" + group.getKey() + "': ")
                .contains(group.getValue().getSubcommands().keySet())
                .contains("almoner " + group.getKey() + " --help");
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
