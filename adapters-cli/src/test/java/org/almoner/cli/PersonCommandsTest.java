package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about people's whole files, on the database that the guide plays. */
class PersonCommandsTest {

    private static final Path OTHER_SCHEME = Path.of("../docs/examples/schemes/fenshire.yaml");
    private static final String ERASE = "person erase C-1 --by records-1 --reason retention";

    @TempDir
    Path folder;

    private GuideOnH2 guide = new GuideOnH2(Path.of(""));

    @BeforeEach
    void play() {
        guide = GuideOnH2.in(folder);
    }

    private Cli done(String command) {
        Cli cli = guide.run(command);
        assertThat(cli.exit()).as(cli.err()).isZero();
        return cli;
    }

    private void assertEnds(String command, int exit, String... message) {
        Cli cli = guide.run(command);
        assertThat(cli.exit()).as(cli.out()).isEqualTo(exit);
        assertThat(cli.err()).contains(message);
    }

    private Path exported() {
        return folder.resolve("C-1.json");
    }

    private String export(String person) {
        return "person export " + person + " --by records-1 --reason asked-for --out " + exported();
    }

    @Test
    void everyCommandOfTheGuidePrintsWhatTheGuideSays() {
        List<GuideOnH2.Shown> shown = GuideOnH2.shownIn("person.md");

        assertThat(shown).hasSize(4);
        for (GuideOnH2.Shown each : shown) {
            String command = each.command().replace("--out C-1.json", "--out " + exported());
            assertThat(done(command).out().replace(exported().toString(), "C-1.json"))
                    .as(command)
                    .isEqualTo(each.prints());
        }
    }

    @Test
    void theFileHoldsEverythingAndIsNeverWrittenOver() throws IOException {
        done(export("C-1"));
        JsonNode file = new ObjectMapper().readTree(exported().toFile());

        assertThat(file.at("/facts/0/value/home").asText()).isEqualTo("ZE1 1AA");
        assertThat(file.at("/facts/0/by").asText()).isEqualTo("worker");
        assertThat(file.at("/packages/0/facts").findValuesAsText("kind")).contains("plan", "provider");
        assertThat(file.at("/packages/0/visits/0/reported").asText()).isEqualTo("came at 07:30, stayed 60 minutes");
        assertThat(file.at("/transactions/0/postings/council").asText()).isEqualTo("36.00");
        assertThat(file.at("/balances/provider:P-001").asText()).isEqualTo("-36.00");
        assertThat(file.at("/acts/0/act").asText()).isEqualTo("opened");

        String before = Files.readString(exported());
        assertEnds(export("C-1"), 3, "is there already");
        assertThat(Files.readString(exported())).isEqualTo(before);
        assertThat(done("audit list --about C-1").out()).containsOnlyOnce("exported");
    }

    @Test
    void nobodysFileIsNotWritten() {
        assertEnds(export("C-9"), 4, "nobody of reference C-9 is known");
        assertThat(exported()).doesNotExist();
    }

    @Test
    void everyReasonAgainstEveryPersonIsTold() {
        assertEnds(
                "person erase C-1 C-2 C-9 --by records-1 --reason retention --yes",
                3,
                "nobody is erased:",
                "C-2: care goes on, by the plan of K-2 on 2020-10-05 and after; end it first, or record the death",
                "C-9: nobody of that reference is known");
        assertEnds("person erase C-9 --by records-1 --reason retention --yes", 4, "nobody of that reference is known");
        assertThat(done("person due").out()).contains("C-1");
    }

    @Test
    void theRuleThatKeepsAPersonIsNamedWithItsDay() {
        Cli early = guide.at(Instant.parse("2021-01-01T09:00:00Z"), ERASE + " --yes");

        assertThat(early.exit()).isEqualTo(3);
        assertThat(early.err())
                .contains(
                        "C-1: the care file is kept for 3 years after care ended (invented, not confirmed), and may go from"
                                + " 2023-11-16 on",
                        "C-1: what was paid and charged is kept for 2 years after the financial year in which money moved"
                                + " last (invented, not confirmed), and may go from 2023-04-01 on");
    }

    @Test
    void aHeldLineIsNamed() {
        done("line hold care:2020-10-05/2020-10-12:C-1:K-1:P-001 --reason query --actor P-001 --by finance");
        assertEnds(ERASE, 3, "line care:2020-10-05/2020-10-12:C-1:K-1:P-001 is held; release it and post it first");
    }

    @Test
    void theReasonMustNotNameThePerson() {
        assertEnds("person erase C-1 --by records-1 --reason end-of-C-1", 2, "names C-1");
    }

    @Test
    void withoutYesNothingIsDone() {
        done(ERASE);

        assertThat(done("person due --on 2024-02-01 --json")
                        .json()
                        .at("/people/0/person")
                        .asText())
                .isEqualTo("C-1");
    }

    @Test
    void theMoneyStaysAndTheTrailHolds() {
        String balance = done("balance --json").out();
        String noted = done("audit verify --json").json().at("/latestSeal").asText();
        JsonNode erased = done(ERASE + " --yes --json").json();

        assertThat(erased.at("/isErased").asBoolean()).isTrue();
        assertThat(erased.at("/references/0").asText()).isEqualTo("ERASED-1");
        assertThat(done("balance --json").out()).isEqualTo(balance);
        assertThat(done("run draft --to 2020-10-12 --by finance").out()).contains("nothing is posted");
        assertThat(done("audit verify --noted " + noted).out()).contains("All that is kept is as it was recorded");
        assertThat(done("audit list").out()).doesNotContain("C-1").contains("person ERASED-1");
        assertEnds("statement C-1 --from 2020-10-05 --to 2020-10-12", 4, "C-1");
    }

    @Test
    void whatWasAskedWithAKeyBeforeIsNotDoneAgain() {
        String hold =
                "line hold care:2020-10-05/2020-10-12:C-2:K-2:P-001 --reason query --actor P-001 --by finance --key 4f6c";
        done(hold);
        done(ERASE + " --yes");

        assertEnds(hold, 3, "key 4f6c was used by finance", "went when somebody was erased");
        assertThat(done("audit list").out()).containsOnlyOnce("held");
    }

    @Test
    void theSchemeMustBeThatOfTheDatabase() {
        for (String command : List.of(ERASE, ERASE + " --yes", "person due")) {
            Cli cli = guide.by(OTHER_SCHEME, command);

            assertThat(cli.exit()).as(cli.out()).isEqualTo(3);
            assertThat(cli.err())
                    .isEqualTo(
                            "almoner: nobody is erased by the rules of scheme fenshire:\n  the database is of scheme"
                                    + " smallshire, by its latest run, or need where it has no run; give that one with --scheme\n");
        }
        assertThat(done("person due").out()).contains("C-1");
    }

    @Test
    void anOpenRunOfAnotherSchemeIsNamed() {
        Instant firstWeekIsOver = Instant.parse("2025-04-14T09:00:00Z");
        assertThat(guide.by(OTHER_SCHEME, firstWeekIsOver, "run draft --to 2025-04-14 --by finance")
                        .exit())
                .isZero();
        done("run draft --to 2020-10-19 --by finance");

        assertEnds(
                ERASE,
                3,
                "nobody is erased by the rules of scheme smallshire:\n  run 2 of scheme fenshire is open, and may post for"
                        + " anybody; approve or reject it first, with --scheme fenshire or its file");
    }

    @Test
    void whoIsDueTodayIsToldByTheClocksOfTheCouncil() {
        assertThat(guide.at(Instant.parse("2024-06-30T23:30:00Z"), "person due --json")
                        .json()
                        .at("/day")
                        .asText())
                .isEqualTo("2024-07-01");
    }

    @Test
    void aSchemeWithoutRulesSaysSo() {
        assertThat(done("person due --on 2020-01-01").out())
                .isEqualTo(
                        "Nobody may be erased on 2020-01-01: scheme smallshire has no rule of retention in force on the"
                                + " day; give it a section retention.\n");
        assertThat(done("person due --on 2023-11-15").out()).isEqualTo("Nobody may be erased on 2023-11-15.\n");
    }
}
