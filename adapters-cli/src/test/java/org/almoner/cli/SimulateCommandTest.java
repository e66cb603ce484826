package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

    @TempDir
    private Path folder;

    private Cli simulate(String... more) {
        String[] words = {
            "simulate",
            "--weeks",
            "5",
            "--of-plan",
            "4%",
            "--providers",
            "20",
            "--out",
            folder.resolve("out").toString()
        };
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Cli.run(new MemoryDatabases(), all);
    }

    @Test
    void aYearIsToldWithItsShocksAndDrawn() {
        Cli cli = simulate("--shock", "provider-fails@2", "--shock", "demand-up:15%@4");

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out())
                .contains("Leicestershire County Council, 5 weeks from 2020-10-05 on")
                .contains("fails: ")
                .contains("Week 4: demand is up by 15%.")
                .contains("Most waited at the end of week ")
                .contains("market-leicestershire-2020.png");
        assertThat(folder.resolve("out/market-leicestershire-2020.png")).isNotEmptyFile();
        assertThat(folder.resolve("out/market-leicestershire-2020.svg")).isNotEmptyFile();
    }

    @Test
    void whatIsCountedIsToldWhereNotAllIsVisits() {
        Cli cli = simulate("--scheme", "somerset-2024", "--calm");

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("| Of these places, nights, sessions | Hours a week");
        assertThat(simulate("--calm").out()).doesNotContain("places, nights, sessions");
        assertThat(simulate("--scheme", "somerset-2024", "--calm", "--json")
                        .json()
                        .at("/weeks/4/withPlaces")
                        .asInt())
                .isPositive();
    }

    @Test
    void programsGetEveryWeekAndEveryProvider() {
        Cli cli = simulate("--calm", "--json");

        assertThat(cli.exit()).as(cli.err()).isZero();
        JsonNode json = cli.json();
        assertThat(json.get("shocks")).isEmpty();
        assertThat(json.get("weeks")).hasSize(5);
        assertThat(json.get("weeks").get(4).get("waiting").isInt()).isTrue();
        assertThat(json.get("providers").asInt()).isEqualTo(20);
        assertThat(json.get("fairness").get(0).get("entitled").asText()).matches("\\d+\\.\\d\\d");
    }

    @Test
    void whatCannotBePlayedIsRefusedAndLeavesNothing() {
        assertThat(simulate("--shock", "provider-fails@6").err())
                .contains("provider-fails@6 is not within the 5 weeks");
        assertThat(simulate("--shock", "flood@2").err()).contains("'flood@2' is no shock: write provider-fails@13");
        assertThat(Cli.run(
                                "simulate",
                                "--providers",
                                "3",
                                "--out",
                                folder.resolve("out").toString())
                        .err())
                .contains("20 to 500 providers, but got 3");
        assertThat(Files.exists(folder.resolve("out"))).isFalse();
    }
}
