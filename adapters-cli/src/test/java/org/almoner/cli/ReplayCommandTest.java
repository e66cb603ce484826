package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayCommandTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path EXAMPLES = ROOT.resolve("docs/examples/replay");

    @TempDir
    private Path folder;

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExamplePrintsWhatTheGuideSays(Path example) throws IOException {
        Cli cli = Cli.run("replay", example.toString());

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(Files.readString(ROOT.resolve("docs/guide/replay.md")))
                .contains("$ ./almoner replay docs/examples/replay/" + example.getFileName() + "\n" + cli.out());
    }

    @Test
    void programsGetEveryLineWithItsCause() {
        JsonNode story = Cli.run(
                        "replay",
                        "--json",
                        EXAMPLES.resolve("funding-agreed-late.yaml").toString())
                .json();

        assertThat(story.get("asExpected").asBoolean()).isTrue();
        assertThat(story.at("/balances/nhs").asText()).isEqualTo("22.50");
        assertThat(story.findValuesAsText("kind")).contains("health-share");
    }

    @Test
    void theSameScenarioComesToTheSameOverEveryStore() {
        String example = EXAMPLES.resolve("death-told-late.yaml").toString();

        assertThat(Cli.run(new MemoryDatabases(), "replay", example).out())
                .isEqualTo(Cli.run("replay", example).out());
    }

    @Test
    void whatIsRefusedThoughTheScenarioDoesNotSaySoEndsWithThree() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-01, open: K-1, person: C-9}
                - {on: 2020-10-01, draft: all, to: 2020-10-02}
                - {on: 2020-10-01, approve: 1, refused: true}
                """);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.out())
                .contains("refused: nobody of reference C-9 is known")
                .contains("refused: no week of scheme leicestershire-2020 is over on 2020-10-02")
                .contains("refused, as the scenario says: there is no run 1");
    }

    @Test
    void whatIsNotRefusedThoughTheScenarioSaysSoEndsWithThree() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-01, add-provider: P-001, name: Example Care, from: 2020-10-05, refused: true}
                """);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.out()).contains("not refused, though the scenario says so");
    }

    @Test
    void everyMistakeIsToldWithItsLine() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-02, add-provider: P-001, name: Example Care, from: 2020-10-05, colour: red}
                - {on: 2020-10-01, open: K-1, person: C-1}
                - {on: 2020-10-02, record: plann, of: K-1, value: 1, from: 2020-10-05}
                - {on: 2020-10-02, record: charge, of: C-1, value: {charge: {type: gift}}, from: 2020-10-05}
                - {on: 2020-10-02, record: surplus, of: K-1, value: 12.345, from: 2020-10-05}
                - {on: 2020-10-02, submit: 1, approve: 1}
                - {on: 2020-10-02, by: nobody}
                """);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err())
                .contains(":4: entries[0].colour: there is no key 'colour' here")
                .contains(":5: entries[1].on: 2020-10-01 is before the entry above, of 2020-10-02")
                .contains(":6: entries[2].record: 'plann' is not one of", "did you mean 'plan'?")
                .contains(":7: entries[3]", "gift")
                .contains(":8: entries[4].value: '12.345'")
                .contains(":9: entries[5]: an entry tells or does one thing, but this has submit and approve")
                .contains(":10: entries[6]: an entry says what is told or done by one of the keys");
    }

    @Test
    void everyFormOfReportIsPlayed() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-01, add-provider: P-001, name: Example Care, from: 2020-10-05}
                - {on: 2020-10-12, report: K-1/2020-10-05/07:30, provider: P-001, happened: attended, arrived: "07:30", minutes: 45, second-carer-minutes: 30, second-carer-arrived: "07:40", refused: true}
                - {on: 2020-10-12, report: K-1/2020-10-06/07:30, provider: P-001, happened: no-log-out, arrived: "07:30", carers: 2, verified: true, refused: true}
                - {on: 2020-10-12, report: K-1/2020-10-07/07:30, provider: P-001, happened: no-log-out, arrived: "07:31", refused: true}
                """);

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out())
                .contains("came at 07:30, stayed 45 minutes, second carer 30 minutes from 07:40")
                .contains("two carers came at 07:30, no log says until when; verified")
                .contains("a carer came at 07:31, no log says until when, by");
    }

    @Test
    void aReportThatCannotBeIsRefusedWithItsLine() throws IOException {
        Cli cli = replay("""
                - {on: 2020-10-12, report: K-1/2020-10-06/07:30, provider: P-001, happened: no-log-out, arrived: "07:30", carers: 3}
                - {on: 2020-10-12, report: K-1/2020-10-05/07:30, provider: P-001, happened: attended, arrived: "07:30", minutes: 45, second-carer-minutes: 30, second-carer-arrived: soon}
                """);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .contains(":4: ", "one or two carers log in, but got 3")
                .contains(":5: entries[1].second-carer-arrived: 'soon' is not a time of day");
    }

    @Test
    void aScenarioThatIsNotThereIsNotFound() {
        assertThat(Cli.run("replay", folder.resolve("none.yaml").toString()).exit())
                .isEqualTo(4);
    }

    private Cli replay(String entries) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, "scenario: A trial\nscheme: leicestershire-2020\nentries:\n" + entries);
        return Cli.run("replay", file.toString());
    }
}
