package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
    private static final String EXAMPLES = "docs/examples/formats/";
    private static final String PLAY = "replay " + EXAMPLES + "weeks.yaml --keep weeks";
    private static final String PLAY_REGULATED = "replay " + EXAMPLES + "regulator.yaml --keep regulated";
    private static final String PLAY_OFFERED = "replay " + EXAMPLES + "offered.yaml --keep offered";
    private static final String DIRECTORY = "directory export --url https://example.org/home-care --dir offered";
    private static final String WEEK = EXAMPLES + "week-44.csv --references " + EXAMPLES + "references.csv --dir weeks";
    private static final String BY = " --by finance --reason counts";
    private static final Instant NOW = Instant.parse("2020-11-05T18:00:00Z");
    private static final String EXPORT =
            "ledger export --codes " + EXAMPLES + "finance-codes.csv --out journal.csv --dir weeks";

    private final MemoryDatabases databases = new MemoryDatabases();

    @TempDir
    private Path folder;

    @BeforeEach
    void play() {
        assertThat(run(PLAY).exit()).isZero();
        assertThat(run(PLAY_REGULATED).exit()).isZero();
        assertThat(run(PLAY_OFFERED).exit()).isZero();
    }

    /** What is written goes to the folder of the test. */
    private Cli run(String command) {
        List<String> words = Guide.words(command)
                .map(word ->
                        word.matches("\\w+\\.(csv|json)") ? folder.resolve(word).toString() : word)
                .toList();
        return Cli.at(NOW, databases, words.toArray(new String[0]));
    }

    private String out(String command) {
        return run(command).out().replace(folder + "/", "");
    }

    private String refused(String command) {
        Cli cli = run(command);
        assertThat(cli.exit()).as(cli.out()).isEqualTo(3);
        assertThat(cli.out()).isEmpty();
        return cli.err();
    }

    private String given(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return name;
    }

    private static String example(String name) throws IOException {
        return Files.readString(Path.of("..", EXAMPLES, name));
    }

    @Test
    void everyOutputOfTheGuideIsThatOfItsCommandAndEveryFileThatItWrites() throws IOException {
        List<String> commands = GUIDE.compared(this::out);
        String guide = GUIDE.text();

        assertThat(Stream.of(
                        "visits check",
                        "visits record",
                        "visits export",
                        "ledger export",
                        "return client-level-data",
                        "identifier",
                        "caseload template",
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
        assertThat(run("visits record " + WEEK + BY).out()).endsWith("What is new or changed is recorded.\n");

        assertThat(refused("visits record " + WEEK + BY))
                .contains("a file W44-1 of P-017 was recorded at 2020-11-05T18:00:00Z by finance");
        assertThat(refused("visits check " + WEEK)).contains("give every file a reference of its own");
    }

    @Test
    void theSameWordsWithTheSameKeyAreAnsweredAgain() {
        String words = "visits record " + WEEK + BY + " --key 1";

        assertThat(run(words).out()).isEqualTo(run(words).out()).contains("is recorded");
    }

    @Test
    void aFileOfWhichEveryRowIsRejectedIsRefusedAndLeavesReferenceAndKeyFree() throws IOException {
        String wrong = given("wrong.csv", example("week-44.csv").replace(":00:00", ":00:99"));
        String words =
                "visits record " + wrong + " --references " + EXAMPLES + "references.csv --dir weeks" + BY + " --key 1";

        Cli refused = run(words);

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.out()).endsWith("Nothing is recorded: every row is rejected.\n");
        assertThat(refused.err()).contains("put the rows right");
        assertThat(run(words + " --json").json().get("recorded").asBoolean()).isFalse();
        given("wrong.csv", example("week-44.csv"));
        assertThat(run(words).out()).endsWith("What is new or changed is recorded.\n");
    }

    @Test
    void allThatIsWrongWithATableOfReferencesIsTold() throws IOException {
        String wrong = given("wrong.csv", "kind,theirs,ours\nshop,X,P-1\nprovider,X,p 1\n");

        assertThat(refused("visits check " + EXAMPLES + "week-44.csv --dir weeks --references " + wrong))
                .contains("wrong.csv:2: kind: 'shop'", "wrong.csv:3: ours: ");
    }

    @Test
    void aFileUnderAnotherReferenceIsTheSameAsKnown() throws IOException {
        run("visits record " + WEEK + BY);
        String again = given("again.csv", example("week-44.csv").replace("W44-1", "W44-2"));

        JsonNode json = run("visits record " + again + " --references " + EXAMPLES + "references.csv --dir weeks --json"
                        + BY)
                .json();

        assertThat(json.get("same").asInt()).isEqualTo(3);
        assertThat(json.get("reference").asText()).isEqualTo("W44-2");
        assertThat(json.at("/claimed/payment").asText()).isEqualTo("75.01");
        assertThat(json.at("/rejections/0/reasons/0/column").asText()).isEqualTo("ServiceUserRef");
    }

    @Test
    void almonersOwnTableIsTakenOfTheNamedProvider() throws IOException {
        String own = given(
                "own.csv", "package,date,start,attendance\nK-1,2020-10-26,08:00,missed\nK-9,2020-10-26,08:00,missed\n");

        JsonNode json = run("visits check " + own + " --provider P-017 --dir weeks --json")
                .json();

        assertThat(json.get("new").asInt()).isEqualTo(1);
        assertThat(json.get("rejected").asInt()).isEqualTo(1);
        assertThat(run("visits check " + own + " --dir weeks").exit()).isEqualTo(2);
        assertThat(run("visits record " + own + " --provider P-017 --dir weeks" + BY)
                        .out())
                .endsWith("What is new or changed is recorded.\n");
    }

    @Test
    void aFileInWhichNothingIsNewSaysSoAndIsDone() throws IOException {
        String header = "package,date,start,attendance\n";
        String row = "K-1,2020-10-26,08:00,missed\n";
        String words = " --provider P-017 --dir weeks" + BY;

        Cli empty = run("visits record " + given("empty.csv", header) + words);
        run("visits record " + given("own.csv", header + row) + words);
        Cli again = run("visits record own.csv" + words);
        Cli partly =
                run("visits record " + given("partly.csv", header + row + "K-9,2020-10-26,08:00,missed\n") + words);

        for (Cli nothing : List.of(empty, again, partly)) {
            assertThat(nothing.exit()).isZero();
            assertThat(nothing.out()).endsWith("Nothing in it is new or changed.\n");
        }
    }

    @Test
    void theVisitsThatAreWrittenAreTheSameAsKnown() throws IOException {
        String export = "visits export --provider P-017 --dir weeks --from 2020-10-05 --out written.csv --references ";
        String all = given("all.csv", example("references.csv") + "visit-code,CX48,cancelled 48\n");

        assertThat(out(export + all + " --to 2020-10-26")).isEqualTo("10 visits, written to written.csv.\n");

        JsonNode json = run("visits check written.csv --references " + all + " --dir weeks --json")
                .json();
        assertThat(json.get("same").asInt()).isEqualTo(10);
        assertThat(json.get("read").asInt()).isEqualTo(10);
        assertThat(json.at("/claimed/payment").asText()).isEqualTo("0.00");
        assertThat(Files.readString(folder.resolve("written.csv"))).doesNotContain("C-1");
    }

    @Test
    void visitsForWhichTheFileHasNoWordAreRefusedAndNothingIsWritten() {
        String export = "visits export --provider P-017 --dir weeks --from 2020-10-05 --to 2020-10-26 --out none.csv";

        assertThat(refused(export + " --references " + EXAMPLES + "references.csv"))
                .contains("no visit code stands for a visit that was cancelled; add one to the references");
        assertThat(run(export.replace("P-017", "P-099")).exit()).isEqualTo(4);
        assertThat(run(export.replace("2020-10-26", "2020-10-05")).exit()).isEqualTo(2);
        assertThat(folder.resolve("none.csv")).doesNotExist();
    }

    @Test
    void whatIsNoFileOfVisitsIsRefusedOrNotFound() throws IOException {
        assertThat(refused("visits check " + given("no.csv", "a,b\n1,2\n") + " --provider P-017 --dir weeks"))
                .contains("no.csv:1: a: there is no such column");
        assertThat(refused("visits check " + WEEK + " --provider P-001")).contains("is of P-017 and not of P-001");
        assertThat(run("visits check " + EXAMPLES + "week-44.csv --dir weeks").err())
                .contains("there is no provider EXAMPLE in weeks");
        assertThat(run("visits check none.csv --provider P-017 --dir weeks").exit())
                .isEqualTo(4);
    }

    @Test
    void theSameRunsAreTheSameBytesAndAllOfThemAreTheBalance() throws IOException {
        assertThat(run(EXPORT + " --json").json().get("isBalanceOfAll").asBoolean())
                .isTrue();
        String first = Files.readString(folder.resolve("journal.csv"));
        Files.delete(folder.resolve("journal.csv"));
        run(EXPORT);

        assertThat(Files.readString(folder.resolve("journal.csv"))).isEqualTo(first);
        assertThat(refused(EXPORT)).contains("is there already");
    }

    @Test
    void aRunOrTheRunsOfSomeDaysAreWritten() throws IOException {
        assertThat(out(EXPORT + " --run 1"))
                .startsWith("5 lines of 1 run, written to journal.csv: debits £75.00")
                .endsWith("Accounts stand at more: other runs posted the rest.\n");
        Files.delete(folder.resolve("journal.csv"));
        assertThat(out(EXPORT + " --from 2020-10-20 --to 2020-11-03")).startsWith("7 lines of 1 run,");
        for (String none : List.of("2020-10-20", "2020-10-19")) {
            Cli refused = run(EXPORT.replace("journal", "none") + " --from 2020-10-20 --to " + none);
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).contains("--to is the day after the last, but " + none);
        }
        assertThat(folder.resolve("none.csv")).doesNotExist();
        Files.delete(folder.resolve("journal.csv"));
        assertThat(out(EXPORT + " --to 2020-10-19"))
                .startsWith("0 lines of 0 runs")
                .contains("They change no account.");
        assertThat(run("ledger export --codes " + EXAMPLES
                                + "finance-codes.csv --out j.csv --dir weeks --run 1 --to 2020-10-19")
                        .exit())
                .isEqualTo(2);
        assertThat(run("ledger export --codes " + EXAMPLES + "finance-codes.csv --out j.csv --dir weeks --run 9")
                        .exit())
                .isEqualTo(4);
    }

    @Test
    void aRunThatIsNotPostedAndALineWithoutACodeAreRefusedAndNothingIsWritten() throws IOException {
        run("run draft --to 2020-11-02 --by finance --dir weeks");
        String few = given("few.csv", "account,code\ncouncil,1\n");

        assertThat(refused("ledger export --codes " + EXAMPLES + "finance-codes.csv --out j.csv --dir weeks --run 3"))
                .contains("run 3 is not posted");
        assertThat(refused("ledger export --codes " + few + " --out j.csv --dir weeks"))
                .contains(
                        "does not say where the finance ledger posts direct-payment (direct-payment), nhs (care), provider (care)");
        assertThat(folder.resolve("j.csv")).doesNotExist();
    }

    @Test
    void aFileOfTheRegulatorIsRecordedWholeByItsAuthorAndThenTheSameAsKnown() {
        String directory = " directory " + EXAMPLES + "directory.csv --published 2020-11-01 --dir regulated --json";

        JsonNode recorded = run("regulator record" + directory + BY).json();
        JsonNode again = run("regulator check" + directory).json();

        assertThat(recorded.get("recorded").asBoolean()).isTrue();
        assertThat(recorded.get("new").asInt() + recorded.get("changed").asInt())
                .isEqualTo(again.get("same").asInt() - recorded.get("same").asInt())
                .isPositive();
        assertThat(again.get("providers")).isEmpty();
        assertThat(run("provider show P-002 --on 2020-11-02 --dir regulated").out())
                .contains("1-202");
        assertThat(run("audit list --about P-002 --dir regulated").out()).contains("finance", "counts");
    }

    @Test
    void whatIsWrittenInTheLayoutOfTheRegulatorIsTheSameAsKnown() {
        for (String kind : List.of("directory", "ratings")) {
            String file = kind + "-out.csv";
            assertThat(run("regulator export " + kind + " --on 2020-11-02 --dir regulated --out "
                                    + folder.resolve(file))
                            .out())
                    .contains("rows, written to");

            JsonNode json = run("regulator check " + kind + " " + folder.resolve(file)
                            + " --published 2020-11-02 --dir regulated --json")
                    .json();

            assertThat(json.get("same").asInt()).as(kind).isEqualTo(2);
            assertThat(json.get("providers")).as(kind).isEmpty();
            assertThat(json.get("rejected").asInt()).as(kind).isZero();
        }
    }

    @Test
    void aServiceDirectoryIsRecordedWholeByItsAuthorAndThenTheSameAsKnown() {
        String file = EXAMPLES + "services.json --published 2020-11-02 --dir offered --json";

        JsonNode recorded = run("directory record " + file + BY).json();
        JsonNode again = run("directory check " + file).json();

        assertThat(recorded.get("recorded").asBoolean()).isTrue();
        assertThat(recorded.get("new").asInt()).isEqualTo(1);
        assertThat(recorded.get("changed").asInt()).isEqualTo(1);
        assertThat(recorded.get("others").asInt()).isEqualTo(1);
        assertThat(recorded.at("/rejections/0/reasons/0/column").asText()).isEqualTo("/contents/3/organization/name");
        assertThat(again.get("same").asInt()).isEqualTo(2);
        assertThat(again.get("providers")).isEmpty();
        assertThat(run("provider show P-001 --on 2020-11-02 --dir offered").out())
                .contains("Alder Care and Support", "1-102");
        assertThat(run("audit list --about P-004 --dir offered").out()).contains("finance", "counts");
    }

    @Test
    void aServiceDirectoryThatIsWrittenIsTheSameAsKnownAndNewWhereNobodyIs() throws IOException {
        run(DIRECTORY + " --on 2020-10-12 --out written.json");
        String check = "directory check written.json --published 2020-10-12 --json --dir ";

        assertThat(run(check + "offered").json().get("same").asInt()).isEqualTo(2);
        assertThat(run(check + "weeks").json().get("new").asInt()).isEqualTo(2);
        String first = Files.readString(folder.resolve("written.json"));
        Files.delete(folder.resolve("written.json"));
        run(DIRECTORY + " --on 2020-10-12 --out written.json");
        assertThat(Files.readString(folder.resolve("written.json"))).isEqualTo(first);
        assertThat(refused(DIRECTORY + " --out written.json")).contains("is there already");
    }

    @Test
    void whatIsNoServiceDirectoryIsRefusedAndAPageIsAskedForInFull() throws IOException {
        assertThat(refused("directory check " + given("no.json", "[\n{\"id\": 1") + " --dir offered"))
                .contains("no.json:2: the file cannot be read from here on");
        assertThat(run(DIRECTORY.replace("https://example.org/", "") + " --out none.json")
                        .exit())
                .isEqualTo(2);
        assertThat(folder.resolve("none.json")).doesNotExist();
    }

    @Test
    void aNameThatWouldNotBeReadAgainIsRefusedAndNothingIsWritten() throws IOException {
        given("blank.yaml", example("offered.yaml").replace("name: Alder Care", "name: \"Alder Care \""));
        assertThat(run("replay " + folder.resolve("blank.yaml") + " --keep blank")
                        .exit())
                .isZero();

        assertThat(refused(DIRECTORY.replace("--dir offered", "--dir blank") + " --on 2020-11-02 --out none.json"))
                .contains("'Alder Care ' has blanks around it");
        assertThat(folder.resolve("none.json")).doesNotExist();
    }

    @Test
    void anIdentifierThatCannotBeRightEndsWithThree() {
        assertThat(run("identifier uprn 000000199356 1").exit()).isZero();
        assertThat(refusedOf("identifier nhs-number 9990000018 9990000019")).contains("its last digit does not follow");
        assertThat(refusedOf("identifier ward E05005511 E06000001")).contains("is not the code of a ward");
        assertThat(run("identifier passport 1").exit()).isEqualTo(2);
    }

    @Test
    void aTemplateAndPackagesThatAreWrittenAreACaseload() throws IOException {
        run("caseload template --out template.csv");
        run("caseload export --on 2020-10-26 --dir weeks --out caseload.csv");

        assertThat(run("price uplift template.csv --from 2020-11-02 --by 2%").out())
                .contains("K-00101");
        assertThat(run("price uplift caseload.csv --from 2020-11-02 --by 2%").out())
                .contains("K-1", "K-2");
        assertThat(Files.readString(folder.resolve("caseload.csv"))).doesNotContain("C-1");
        assertThat(refused("caseload template --out template.csv")).contains("is there already");
    }

    @Test
    void aTableOfProvidersIsRecordedWholeOrNotAtAllAndThenTheSameAsKnown() throws IOException {
        String table = given("providers.csv", """
                provider,name,regulator-id,locations,service-types,from,to
                P-001,Alder Care Homes,1-101,1-102,Domiciliary care service,2020-10-05,
                P-009,Hazel Care,,,,2020-10-05,2021-10-04
                """);

        JsonNode recorded = run("providers record " + table + " --dir regulated --json" + BY)
                .json();

        assertThat(recorded.get("new").asInt()).isEqualTo(1);
        assertThat(recorded.get("changed").asInt()).isEqualTo(1);
        assertThat(run("providers check " + table + " --dir regulated --json")
                        .json()
                        .get("same")
                        .asInt())
                .isEqualTo(2);
        assertThat(run("provider show P-009 --on 2020-11-02 --dir regulated").out())
                .contains("Hazel Care");
        assertThat(run("providers check " + given("wrong.csv", "provider,name,from\np-1,Elm,2020-10-05\n")
                                + " --dir regulated --json")
                        .json()
                        .at("/rejections/0/reasons/0/column")
                        .asText())
                .isEqualTo("provider");
    }

    @Test
    void aTemplateAndProvidersThatAreWrittenAreATableOfProviders() {
        run("providers template --out template.csv");
        assertThat(out("providers export --dir regulated --out written.csv"))
                .isEqualTo("3 rows, written to written.csv.\n");

        assertThat(run("providers check template.csv --dir regulated --json")
                        .json()
                        .get("new")
                        .asInt())
                .isEqualTo(1);
        assertThat(run("providers check written.csv --dir regulated --json")
                        .json()
                        .get("same")
                        .asInt())
                .isEqualTo(3);
    }

    private String refusedOf(String command) {
        Cli cli = run(command);
        assertThat(cli.exit()).isEqualTo(3);
        return cli.out();
    }

    private static String toReturn(String services) {
        return "return client-level-data --from 2020-10-01 --to 2020-12-01 --la 508 --services " + services
                + " --out return.csv --dir weeks";
    }

    @Test
    void aReturnIsToldServiceByServiceAndTheSameAsItWasThen() throws IOException {
        JsonNode costs =
                run(toReturn(EXAMPLES + "services.csv") + " --json").json().get("costs");
        String first = Files.readString(folder.resolve("return.csv"));

        assertThat(costs.get("services").findValuesAsText("package")).containsExactly("K-1", "K-2", "K-3");
        assertThat(costs.at("/services/2/differences/own-share").asText()).isEqualTo("128.57");
        run("visits record " + WEEK + BY);
        Files.delete(folder.resolve("return.csv"));
        assertThat(run(toReturn(EXAMPLES + "services.csv") + " --json --as-known 2020-11-04")
                        .json()
                        .get("costs"))
                .isEqualTo(costs);
        assertThat(Files.readString(folder.resolve("return.csv"))).isEqualTo(first);
    }

    @Test
    void aServiceThatTheTableDoesNotHaveIsToldAndItsColumnsStayEmpty() throws IOException {
        String few = given("few.csv", "service,service-type\nhome-care,Community\n");

        assertThat(run(toReturn(few)).out()).contains("The table of services does not have direct-payment.");
        assertThat(Files.readString(folder.resolve("return.csv")))
                .contains(",Community,,,,,")
                .doesNotContain("Direct Payment");
    }

    @Test
    void aReturnThatCannotBeMadeIsRefused() throws IOException {
        String services = EXAMPLES + "services.csv";

        assertThat(run(toReturn(services).replace("2020-12-01", "2020-10-01")).exit())
                .isEqualTo(2);
        assertThat(run(toReturn(services).replace("2020-1", "2019-1")).err()).contains("no week of the term");
        assertThat(refused(toReturn(given("no.csv", "service,service-type\nhome-care,A\nhome-care,B\n"))))
                .contains("no.csv:3: service: 'home-care' is there twice, first in line 2; keep one");
        assertThat(run(toReturn(services).replace("508", "E10000018")).err()).contains("the three digits");
        assertThat(folder.resolve("return.csv")).doesNotExist();
    }
}
