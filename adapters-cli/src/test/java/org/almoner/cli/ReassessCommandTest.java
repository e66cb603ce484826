package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assessing a person again who was asked for £20.00 a week, provisionally. */
class ReassessCommandTest {

    private static final String DAYS = " --from 2020-10-12 --to 2020-10-26 --told 2020-10-10";

    @TempDir
    private Path folder;

    private Path people = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        people = Files.createDirectory(folder.resolve("people"));
    }

    /** State pension and a works pension, of which the guaranteed income of £189.00 is left to the person. */
    private void person(String reference, String works) throws IOException {
        Files.writeString(people.resolve(reference + ".yaml"), """
                person: {born: 1934-02-28, pension-credit-age: 1999-02-28}
                care: [{from: 2020-10-05, setting: at-home}]
                income:
                  - {kind: state-pension, from: 2020-04-06, amount: 175.20}
                  - {kind: occupational-pension, from: 2020-04-06, amount: %s}
                """.formatted(works));
    }

    private Cli reassess(PlayedScenario played, String... more) {
        return played.run("reassess " + people + DAYS, more);
    }

    @Test
    void aPreviewShowsWhoPaysMoreOrLessAndRecordsNothing() throws IOException {
        person("C-1", "40.00");
        PlayedScenario played = PlayedScenario.with(folder);

        Cli cli = reassess(played);

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out())
                .startsWith("Assessed again for 2020-10-12 to 2020-10-25 by the rules of scheme leicestershire-2020;"
                        + " people are told on 2020-10-10.\nNothing is recorded.\n")
                .containsPattern(
                        "C-1 +\\| 2020-10-12 \\| 2020-10-26 +\\| +£20.00 \\| +£26.20 \\| \\+£6.20 \\| +\\+£12.40 \\| up")
                .endsWith("People who pay more: 1.\n");
        assertThat(reassess(played).out()).isEqualTo(cli.out());
    }

    @Test
    void whatIsAppliedIsDecidedAndAskedOfThePerson() throws IOException {
        person("C-1", "40.00");
        PlayedScenario played = PlayedScenario.with(folder);

        Cli cli = reassess(played, "--apply", "--by", "assessor", "--reason", "works pension is higher");

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.out()).contains("\nRecorded by assessor: works pension is higher.\n", "+£12.40");
        JsonNode again = reassess(played, "--json").json();
        assertThat(again.at("/lines/0/direction").asText()).isEqualTo("same");
        assertThat(again.at("/lines/0/before/weekly").asText()).isEqualTo("26.20");
        assertThat(again.at("/people").toString()).isEqualTo("{\"same\":1}");
        assertThat(again.at("/applied").asBoolean()).isFalse();
    }

    @Test
    void howFarItHasComeIsShownToPeople() throws IOException {
        person("C-1", "40.00");
        PlayedScenario played = PlayedScenario.with(folder);
        SeenBars bars = new SeenBars();
        String call = "reassess " + people + DAYS + " --apply --by assessor --reason April";

        assertThat(played.shown(bars, call).exit()).isZero();
        assertThat(bars.seen())
                .containsExactly("Checking 1 of 1", "Assessing 1 of 1", "Recording 1 of 2", "Recording 2 of 2");
        SeenBars none = new SeenBars();
        assertThat(played.shown(none, call + " --json").exit()).isZero();
        assertThat(none.seen()).isEmpty();
    }

    @Test
    void whoIsNotKnownOrCannotBeAssessedIsNamedAndNobodyIsAssessed() throws IOException {
        person("C-1", "40.00");
        person("C-9", "40.00");
        Files.writeString(
                people.resolve("C-1.yaml"),
                "person: {born: 2010-01-01}\ncare: [{from: 2020-10-05, setting: at-home}]\n");

        Cli cli = reassess(PlayedScenario.with(folder), "--apply", "--by", "assessor", "--reason", "April");

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains("C-1: ", "only adults are charged", "C-9: nobody of this reference is known");
    }

    @Test
    void filesWithMistakesAreRefusedWithFileLineAndValue() throws IOException {
        person("C-1", "-40.00");

        Cli cli = reassess(PlayedScenario.with(folder));

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err()).contains("C-1.yaml:5: ", "'-40.00' is negative");
    }

    @Test
    void aFolderThatIsNotThereIsNotFound() {
        assertThat(PlayedScenario.with(folder).run("reassess nobody" + DAYS).exit())
                .isEqualTo(4);
    }

    @Test
    void daysOutsideTheTablesAndHalfOfADecisionAreNotUnderstood() throws IOException {
        person("C-1", "40.00");
        PlayedScenario played = PlayedScenario.with(folder);

        assertThat(played.run("reassess " + people + " --from 2027-04-05 --to 2027-05-03 --told 2027-04-01")
                        .err())
                .contains("2015-04-01/2027-04-06");
        assertThat(reassess(played, "--apply").exit()).isEqualTo(2);
        assertThat(reassess(played, "--by", "assessor").err()).contains("--apply, --by and --reason go together");
        assertThat(reassess(played, "--apply", "--by", " ", "--reason", "April").exit())
                .isEqualTo(2);
    }
}
