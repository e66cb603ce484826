package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are exchanged at the command line, over the examples of the guide. */
class FormatsCommandsTest {

    private static final Guide GUIDE = new Guide("formats.md");
    private static final Pattern TABLE = Pattern.compile("```(?:csv|json)\\n((?:(?!```).*\\n)*)```");
    static final String PLAY = "replay " + FormatsDesk.EXAMPLES + "weeks.yaml --keep weeks";
    private static final String PLAY_REGULATED = "replay " + FormatsDesk.EXAMPLES + "regulator.yaml --keep regulated";
    private static final String PLAY_OFFERED = "replay " + FormatsDesk.EXAMPLES + "offered.yaml --keep offered";
    private static final String WEEK =
            FormatsDesk.EXAMPLES + "week-44.csv --references " + FormatsDesk.EXAMPLES + "references.csv --dir weeks";
    private static final String EXPORT =
            "ledger export --codes " + FormatsDesk.EXAMPLES + "finance-codes.csv --out journal.csv --dir weeks";

    @TempDir
    private Path folder;

    private FormatsDesk desk = new FormatsDesk(Path.of(""));

    @BeforeEach
    void play() {
        desk = new FormatsDesk(folder);
        assertThat(desk.run(PLAY).exit()).isZero();
    }

    @Test
    void everyOutputOfTheGuideIsThatOfItsCommandAndEveryFileThatItWrites() throws IOException {
        assertThat(desk.run(PLAY_REGULATED).exit()).isZero();
        assertThat(desk.run(PLAY_OFFERED).exit()).isZero();
        List<String> commands = GUIDE.compared(desk::out);
        String guide = GUIDE.text();

        assertThat(Stream.of(
                        "visits check",
                        "visits record",
                        "visits export",
                        "ledger export",
                        "return client-level-data",
                        "return check",
                        "identifier",
                        "caseload template",
                        "caseload check",
                        "providers template",
                        "providers check",
                        "caseload export",
                        "regulator check directory",
                        "regulator check ratings",
                        "regulator record directory",
                        "directory export",
                        "directory check"))
                .allSatisfy(name -> assertThat(commands).anyMatch(command -> command.startsWith(name)));
        assertThat(guide).contains("./almoner " + PLAY, "./almoner " + PLAY_REGULATED, "./almoner " + PLAY_OFFERED);
        assertThat(TABLE.matcher(guide).results().map((MatchResult table) -> table.group(1)))
                .contains(
                        Files.readString(folder.resolve("journal.csv")),
                        Files.readString(folder.resolve("return.csv")),
                        Files.readString(folder.resolve("caseload.csv")),
                        Files.readString(folder.resolve("directory.json")));
    }

    @Test
    void aFileIsRecordedOnceAndItsReferenceIsThenTaken() {
        assertThat(desk.run("visits record " + WEEK + FormatsDesk.BY).out())
                .endsWith("What is new or changed is recorded.\n");

        assertThat(desk.refused("visits record " + WEEK + FormatsDesk.BY))
                .contains("a file W44-1 of P-017 was recorded on 5 November 2020, 18:00 by finance");
        assertThat(desk.refused("visits check " + WEEK)).contains("give every file a reference of its own");
    }

    @Test
    void theSameWordsWithTheSameKeyAreAnsweredAgain() {
        String words = "visits record " + WEEK + FormatsDesk.BY + " --key 1";

        assertThat(desk.run(words).out()).isEqualTo(desk.run(words).out()).contains("is recorded");
    }

    @Test
    void aFileOfWhichEveryRowIsRejectedIsRefusedAndLeavesReferenceAndKeyFree() throws IOException {
        String wrong =
                desk.given("wrong.csv", FormatsDesk.example("week-44.csv").replace(":00:00", ":00:99"));
        String words = "visits record " + wrong + " --references " + FormatsDesk.EXAMPLES + "references.csv --dir weeks"
                + FormatsDesk.BY + " --key 1";

        Cli refused = desk.run(words);

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.out()).endsWith("Nothing is recorded: every row is rejected.\n");
        assertThat(refused.err()).contains("put the rows right");
        assertThat(desk.run(words + " --json").json().get("recorded").asBoolean())
                .isFalse();
        desk.given("wrong.csv", FormatsDesk.example("week-44.csv"));
        assertThat(desk.run(words).out()).endsWith("What is new or changed is recorded.\n");
    }

    @Test
    void allThatIsWrongWithATableOfReferencesIsTold() throws IOException {
        String wrong = desk.given("wrong.csv", "kind,theirs,ours\nshop,X,P-1\nprovider,X,p 1\n");

        assertThat(desk.refused(
                        "visits check " + FormatsDesk.EXAMPLES + "week-44.csv --dir weeks --references " + wrong))
                .contains("wrong.csv:2: kind: 'shop'", "wrong.csv:3: ours: ");
    }

    @Test
    void aFileUnderAnotherReferenceIsTheSameAsKnown() throws IOException {
        desk.run("visits record " + WEEK + FormatsDesk.BY);
        String again =
                desk.given("again.csv", FormatsDesk.example("week-44.csv").replace("W44-1", "W44-2"));

        JsonNode json = desk.run("visits record " + again + " --references " + FormatsDesk.EXAMPLES
                        + "references.csv --dir weeks --json" + FormatsDesk.BY)
                .json();

        assertThat(json.get("same").asInt()).isEqualTo(3);
        assertThat(json.get("reference").asText()).isEqualTo("W44-2");
        assertThat(json.at("/claimed/payment").asText()).isEqualTo("75.01");
        assertThat(json.at("/rejections/0/reasons/0/column").asText()).isEqualTo("ServiceUserRef");
    }

    @Test
    void almonersOwnTableIsTakenOfTheNamedProvider() throws IOException {
        String own = desk.given(
                "own.csv", "package,date,start,attendance\nK-1,2020-10-26,08:00,missed\nK-9,2020-10-26,08:00,missed\n");

        JsonNode json = desk.run("visits check " + own + " --provider P-017 --dir weeks --json")
                .json();

        assertThat(json.get("new").asInt()).isEqualTo(1);
        assertThat(json.get("rejected").asInt()).isEqualTo(1);
        assertThat(desk.run("visits check " + own + " --dir weeks").exit()).isEqualTo(2);
        assertThat(desk.run("visits record " + own + " --provider P-017 --dir weeks" + FormatsDesk.BY)
                        .out())
                .endsWith("What is new or changed is recorded.\n");
    }

    @Test
    void aFileInWhichNothingIsNewSaysSoAndIsDone() throws IOException {
        String header = "package,date,start,attendance\n";
        String row = "K-1,2020-10-26,08:00,missed\n";
        String words = " --provider P-017 --dir weeks" + FormatsDesk.BY;

        Cli empty = desk.run("visits record " + desk.given("empty.csv", header) + words);
        desk.run("visits record " + desk.given("own.csv", header + row) + words);
        Cli again = desk.run("visits record own.csv" + words);
        Cli partly = desk.run(
                "visits record " + desk.given("partly.csv", header + row + "K-9,2020-10-26,08:00,missed\n") + words);

        for (Cli nothing : List.of(empty, again, partly)) {
            assertThat(nothing.exit()).isZero();
            assertThat(nothing.out()).endsWith("Nothing in it is new or changed.\n");
        }
    }

    @Test
    void theVisitsThatAreWrittenAreTheSameAsKnown() throws IOException {
        String export = "visits export --provider P-017 --dir weeks --from 2020-10-05 --out written.csv --references ";
        String all = desk.given("all.csv", FormatsDesk.example("references.csv") + "visit-code,CX48,cancelled 48\n");

        assertThat(desk.out(export + all + " --to 2020-10-26")).isEqualTo("10 visits, written to written.csv.\n");

        JsonNode json = desk.run("visits check written.csv --references " + all + " --dir weeks --json")
                .json();
        assertThat(json.get("same").asInt()).isEqualTo(10);
        assertThat(json.get("read").asInt()).isEqualTo(10);
        assertThat(json.at("/claimed/payment").asText()).isEqualTo("0.00");
        assertThat(Files.readString(folder.resolve("written.csv"))).doesNotContain("C-1");
    }

    @Test
    void visitsForWhichTheFileHasNoWordAreRefusedAndNothingIsWritten() {
        String export = "visits export --provider P-017 --dir weeks --from 2020-10-05 --to 2020-10-26 --out none.csv";

        assertThat(desk.refused(export + " --references " + FormatsDesk.EXAMPLES + "references.csv"))
                .contains("none.csv is not written: no visit code stands for 'cancelled 48', as visit K-");
        assertThat(desk.refused(
                        export.replace("--from 2020-10-05 --to 2020-10-26", "--from 2021-10-05 --to 2021-10-12")))
                .contains("P-017 reported no visit from 2021-10-05 to 2021-10-11");
        assertThat(desk.run(export.replace(
                                "none.csv", folder.resolve("no/none.csv").toString()))
                        .err())
                .contains("there is no folder " + folder.resolve("no"));
        assertThat(desk.run(export.replace("P-017", "P-099")).exit()).isEqualTo(4);
        assertThat(desk.run(export.replace("2020-10-26", "2020-10-05")).exit()).isEqualTo(2);
        assertThat(folder.resolve("none.csv")).doesNotExist();
    }

    @Test
    void whatIsNoFileOfVisitsIsRefusedOrNotFound() throws IOException {
        assertThat(desk.refused("visits check " + desk.given("no.csv", "a,b\n1,2\n") + " --provider P-017 --dir weeks"))
                .contains("no.csv:1: a: there is no such column");
        assertThat(desk.refused("visits check " + WEEK + " --provider P-001")).contains("is of P-017 and not of P-001");
        assertThat(desk.run("visits check " + FormatsDesk.EXAMPLES + "week-44.csv --dir weeks")
                        .err())
                .contains("there is no provider EXAMPLE in weeks");
        assertThat(desk.run("visits check none.csv --provider P-017 --dir weeks")
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void theSameRunsAreTheSameBytesAndAllOfThemAreTheBalance() throws IOException {
        assertThat(desk.run(EXPORT + " --json").json().get("isBalanceOfAll").asBoolean())
                .isTrue();
        String first = Files.readString(folder.resolve("journal.csv"));
        Files.delete(folder.resolve("journal.csv"));
        desk.run(EXPORT);

        assertThat(Files.readString(folder.resolve("journal.csv"))).isEqualTo(first);
        assertThat(desk.refused(EXPORT)).contains("is there already");
    }

    @Test
    void aRunOrTheRunsOfSomeDaysAreWritten() throws IOException {
        assertThat(desk.out(EXPORT + " --run 1"))
                .startsWith("5 lines of 1 run, written to journal.csv: debits £75.00")
                .endsWith("Accounts stand at more: other runs posted the rest.\n");
        Files.delete(folder.resolve("journal.csv"));
        assertThat(desk.out(EXPORT + " --from 2020-10-20 --to 2020-11-03")).startsWith("7 lines of 1 run,");
        for (String none : List.of("2020-10-20", "2020-10-19")) {
            Cli refused = desk.run(EXPORT.replace("journal", "none") + " --from 2020-10-20 --to " + none);
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).contains("--to is the day after the last, but " + none);
        }
        assertThat(folder.resolve("none.csv")).doesNotExist();
        Files.delete(folder.resolve("journal.csv"));
        assertThat(desk.out(EXPORT + " --to 2020-10-19"))
                .startsWith("0 lines of 0 runs")
                .contains("They change no account.");
        assertThat(desk.run("ledger export --codes " + FormatsDesk.EXAMPLES
                                + "finance-codes.csv --out j.csv --dir weeks --run 1 --to 2020-10-19")
                        .exit())
                .isEqualTo(2);
        assertThat(desk.run("ledger export --codes " + FormatsDesk.EXAMPLES
                                + "finance-codes.csv --out j.csv --dir weeks --run 9")
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void aRunThatIsNotPostedAndALineWithoutACodeAreRefusedAndNothingIsWritten() throws IOException {
        desk.run("run draft --to 2020-11-02 --by finance --dir weeks");
        String few = desk.given("few.csv", "account,code\ncouncil,1\n");

        assertThat(desk.refused("ledger export --codes " + FormatsDesk.EXAMPLES
                        + "finance-codes.csv --out j.csv --dir weeks --run 3"))
                .contains("run 3 is not posted");
        assertThat(desk.refused("ledger export --codes " + few + " --out j.csv --dir weeks"))
                .contains(
                        "does not say where the finance ledger posts direct-payment (direct-payment), nhs (care), provider (care)");
        assertThat(folder.resolve("j.csv")).doesNotExist();
    }

    @Test
    void anIdentifierThatCannotBeRightEndsWithThree() {
        assertThat(desk.run("identifier uprn 000000199356 1").exit()).isZero();
        assertThat(refusedOf("identifier nhs-number 9990000018 9990000019")).contains("its last digit does not follow");
        assertThat(refusedOf("identifier ward E05005511 E06000001")).contains("is not the code of a ward");
        assertThat(desk.run("identifier passport 1").exit()).isEqualTo(2);
    }

    private String refusedOf(String command) {
        Cli cli = desk.run(command);
        assertThat(cli.exit()).isEqualTo(3);
        return cli.out();
    }

    private static String toReturn(String services) {
        return "return client-level-data --from 2020-10-01 --to 2020-12-01 --la 508 --services " + services
                + " --out return.csv --dir weeks";
    }

    @Test
    void aReturnIsToldServiceByServiceAndTheSameAsItWasThen() throws IOException {
        JsonNode costs = desk.run(toReturn(FormatsDesk.EXAMPLES + "services.csv") + " --json")
                .json()
                .get("costs");
        String first = Files.readString(folder.resolve("return.csv"));

        assertThat(costs.get("services").findValuesAsText("package")).containsExactly("K-1", "K-2", "K-3");
        assertThat(costs.at("/services/2/differences/own-share").asText()).isEqualTo("128.57");
        desk.run("visits record " + WEEK + FormatsDesk.BY);
        Files.delete(folder.resolve("return.csv"));
        assertThat(desk.run(toReturn(FormatsDesk.EXAMPLES + "services.csv") + " --json --as-known 2020-11-04")
                        .json()
                        .get("costs"))
                .isEqualTo(costs);
        assertThat(Files.readString(folder.resolve("return.csv"))).isEqualTo(first);
    }

    @Test
    void aServiceThatTheTableDoesNotHaveIsToldAndItsColumnsStayEmpty() throws IOException {
        String few = desk.given("few.csv", "service,service-type\nhome-care,Long Term Support: Prison\n");

        assertThat(desk.run(toReturn(few)).out()).contains("The table of services does not have direct-payment.");
        assertThat(Files.readString(folder.resolve("return.csv")))
                .contains(",Long Term Support: Prison,,,,,")
                .doesNotContain("Direct Payment");
    }

    @Test
    void aServiceTypeOrMechanismThatTheLayoutDoesNotHaveIsRefused() throws IOException {
        String wrong = desk.given(
                "wrong.csv", "service,service-type,service-component,delivery-mechanism\nhome-care,Banana,,Nonsense\n");

        assertThat(desk.refused(toReturn(wrong)))
                .contains(
                        "wrong.csv:2: service-type: 'Banana' is not one of",
                        "'Nonsense' is not one of Direct Payment,");
        assertThat(folder.resolve("return.csv")).doesNotExist();
    }

    @Test
    void aReturnThatIsWrittenIsTheSameAndWhatWasChangedInItIsTold() throws IOException {
        String which = toReturn(FormatsDesk.EXAMPLES + "services.csv").replace("return client-level-data ", "");
        desk.run(toReturn(FormatsDesk.EXAMPLES + "services.csv"));
        String check = "return check return.csv " + which.replace(" --out return.csv", "") + " --json";

        JsonNode same = desk.run(check).json();
        assertThat(same.get("same").asInt()).isEqualTo(same.get("read").asInt()).isPositive();
        String file = Files.readString(folder.resolve("return.csv"));
        Files.writeString(
                folder.resolve("return.csv"), file.replace("S-K-1-", "S-X-1-").replace("LE11 3BY", "LE1"));
        JsonNode wrong = desk.run(check).json();
        assertThat(wrong.get("rejected").asInt())
                .isEqualTo(wrong.get("missing").asInt())
                .isPositive();
        Files.writeString(folder.resolve("return.csv"), file.replace("S-K-1-", "S-X-1-"));
        JsonNode other = desk.run(check).json();
        assertThat(other.get("new").asInt())
                .isEqualTo(other.get("missing").asInt())
                .isPositive();
        assertThat(desk.run(check.replace(" --json", "")).out()).contains("Not in the file: S-K-1-");
    }

    @Test
    void aFileOfAnotherCouncilOrPeriodIsRefusedOnceAndNotComparedRowByRow() throws IOException {
        String check = "return check return.csv "
                + toReturn(FormatsDesk.EXAMPLES + "services.csv")
                        .replace("return client-level-data ", "")
                        .replace(" --out return.csv", "");
        desk.run(toReturn(FormatsDesk.EXAMPLES + "services.csv"));

        assertThat(desk.refused(check.replace("--la 508", "--la 509")))
                .contains("return.csv:2: LA_Code: it is of 508, and the return of 509");
        assertThat(desk.refused(check.replace("2020-12-01", "2020-11-01")))
                .contains("return.csv:2: Reporting_Period_End_Date: it is of 2020-11-30, and the return of 2020-10-31");
    }

    @Test
    void aRowOfAnotherCouncilIsRejectedAmongOurOwn() throws IOException {
        String check = "return check return.csv "
                + toReturn(FormatsDesk.EXAMPLES + "services.csv")
                        .replace("return client-level-data ", "")
                        .replace(" --out return.csv", "");
        desk.run(toReturn(FormatsDesk.EXAMPLES + "services.csv"));
        long rows = desk.run(check + " --json").json().get("read").asLong();
        Path file = folder.resolve("return.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.add(lines.get(1).replaceFirst("508", "509").replaceFirst("S-K-", "S-X-"));
        Files.write(file, lines);

        JsonNode stray = desk.run(check + " --json").json();

        assertThat(stray.get("read").asLong()).isEqualTo(rows + 1);
        assertThat(stray.get("rejected").asLong()).isEqualTo(1);
        assertThat(stray.get("missing").asLong()).isZero();
        assertThat(desk.run(check).out()).contains("it is of 509, and the return of 508");
    }

    @Test
    void aReturnThatCannotBeMadeIsRefused() throws IOException {
        String services = FormatsDesk.EXAMPLES + "services.csv";

        assertThat(desk.run(toReturn(services).replace("2020-12-01", "2020-10-01"))
                        .exit())
                .isEqualTo(2);
        assertThat(desk.run(toReturn(services).replace("2020-1", "2019-1")).err())
                .contains("no week of the term");
        assertThat(
                        desk.refused(
                                toReturn(
                                        desk.given(
                                                "no.csv",
                                                "service,service-type\nhome-care,Long Term Support: Prison\nhome-care,Long Term Support: Prison\n"))))
                .contains("no.csv:3: service: 'home-care' is there twice, first in line 2; keep one");
        assertThat(desk.run(toReturn(services).replace("508", "E10000018")).err())
                .contains("the three digits");
        assertThat(folder.resolve("return.csv")).doesNotExist();
    }
}
