package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule K8 at the command line. */
class IndicatorsCommandTest {

    private static final Guide GUIDE = new Guide("performance.md");
    private static final String KENT = "../docs/examples/performance/kent-2017.yaml";

    private static final String PLAY = "replay docs/examples/providers/three-providers.yaml --keep three-providers";
    private static final String MEASURED = "indicators schemes/indicators/home-care.yaml --dir three-providers"
            + " --scheme docs/examples/schemes/smallshire.yaml --as-known 2021-04-02";

    private static final Instant NOW = Instant.parse("2021-04-02T09:00:00Z");

    private final MemoryDatabases databases = new MemoryDatabases();

    @TempDir
    private Path folder;

    private Cli run(String command) {
        return Cli.at(NOW, databases, Guide.words(command).toArray(String[]::new));
    }

    @Test
    void everyOutputOfTheGuideIsThatOfItsCommand() {
        assertThat(run(PLAY).exit()).isZero();
        List<String> commands = GUIDE.compared(command -> run(command).out());
        assertThat(commands)
                .anyMatch(command -> command.endsWith("kent-2017.yaml"))
                .anyMatch(command -> command.endsWith("DTOC"))
                .anyMatch(command -> command.endsWith("leicestershire-2019.yaml"))
                .anyMatch(MEASURED::equals);
        assertThat(GUIDE.text()).contains("./almoner " + PLAY);
    }

    @Test
    void whatIsMeasuredNeedsADatabaseAndIsOfSomeMonths() {
        assertThat(run(PLAY).exit()).isZero();

        assertThat(run(MEASURED + " --months 1").out())
                .contains("(provisional)")
                .doesNotContain("March 2021");
        JsonNode missed = run("indicators schemes/indicators/home-care.yaml MISSED --months 5 --json"
                        + MEASURED.substring(MEASURED.indexOf(" --dir")))
                .json();
        assertThat(missed.get("readings").findValuesAsText("from")).hasSize(5).endsWith("2021-03-01", "2021-04-01");
        assertThat(run("indicators schemes/indicators/home-care.yaml").out()).contains("not measured yet");
        assertThat(run("indicators schemes/indicators/home-care.yaml --months 2")
                        .exit())
                .isEqualTo(2);
        assertThat(run(MEASURED + " --months 0").exit()).isEqualTo(2);
        assertThat(run(MEASURED + " --months 37").err()).contains("give 1 to 36");
    }

    @Test
    void programsGetColoursReasonsAndTheSummary() {
        JsonNode json = Cli.run("indicators", KENT, "--json").json();

        assertThat(json.at("/summary/RED").asInt()).isEqualTo(1);
        assertThat(json.at("/summary/differing").asInt()).isEqualTo(1);
        assertThat(json.at("/indicators/2/reason").asText()).isEqualTo("BELOW_FLOOR");
        assertThat(json.at("/indicators/2/readings/0/value").asText()).isEqualTo("911");
        JsonNode one = Cli.run("indicators", KENT, "MH-WORK", "--json").json();
        assertThat(one.get("readings").findValuesAsText("value"))
                .startsWith("13.7", "13.8")
                .hasSize(12);
    }

    @Test
    void aDecisionIsToldWithItsAuthorItsReasonAndWhatItWouldBeOtherwise() throws IOException {
        Path file = Files.writeString(folder.resolve("decided.yaml"), """
                title: May
                source: made up
                indicators:
                  - code: A
                    name: Visits
                    unit: count
                    better: higher
                    span: month
                    readings:
                      - period: 2017-05
                        target: '> 70'
                        actual: 70
                        decision: {colour: red, by: C. Ward, reason: counted twice, since: 2017-06-02}
                    next: {target: 80, by: 2018-03-31}
                """);

        assertThat(Cli.run("indicators", file.toString()).out())
                .contains("decided by C. Ward on 2 June 2017: counted", "1 of a colour that somebody decided on.");
        assertThat(Cli.run("indicators", file.toString(), "A").out())
                .contains(
                        "decided by C. Ward on 2 June 2017: counted twice (otherwise amber: just missed, and there is no floor)",
                        "Wanted next: at least 80 by 31 March 2018");
    }

    @Test
    void bothBoundsOfABandAreMarkedAcrossTheBar() throws IOException {
        Path file = Files.writeString(folder.resolve("band.yaml"), """
                title: May
                source: made up
                indicators:
                  - code: A
                    name: Visits
                    unit: per-cent
                    better: within-band
                    span: month
                    readings:
                      - {period: 2017-04, target: 20-30%, actual: 40%}
                      - {period: 2017-05, target: 20-30%, actual: 25%}
                """);

        assertThat(Cli.run("indicators", file.toString(), "A").out())
                .contains(
                        "| ###################|#########|########## |", "| ###################|#####    |           |");
    }

    @Test
    void aRateAWeekOfASnapshotIsToldOf() throws IOException {
        Path file = Files.writeString(folder.resolve("weekly.yaml"), """
                title: May
                source: made up
                indicators:
                  - {code: A, name: Waiting, better: lower, measure: {source: waiting, target: 30.1 a week}}
                """);

        Cli cli = Cli.run("indicators", file.toString());
        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err()).contains("weekly.yaml:4: ", "target: so many a week are wanted, but");
    }

    @Test
    void benchmarksStandBesideTheFigure() {
        String benchmarks = "../docs/examples/performance/leicestershire-benchmarks-2019.yaml";

        assertThat(Cli.run("indicators", benchmarks).out())
                .containsPattern("COST-65 +\\| - +\\| - +\\| £14,300 \\(better\\) +\\| £15,000 \\(better\\)");
        assertThat(Cli.run("indicators", benchmarks, "COST-65").out())
                .contains("England: £14,300 (better)\nRegion: £15,000 (better)\nSimilar councils: £15,500 (better)\n");
        assertThat(Cli.run("indicators", benchmarks, "COST-65", "--json")
                        .json()
                        .at("/others/1/words")
                        .asText())
                .isEqualTo("£15,000 (better)");
    }

    @Test
    void quartileFloorNextTargetAndLastYearOfEachIndicatorAreTold() {
        String file = "../docs/examples/performance/leicestershire-2019.yaml";

        assertThat(Cli.run("indicators", file).out())
                .containsPattern(" 1E +\\| - +\\| 11.3% \\(2018/19\\) +\\| at least 11.2% by 31 March 2021 +\\| top")
                .containsPattern(" HERITAGE-VISITS +\\| 5% +\\| 111,600 \\(April to November 2018\\)");
        JsonNode learning = Cli.run("indicators", file, "1E", "--json").json();
        assertThat(learning.get("quartile").asText()).isEqualTo("TOP");
        assertThat(learning.get("lastYear").asText()).isEqualTo("11.3% (2018/19)");
        assertThat(learning.at("/next/target").asText()).isEqualTo("at least 11.2%");
        assertThat(Cli.run("indicators", file, "HERITAGE-VISITS").out())
                .contains("107,800, last year 111,600", "Floor: 5%", "Held against: last year", "Defined: local");
    }

    @Test
    void filesAndCodesThatAreWrongAreToldOf() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "title: A\nindicators: []\n");

        assertThat(Cli.run("indicators", "nowhere.yaml").exit()).isEqualTo(4);
        Cli unknown = Cli.run("indicators", KENT, "ASC99");
        assertThat(unknown.exit()).isEqualTo(4);
        assertThat(unknown.err()).contains("there is no indicator ASC99");
        Cli cli = Cli.run("indicators", wrong.toString());
        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .contains("wrong.yaml:1: 'source' is missing; add it", "indicators: the list is empty; add an entry");
    }
}
