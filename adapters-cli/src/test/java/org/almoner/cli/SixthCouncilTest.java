package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.almoner.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A council that comes with nothing but a file: the one that the guide writes. */
class SixthCouncilTest {

    private static final String FENSHIRE =
            Path.of("..", "docs", "examples", "schemes", "fenshire.yaml").toString();

    @TempDir
    private Path folder;

    @Test
    void theGuideShowsWhatTheCheckerSays() throws IOException {
        Cli cli = Cli.run("scheme", "check", FENSHIRE);

        assertThat(cli.exit()).isZero();
        assertThat(Files.readString(Path.of("..", "docs", "guide", "writing-a-scheme.md")))
                .contains("$ ./almoner scheme check docs/examples/schemes/fenshire.yaml\n"
                        + cli.out().replace("../docs", "docs") + "```");
    }

    @Test
    void itIsComparedWithOneThatCouncilsHave() {
        Cli cli = Cli.run("schemes", "compare", FENSHIRE, "kent-2017", "--hours", "town=600,levels=250");

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("Levels", "Country", "£27.40 an hour", "£16.60 an hour");
    }

    /** Without planning figures the invented caseload's hours are priced. */
    @Test
    void itsWeekIsPlayedToTheEndAndEveryReportIsItsOwn() {
        MemoryDatabases databases = new MemoryDatabases();
        String dir = folder.resolve("fenshire").toString();

        JsonNode json = Cli.run(databases, "demo", "--scheme", FENSHIRE, "--out", dir, "--json")
                .json();

        assertThat(json.get("scheme").asText()).isEqualTo("fenshire");
        assertThat(json.at("/map/unresolved").asInt()).isZero();
        assertThat(json.at("/forecast/hours").asText())
                .isEqualTo(json.at("/caseload/hours").asText());
        assertThat(json.at("/caseload/primeShortages")).isEmpty();
        assertThat(json.at("/corrections/again/transactions").asInt()).isZero();
        assertThat(folder.resolve("fenshire").resolve("report.html"))
                .content()
                .contains("Fenshire County Council", "the papers do not say how sums are rounded");
        assertThat(Cli.run(databases, "schemes", "compare", FENSHIRE, "kent-2017", "--dir", dir))
                .satisfies(cli -> assertThat(cli.exit()).as(cli.err()).isZero())
                .satisfies(cli -> assertThat(cli.out()).contains("People are ", "The NHS is "));
    }

    /** Homes alone: no prices of visits, no planned hours. */
    @Test
    void aCouncilThatBuysPlacesAlonePlaysItsWeekToo() throws IOException {
        Path examples = Path.of(FENSHIRE).resolveSibling("fenshire");
        Path tables = Files.createDirectory(folder.resolve("fenshire"));
        for (String table : List.of("wards.csv", "postcodes.csv")) {
            Files.copy(examples.resolve(table), tables.resolve(table));
        }
        String homes = Files.writeString(
                        folder.resolve("homes.yaml"),
                        Files.readString(Path.of(FENSHIRE))
                                        .replaceAll(
                                                "(?s)\nprices:\n.*?(?=\nzone-map:)",
                                                "\nfees:\n  - { from: 2025-04-07, per-week: 700.00 }")
                                + "planning:\n  as-at: 2025-01-01\n  weekly-places:\n    home-care: 40\n")
                .toString();

        Cli demo = played(homes, "out");
        Cli again = played(homes, "again");

        assertThat(demo.exit()).as(demo.err()).isZero();
        assertThat(folder.resolve("again").resolve("report.html"))
                .as("from the same seed")
                .hasSameTextualContentAs(folder.resolve("out").resolve("report.html"));
        JsonNode json = demo.json();
        assertThat(again.json()).isEqualTo(json);
        assertThat(json.get("seed").asInt()).isEqualTo(7);
        assertThat(json.at("/caseload/places/0/generated").asInt()).isEqualTo(40);
        assertThat(json.at("/caseload/people").asInt()).isZero();
        assertThat(json.at("/placements/packages").asInt()).isEqualTo(2);
        assertThat(Money.parse(json.at("/week/run/totals/providers").asText()))
                .isGreaterThanOrEqualTo(Money.parse("28000.00"));
        assertThat(json.at("/corrections/again/transactions").asInt()).isZero();
    }

    private Cli played(String scheme, String name) {
        String out = folder.resolve(name).toString();
        return Cli.run(new MemoryDatabases(), "demo", "--scheme", scheme, "--seed", "7", "--out", out, "--json");
    }
}
