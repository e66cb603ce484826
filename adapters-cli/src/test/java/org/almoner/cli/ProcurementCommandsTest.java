package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Procurement at the command line, over the examples of the guide. */
class ProcurementCommandsTest {

    private static final Guide GUIDE = new Guide("procurement.md");
    private static final String PLAY = "replay docs/examples/procurement/weeks.yaml --keep paid-weeks";
    private static final String EXAMPLES = "docs/examples/procurement/";
    private static final Instant NOW = Instant.parse("2020-10-26T18:00:00Z");

    private final MemoryDatabases databases = new MemoryDatabases();

    @TempDir
    private Path folder;

    @BeforeEach
    void play() {
        assertThat(run(PLAY).exit()).isZero();
    }

    private Cli run(String command) {
        return Cli.at(NOW, databases, Guide.words(command).toArray(String[]::new));
    }

    private JsonNode json(String command) {
        Cli cli = run("procurement " + command + " --json");
        assertThat(cli.exit()).as(cli.err()).isZero();
        return cli.json();
    }

    /** {@return the example in which the text is replaced} */
    private String changed(String example, String from, String to) throws IOException {
        String text = Files.readString(Path.of("..", EXAMPLES, example));
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve(example), text.replace(from, to))
                .toString();
    }

    @Test
    void everyOutputOfTheGuideIsThatOfItsCommand() {
        List<String> commands = GUIDE.compared(command -> run(command).out());
        assertThat(Stream.of("framework", "tender", "prices", "share", "coverage", "key-decision"))
                .allSatisfy(
                        name -> assertThat(commands).anyMatch(command -> command.startsWith("procurement " + name)));
        assertThat(GUIDE.text()).contains("./almoner " + PLAY);
    }

    @Test
    void programsGetTheFrameworkExactly() {
        JsonNode json = json("framework " + EXAMPLES
                + "framework-smallshire.yaml --dir paid-weeks --scheme docs/examples/schemes/smallshire.yaml");

        assertThat(json.get("posted").findValuesAsText("amount")).containsExactly("18.00", "36.00", "36.00");
        assertThat(json.get("settledUntil").asText()).isEqualTo("2020-10-26");
        assertThat(json.at("/ends/on").asText()).isEqualTo("2021-09-30");
        assertThat(json.at("/ends/by").asText()).isEqualTo("spend");
        assertThat(json.at("/standing/on").asText()).isEqualTo("2020-10-26");
        assertThat(json.at("/standing/leftExactPence").asText()).isEqualTo("291000");
        assertThat(json.get("notice").findValuesAsText("lastDay")).containsExactly("2021-03-31", "2021-06-30");
    }

    /** The council's notice of six months runs out on the day on which the money is spent if it is given by 2021-03-31. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-03-31 | The council gives 6 months of notice: given on 2021-03-31, it is bound until 2021-09-30; to be free on 2021-09-30",
                "2021-04-01 | The council gives 6 months of notice: given on 2021-04-01, it would run out after the end; the last day for it was 2021-03-31.",
                "2021-09-29 | A provider gives 3 months of notice: given on 2021-09-29, it would run out after",
                "2021-09-30 | It is over by then, and nobody gives notice."
            })
    void noticeIsToldByTheDay(String day, String words) {
        String framework = "procurement framework " + EXAMPLES + "framework-smallshire.yaml --dir paid-weeks"
                + " --scheme docs/examples/schemes/smallshire.yaml --on " + day;

        assertThat(run(framework).out()).contains(words);
        assertThat(run(framework + " --json").json().get("isOver").asBoolean())
                .isEqualTo(words.startsWith("It is over"));
    }

    /** The ledger begins on 5 October 2020. */
    @Test
    void whatWasSpentBeforeTheLedgerBeginsIsStatedOrMissed() throws IOException {
        String older = changed("framework-smallshire.yaml", "from: 2020-10-05", "from: 2020-04-06");
        String place = " --dir paid-weeks --scheme docs/examples/schemes/smallshire.yaml --on 2020-10-26";
        assertThat(run("procurement framework " + older + place).out())
                .contains("NOTHING IS KNOWN of what was spent from 2020-04-06 to 2020-10-05, excluded");
        assertThat(json("framework " + older + place).at("/untold/from").asText())
                .isEqualTo("2020-04-06");

        String text = Files.readString(Path.of(older));
        Files.writeString(
                Path.of(older), text + "spent-before: {amount: 1000.00, to: 2020-10-05, source: finance report}\n");
        assertThat(run("procurement framework " + older + place).out())
                .contains(
                        "£1,000.00 is stated to be spent before 2020-10-05 (finance report). The ledger has £90.00",
                        "On 2020-10-26 £1,090.00 is spent")
                .doesNotContain("NOTHING IS KNOWN");
        JsonNode json = json("framework " + older + place);
        assertThat(json.at("/spentBefore/amount").asText()).isEqualTo("1000.00");
        assertThat(json.has("untold")).isFalse();

        Files.writeString(
                Path.of(older), text + "spent-before: {amount: 1000.00, to: 2020-10-12, source: finance report}\n");
        Cli twice = run("procurement framework " + older + place);
        assertThat(twice.exit()).isEqualTo(3);
        assertThat(twice.err())
                .contains(
                        "framework-smallshire.yaml: earlier spend is stated up to 2020-10-12, but the ledger has posted"
                                + " some from 2020-10-05 on, which would count twice; state it up to that day at most");
    }

    @Test
    void earlierSpendIsWrittenWithItsDayAndSource() throws IOException {
        String wrong = changed("framework.yaml", "forecast:", "spent-before: {amount: -1.00, to: soon}\nforecast:");

        Cli cli = run("procurement framework " + wrong);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err()).contains("spent-before: 'source' is missing", "spent-before.to: 'soon' is not a date");
    }

    @Test
    void whatWasKnownThenIsCountedAsItStoodThen() {
        JsonNode json = json(
                "framework " + EXAMPLES
                        + "framework-smallshire.yaml --dir paid-weeks --as-known 2020-10-13 --scheme docs/examples/schemes/smallshire.yaml");

        assertThat(json.get("posted").findValuesAsText("amount")).containsExactly("36.00");
        assertThat(json.get("settledUntil").asText()).isEqualTo("2020-10-12");
    }

    @Test
    void programsGetEveryVerdictAndLine() {
        JsonNode verdicts = json("tender " + EXAMPLES + "tender.yaml").get("verdicts");

        assertThat(verdicts.findValuesAsText("bidder")).containsExactly("P-002", "P-001", "P-005", "P-003", "P-004");
        assertThat(verdicts.at("/0/total").asText()).isEqualTo("87.56");
        assertThat(verdicts.at("/1/aheadBy").asText()).isEqualTo("quality");
        assertThat(verdicts.at("/0/lines/8/how").asText()).isEqualTo("20 × 19.80 ÷ 20.25");
        assertThat(verdicts.at("/1/lines/1/moderated/by").asText()).isEqualTo("buyer-2");
        assertThat(verdicts.at("/3/excluded")).hasSize(2);
        assertThat(verdicts.at("/3/lines").isMissingNode()).isTrue();
    }

    @Test
    void biddersWhomNothingPutsInOrderShareAPlace() throws IOException {
        Cli cli = run("procurement tender " + changed("tender.yaml", "  ties: [quality, price]\n", ""));

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("nothing: they share the place");
        assertThat(run("procurement tender " + folder.resolve("tender.yaml") + " --json")
                        .json()
                        .at("/verdicts/2/place")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aTenderThatIsNotFullyMarkedEndsWithThreeAndAllThatIsMissing() throws IOException {
        String file = changed("tender.yaml", "expert-by-experience-1: 3", "buyer-1: 4");
        Cli cli = run("procurement tender " + file);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .contains(
                        "cannot be evaluated yet",
                        "P-001, Q4: nobody who draws on support marked it",
                        "P-001, Q4: evaluators gave {buyer-1=4, nurse-1=3} and did not settle on a mark");
    }

    @Test
    void programsGetWhatGoesBack() {
        JsonNode prices = json("prices " + EXAMPLES + "prices.csv --benchmark " + EXAMPLES
                        + "benchmark.csv --scheme somerset-2024 --on 2024-06-01")
                .get("prices");

        assertThat(prices.findValuesAsText("goesBack")).containsExactly("false", "true", "true");
        assertThat(prices.at("/1/parts/0/findings")).hasSize(2);
        assertThat(prices.at("/2/parts/2/source").asText()).isEqualTo("invented survey of homes 2024");
    }

    @Test
    void withoutABenchmarkOnlyEnvelopesCount() {
        JsonNode prices = json("prices " + EXAMPLES + "prices.csv --scheme somerset-2024 --on 2024-06-01")
                .get("prices");

        assertThat(prices.findValuesAsText("goesBack")).containsExactly("false", "true", "false");
    }

    @Test
    void programsGetEveryShare() {
        JsonNode shares = json("share " + EXAMPLES + "fund.yaml").get("shares");

        assertThat(shares).hasSize(4 * 4 * 4);
        assertThat(shares.findValuesAsText("amount").stream()
                        .mapToLong(amount -> Long.parseLong(amount.replace(".", "")))
                        .sum())
                .isEqualTo(513_145_900);
    }

    @Test
    void programsGetGapsAndOverlaps() {
        JsonNode lots = json("coverage " + EXAMPLES + "contracts.yaml").get("lots");

        assertThat(lots.at("/0/findings")).isEmpty();
        assertThat(lots.at("/1/findings/0/bridgeExactPence").asText()).isEqualTo("128286475");
        assertThat(lots.at("/2/findings/0/contracts")).hasSize(2);
        assertThat(lots.at("/2/findings/0/to").asText()).isEqualTo("2018-07-02");
    }

    @Test
    void programsGetEveryDecision() {
        JsonNode json = json("key-decision " + EXAMPLES + "decisions.yaml");

        assertThat(json.get("decisions").findValuesAsText("key")).containsExactly("false", "true", "true", "false");
        assertThat(json.at("/decisions/0/crossesAfterMonths").asInt()).isEqualTo(4);
        assertThat(json.at("/rule/moreMoneyThan").asText()).isEqualTo("1000000.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "framework nowhere.yaml",
                "tender nowhere.yaml",
                "prices nowhere.csv",
                "share nowhere.yaml",
                "coverage nowhere.yaml",
                "key-decision nowhere.yaml"
            })
    void aFileThatIsNotThereEndsWithFour(String command) {
        assertThat(run("procurement " + command).exit()).isEqualTo(4);
    }

    @Test
    void aDayOutsideTheFrameworkIsNotUnderstood() {
        Cli cli = run("procurement framework " + EXAMPLES + "framework.yaml --on 2024-03-31");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("from 2024-04-01 until 2034-04-01", "give one of them with --on");
    }

    @Test
    void aForecastBeyondAllMoneyIsRefused() throws IOException {
        Cli cli = run("procurement framework "
                + changed("framework.yaml", "growth: 0%, inflation: 3%", "growth: 999%, inflation: 999%"));

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err()).contains("more than can be counted");
    }

    @Test
    void aFileWithMistakesEndsWithThree() throws IOException {
        Cli cli = run("procurement share " + changed("fund.yaml", "total: 5131459.00", "total: 5131459.01"));

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err()).contains("fund.yaml:2: total: the pots come to 5131459.00");
    }
}
