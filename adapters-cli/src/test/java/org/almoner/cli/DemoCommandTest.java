package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.almoner.domain.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demonstration in memory, played once, and the commands that it names. */
@Tag("long")
class DemoCommandTest {

    @TempDir
    private static Path folder;

    private static final MemoryDatabases DATABASES = new MemoryDatabases();

    private static Cli demo = new Cli(-1, "", "");

    @BeforeAll
    static void play() {
        demo = Cli.run(DATABASES, "demo", "--out", folder.resolve("played").toString());
        assertThat(demo.exit()).as(demo.err()).isZero();
    }

    @Test
    void showsTheFiguresOfTheCouncil() {
        assertThat(demo.out())
                .contains("15,321 postcodes", "none without a zone, none with two")
                .contains("£352,155.25", "£19.56", "£18.31m", "£18.45")
                .contains("23,150", "Every zone has the primes that the scheme asks for")
                .contains("Brokerage places 40 packages")
                .contains("nothing is posted, for the ledger holds what is due")
                .contains("single-handed care review")
                .contains("On 2020-10-13 it becomes known", "newly placed packages that start in it");
    }

    @Test
    void explainsAPlacementThatTheFirstInOrderDeclined() {
        Cli cli = next("explain placement");

        assertThat(cli.exit()).isZero();
        assertThat(cli.out())
                .contains("declined: ", "accepted", "does not serve the zone", "hours a week free in the zone");
        assertThat(demo.out()).contains(cli.out());
    }

    @Test
    void givesEveryProviderAVerdictToPrograms() {
        JsonNode placement = next("explain placement", "--json").json().at("/placements/0");

        assertThat(placement.get("ranked").size() + placement.get("excluded").size())
                .isEqualTo(60);
        assertThat(placement.findValues("reasons")).allMatch(reasons -> !reasons.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "assessment.md, reassess docs/examples/reassess --from 2022-04-06 --to 2023-04-06 --told 2022-03-28",
        "cli.md, claim docs/examples/claims/P-028.csv --provider P-028"
    })
    void theGuidesShowWhatCommandsWriteAboutItsDatabase(String guide, String command) throws IOException {
        List<String> words =
                new ArrayList<>(List.of(command.replace("docs/", "../docs/").split(" ")));
        words.addAll(List.of("--dir", folder.resolve("played").toString()));

        Cli cli = Cli.run(DATABASES, words.toArray(new String[0]));

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(Files.readString(Path.of("../docs/guide").resolve(guide)))
                .contains("```\n$ ./almoner " + command + "\n" + cli.out() + "```\n");
    }

    @Test
    void explainsAVisitAsEachOfThemMeetsIt() {
        Cli cli = next("explain visit");

        assertThat(cli.exit()).isZero();
        assertThat(cli.out())
                .contains(
                        "short",
                        "Provider is paid",
                        "Council and NHS bear",
                        "Person is charged",
                        "recharged to the NHS")
                .contains("is the lower of contribution", "Posted by run 1 (charge)", "to pay for the week: ");
        assertThat(cli.out().lines().filter(line -> line.contains(" | "))).allMatch(line -> line.length() <= 125);
    }

    @Test
    void aStatementAddsUpToWhatWasBilled() {
        Cli cli = next("statement");

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("Cost of care", "the lower of both", "Billed by the runs so far");
        JsonNode week = next("statement", "--json").json().at("/weeks/0");
        assertThat(week.get("billedSoFar")).isEqualTo(week.get("payable"));
    }

    /** By the facts known now, the corrections included, as a further run would settle them. */
    @Test
    void driftIsThatOfAFurtherRun() {
        String drift = next("drift").out();

        assertThat(drift).contains("P-001", "Added to the exact charge");
        assertThat(next("run draft").out())
                .contains(drift.lines().reduce((earlier, later) -> later).orElseThrow());
    }

    @Test
    void theLedgerBalances() {
        String dir = folder.resolve("played").toString();
        JsonNode balances =
                Cli.run(DATABASES, "balance", "--json", "--dir", dir).json();

        assertThat(balances.size()).isGreaterThan(1000);
        assertThat(Streams.stream(balances.elements())
                        .map(amount -> Money.parse(amount.asText()))
                        .reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ZERO);
        assertThat(next("balance").out()).contains("NHS", "borne");
    }

    @Test
    void namesAProviderThatReportedAnothersVisit() {
        MatchResult report = Pattern.compile("another provider .*\\| (\\S+) \\((P-\\d+)\\)")
                .matcher(demo.out())
                .results()
                .findFirst()
                .orElseThrow();
        String dir = folder.resolve("played").toString();

        Cli cli = Cli.run(DATABASES, "explain", "visit", report.group(1), "--dir", dir);

        assertThat(cli.out())
                .contains(report.group(2) + " also reported this visit: not paid, because the package was with P-");
    }

    @Test
    void aFurtherRunPostsNothing() {
        Cli cli = next("run draft");

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("nothing is posted", "Rounding to whole pence has", "now draft");
        assertThat(next("run list").out()).contains("payments and charges", "paid", "demo:finance");
    }

    @Test
    void saysThatAPackageOrAVisitIsNotThere() {
        String dir = folder.resolve("played").toString();

        assertThat(Cli.run(DATABASES, "explain", "placement", "K-99999", "--dir", dir))
                .satisfies(cli -> assertThat(cli.exit()).isEqualTo(4))
                .satisfies(cli -> assertThat(cli.err()).contains("there is no package K-99999"));
        assertThat(Cli.run(DATABASES, "explain", "placement", "K-00001", "--dir", dir))
                .satisfies(cli -> assertThat(cli.exit()).isEqualTo(4))
                .satisfies(cli -> assertThat(cli.err()).contains("never offered through brokerage"));
        assertThat(Cli.run(DATABASES, "explain", "visit", "K-99999/2020-10-05/07:00", "--dir", dir))
                .satisfies(cli -> assertThat(cli.exit()).isEqualTo(4))
                .satisfies(cli -> assertThat(cli.err()).contains("no visit K-99999/2020-10-05/07:00"));
    }

    @Test
    void refusesARunBeforeTheFirstWeekIsOver() {
        String dir = folder.resolve("played").toString();

        Cli cli = Cli.run(DATABASES, "run", "draft", "--to", "2020-10-11", "--by", "me", "--dir", dir);

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.err()).contains("the first is over on 2020-10-12");
    }

    @Test
    void writesAReportWithPicturesAndAttribution() {
        Path report = folder.resolve("played").resolve("report.html");

        assertThat(demo.out()).contains("map-zones.png", "map-bands.svg", "report.html");
        assertThat(report).content().contains("Illustrative zones", "352,155.25", "invented (seed 1)", "map-zones");
    }

    /** Runs the command that the demonstration names. */
    private static Cli next(String start, String... more) {
        String line = demo.out()
                .lines()
                .filter(each -> each.startsWith("  ./almoner " + start))
                .findFirst()
                .orElseThrow();
        List<String> words = new ArrayList<>(List.of(line.strip().split(" ")));
        words.remove("./almoner");
        words.addAll(List.of(more));
        return Cli.run(DATABASES, words.toArray(new String[0]));
    }
}
