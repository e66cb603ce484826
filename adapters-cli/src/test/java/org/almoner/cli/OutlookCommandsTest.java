package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.brokerage.Answer;
import org.almoner.persistence.files.AssessmentFiles;
import org.almoner.persistence.files.SchemeFileResult;
import org.almoner.persistence.files.SchemeFiles;
import org.almoner.rest.RestServer;
import org.almoner.rest.RestSettings;
import org.almoner.rest.TokenSettings;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outlooks, budgets, funding plans and equality at the command line, over the examples of the guide. */
class OutlookCommandsTest {

    private static final Guide GUIDE = new Guide("forecast.md");
    private static final String PLAY = "replay docs/examples/forecast/people.yaml --keep people";
    private static final String EXAMPLES = "docs/examples/forecast/";
    private static final String OF_PEOPLE = " --dir people";
    private static final Instant NOW = Instant.parse("2020-11-02T18:00:00Z");

    private final MemoryDatabases databases = new MemoryDatabases();

    @TempDir
    private Path folder;

    private Cli run(String command) {
        return Cli.at(NOW, databases, Guide.words(command).toArray(String[]::new));
    }

    private JsonNode json(String command) {
        Cli cli = run(command + " --json");
        assertThat(cli.exit()).as(cli.err()).isZero();
        return cli.json();
    }

    private String changed(String example, String from, String to) throws IOException {
        String text = Files.readString(Path.of("..", EXAMPLES, example));
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve(example), text.replace(from, to))
                .toString();
    }

    private void play() {
        Cli cli = run(PLAY);
        assertThat(cli.exit()).as(cli.out() + cli.err()).isZero();
    }

    @Test
    void everyOutputOfTheGuideIsThatOfItsCommand() {
        play();
        List<String> commands = GUIDE.compared(command -> run(command).out());
        assertThat(Stream.of("outlook", "budget", "funding", "equality"))
                .allSatisfy(name -> assertThat(commands).anyMatch(command -> command.startsWith(name)));
        assertThat(GUIDE.text()).contains("./almoner " + PLAY);
    }

    @Test
    void programsGetEveryYearOfEveryScenario() {
        JsonNode json = json("outlook " + EXAMPLES + "outlook.yaml");

        assertThat(json.get("scenarios").findValuesAsText("name"))
                .containsExactly("as planned", "wages rise", "needs rise");
        assertThat(json.at("/scenarios/0/years/0/yearly").asText()).isEqualTo("18312073.00");
        assertThat(json.at("/scenarios/0/years/0/low").isMissingNode()).isTrue();
        assertThat(json.at("/scenarios/0/years")).hasSize(5);
        assertThat(json.at("/scenarios/0/years/1/hours").asText()).isEqualTo("18360h");
        assertThat(json.at("/scenarios/1/years/4/bands/0/band").asText()).isEqualTo("urban");
        assertThat(json.get("interval").asText()).isEqualTo("80%");
    }

    @Test
    void restTellsTheSameOfTheSameScenarios() throws IOException, InterruptedException {
        ObjectNode told = (ObjectNode) json("outlook " + EXAMPLES + "outlook.yaml");
        told.remove("packagesLeftOut");

        assertThat(bandsInOrder(overRest(Path.of("..", EXAMPLES, "outlook.json"))))
                .isEqualTo(bandsInOrder(told));
    }

    private static JsonNode overRest(Path body) throws IOException, InterruptedException {
        try (RestServer server = RestServer.start(
                ((SchemeFileResult.Accepted) SchemeFiles.shipped("leicestershire-2020")).scheme(),
                AssessmentFiles.shipped().orElseThrow(),
                InMemoryStore.empty(),
                (need, provider) -> Answer.declined(Answer.Decline.NO_ANSWER),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new RestSettings(
                        RestSettings.LOOPBACK,
                        0,
                        new TokenSettings.Development(Optional.empty()),
                        new RestSettings.Limits(64 * 1024, 1024 * 1024, 100)))) {
            HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("/outlooks"))
                    .header(
                            "Authorization",
                            "Bearer " + server.developmentTokens().get("finance"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofFile(body))
                    .build();
            return new ObjectMapper()
                    .readTree(HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        }
    }

    /** The command line tells bands in the council's order, REST in that of their names. */
    private static JsonNode bandsInOrder(JsonNode outlook) {
        outlook.findValues("bands").forEach(bands -> {
            List<JsonNode> ordered = Streams.stream(bands)
                    .sorted(Comparator.comparing(band -> band.get("band").asText()))
                    .toList();
            ((ArrayNode) bands).removeAll().addAll(ordered);
        });
        return outlook;
    }

    @Test
    void theStoresOwnPackagesAreABase() throws IOException {
        play();
        String file = changed("outlook.yaml", "on: 2020-11-02", "on: 2020-10-26");
        String urban = Files.readString(Path.of(file))
                .replace("mix: {urban: 60%, fringe: 29%, rural: 9%, isolated: 2%}", "mix: {urban: 100%}");
        Files.writeString(Path.of(file), urban);

        JsonNode json = json("outlook " + file + OF_PEOPLE);

        assertThat(json.get("hoursOf").asText()).isEqualTo("2020-10-26");
        assertThat(json.get("doubleHanded").asText()).isNotEqualTo("30%");
        assertThat(json.at("/scenarios/0/years/0/bands/0/pricePerHour").asText())
                .isEqualTo("18.75");
        assertThat(run("outlook " + changed("outlook.yaml", "on: 2020-11-02", "on: 2020-10-04") + OF_PEOPLE)
                        .err())
                .contains("has no prices on 2020-10-04");
    }

    @Test
    void aStoreWithoutCareIsRefused() {
        play();
        Cli cli = run("outlook " + EXAMPLES + "outlook.yaml --as-known 2020-09-30" + OF_PEOPLE);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err()).contains("nobody provides visits on 2020-11-02");
    }

    @Test
    void careMayComeToBeInABandInWhichNobodyLivesYet() {
        play();

        JsonNode rising =
                json("outlook " + EXAMPLES + "outlook.yaml" + OF_PEOPLE).at("/scenarios/2");

        assertThat(rising.get("name").asText()).isEqualTo("needs rise");
        assertThat(rising.at("/years/0/bands").findValuesAsText("hours")).contains("0h");
        assertThat(rising.at("/years/4/bands").findValuesAsText("hours"))
                .hasSize(4)
                .doesNotContain("0h");
    }

    @Test
    void aMixOfABandWithoutAPriceIsRefused() throws IOException {
        String file = changed("outlook.yaml", "isolated: 2%", "moon: 2%");

        Cli cli = run("outlook " + file);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .contains("the rate card has no price for undivided/home-care/moon on 2020-11-02; its bands are");
    }

    @Test
    void chartsAreDrawn() {
        Cli outlook = run("outlook " + EXAMPLES + "outlook.yaml --chart " + folder.resolve("scenarios"));
        Cli funding = run("funding " + EXAMPLES + "funding-kent.yaml --chart " + folder.resolve("money"));

        assertThat(outlook.exit()).as(outlook.err()).isZero();
        assertThat(funding.exit()).as(funding.err()).isZero();
        assertThat(Stream.of("scenarios.png", "scenarios.svg", "money.png", "money.svg"))
                .allSatisfy(name -> assertThat(folder.resolve(name)).isNotEmptyFile());
        assertThat(folder.resolve("scenarios.svg")).content().contains("80% of 1,000 runs");
    }

    @ParameterizedTest
    @CsvSource({"plan.png, plan", "plan.SVG, plan", "plan.2017, plan.2017", "plan, plan"})
    void aChartIsNamedWithOrWithoutItsEnding(String given, String drawn) {
        Cli cli = run("funding " + EXAMPLES + "funding-kent.yaml --chart " + folder.resolve(given));

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder(drawn + ".png", drawn + ".svg");
    }

    @Test
    void aChartOfAnotherKindIsRefused() {
        Cli cli = run("funding " + EXAMPLES + "funding-kent.yaml --chart " + folder.resolve("plan.pdf"));

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err())
                .contains("a chart is drawn as .png and .svg, and not as '.pdf'; write the name without an ending,"
                        + " such as plan");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsSpentBeforeItIsGivenIsToldWithItsYear() throws IOException {
        Path late = Files.writeString(folder.resolve("late.yaml"), """
                title: New money
                source: invented
                years: [2020/21, 2021/22]
                sources:
                  - {name: Grant, amounts: [100.00, 300.00], smoothed: true}
                commitments:
                  - name: Market
                    lines:
                      - {name: Homes, part-year: 150.00, full-year: 200.00}
                """);

        assertThat(run("funding " + late).out()).contains("""
                        2020/21 leaves £50.00.
                        2021/22 leaves £0.00.
                        By the end of 2020/21 £50.00 is to be SPENT THAT IS NOT GIVEN by then.
                        """).doesNotContain("By the end of 2021/22");
        assertThat(json("funding " + late).get("years").findValuesAsText("ahead"))
                .containsExactly("50.00", "0.00");
    }

    @Test
    void programsGetWhetherPrintedFiguresAddUp() {
        JsonNode budget = json("budget " + EXAMPLES + "budget.yaml");
        JsonNode funding = json("funding " + EXAMPLES + "funding-kent.yaml");

        assertThat(budget.at("/years/1/closing").asText()).isEqualTo("37154839.00");
        assertThat(budget.get("printed").findValuesAsText("holds")).contains("false");
        assertThat(funding.at("/years/1/left").asText()).isEqualTo("-52466.67");
        assertThat(funding.at("/printed")).hasSize(18);
        assertThat(funding.get("commitments")).hasSize(11);
    }

    @Test
    void programsGetNullForWhatIsHidden() {
        play();
        JsonNode ages = json("equality --ethnicity " + EXAMPLES + "ethnicity.csv" + OF_PEOPLE)
                .at("/breakdowns/0");

        assertThat(ages.get("by").asText()).isEqualTo("AGE");
        assertThat(ages.at("/bands/1/people").isNull()).isTrue();
        assertThat(ages.at("/bands/1/meanHours").isMissingNode()).isTrue();
        assertThat(ages.at("/all/people").asInt()).isEqualTo(45);
    }

    @Test
    void referencesOfNobodyAreTold() throws IOException {
        play();
        String command = "equality --on 2020-10-26" + OF_PEOPLE + " --ethnicity ";

        assertThat(run(command + changed("ethnicity.csv", "\nC-", "\nX-")).err())
                .contains("Of nobody who is counted: 38 references with an ethnic group");
        assertThat(run(command + EXAMPLES + "ethnicity.csv").err()).isEmpty();
    }

    @Test
    void whatWasKnownThenIsToldAsItStoodThen() {
        play();

        assertThat(json("equality --as-known 2020-10-13 --on 2020-10-26" + OF_PEOPLE)
                        .at("/breakdowns/0/all/waiting")
                        .asInt())
                .isEqualTo(19);
        assertThat(json("equality --on 2020-10-26" + OF_PEOPLE)
                        .at("/breakdowns/0/all/waiting")
                        .asInt())
                .isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outlook nowhere.yaml",
                "budget nowhere.yaml",
                "funding nowhere.yaml",
                "equality --bands nowhere.yaml",
                "equality --ethnicity nowhere.csv"
            })
    void aFileThatIsNotThereEndsWithFour(String command) {
        assertThat(run(command).exit()).isEqualTo(4);
    }

    @Test
    void daysBelowNothingAreNotUnderstood() {
        assertThat(run("equality --within-days -1").exit()).isEqualTo(2);
    }

    @Test
    void aSchemeWithoutHoursIsRefused() {
        Cli cli = run("outlook " + EXAMPLES + "outlook.yaml --scheme docs/examples/schemes/smallshire.yaml");

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err()).contains("was planned on no hours");
    }
}
