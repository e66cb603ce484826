package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.almoner.wording.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands about packages, on the database that the guide plays. */
class PackageCommandsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SCENARIO = ROOT.resolve("docs/examples/packages/council.yaml");
    private static final Pattern SHOWN =
            Pattern.compile("```\n\\$ ./almoner (package [^\n]+)\n(.*?)```", Pattern.DOTALL);

    private final MemoryDatabases databases = new MemoryDatabases();

    @BeforeEach
    void play() {
        Cli played = Cli.run(databases, "replay", SCENARIO.toString(), "--keep", "council");
        assertThat(played.exit()).as(played.out()).isZero();
    }

    private Cli run(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--dir", "council"));
        words.addAll(List.of(
                "--scheme",
                ROOT.resolve("docs/examples/schemes/smallshire.yaml").toString()));
        return Cli.run(databases, words.toArray(new String[0]));
    }

    private Cli done(String command) {
        Cli cli = run(command);
        assertThat(cli.exit()).as(cli.err()).isZero();
        return cli;
    }

    private void assertEnds(String command, int exit, String message) {
        Cli cli = run(command);
        assertThat(cli.exit()).as(cli.out()).isEqualTo(exit);
        assertThat(cli.err()).contains(message);
    }

    @Test
    void everyCommandOfTheGuidePrintsWhatTheGuideSays() throws IOException {
        List<MatchResult> shown = SHOWN.matcher(Files.readString(ROOT.resolve("docs/guide/packages.md")))
                .results()
                .toList();

        assertThat(shown).hasSize(5);
        for (MatchResult each : shown) {
            String command = each.group(1).substring(0, each.group(1).indexOf(" --dir"));
            assertThat(done(command).out()).as(command).isEqualTo(each.group(2));
        }
    }

    @Test
    void approvalIsAskedForAndGivenByAnother() {
        String from = " K-4 --from 2020-12-02 --role panel --whole --reason checked --by ";

        done("package ask K-4 --from 2020-12-02 --by worker --reason again");
        assertEnds("package approve" + from + "WORKER", 3, "given by somebody else");
        assertThat(done("package approve" + from + "chair-of-panel").out())
                .contains("approval up to £840.00 a week, the whole by chair-of-panel (panel)");
        assertThat(done("package list --on 2020-12-16 --unapproved --json")
                        .json()
                        .findValuesAsText("package"))
                .containsExactly("K-2");
        assertEnds("package approve" + from + "chair-of-panel", 3, "nobody asked for approval");
    }

    @Test
    void aPackageThatChangedSinceItWasReadIsToldWithWhatChanged() {
        String read = done("package show K-4 --json").json().get("asRead").asText();
        String ask = "package ask K-4 --from 2020-12-02 --reason again --by worker";
        String since = done(ask + "-1 --as-read " + read + " --json")
                .json()
                .get("asRead")
                .asText();

        assertEnds(
                ask + "-2 --as-read " + read,
                3,
                "more has become known since it was read, as known on " + Figures.moment(Instant.parse(read))
                        + ": approval request of K-4 on 2020-12-02 and after, recorded by worker-1 on "
                        + Figures.moment(Instant.parse(since))
                        + ": again."
                        + " Read it again, and then decide");
        assertThat(done("package show K-4").out()).endsWith("as read  " + since + "\n");
        done(ask + "-2 --as-read " + since);
    }

    @Test
    void aPackageCannotHaveBeenReadTomorrow() {
        String before = done("package show K-4").out();

        assertEnds(
                "package ask K-4 --from 2020-12-02 --reason again --by worker --as-read 2999-01-01T00:00:00Z",
                2,
                "nothing was read as known at 2999-01-01T00:00:00Z, for it is 20");
        assertThat(done("package show K-4").out()).isEqualTo(before);
    }

    @Test
    void whatARoleMayNotApproveSaysWhoMay() {
        assertEnds(
                "package approve K-4 --from 2020-12-02 --role service-manager --whole --by head --reason checked",
                3,
                "service-manager may approve £26,000.00 a year for all of the person's packages, which come to"
                        + " £43,680.00 together; panel may");
        assertEnds(
                "package approve K-4 --from 2020-12-02 --role director --whole --by head --reason checked",
                3,
                "the scheme has no role director; it has team-manager, service-manager, panel");
        assertEnds(
                "package approve K-4 --from 2020-12-02 --role panel --by head --reason checked",
                3,
                "approve the whole");
    }

    @Test
    void theDocumentsThatAreMissingAreNamed() {
        assertEnds(
                "package ask K-2 --from 2021-01-04 --by worker --reason assessed",
                3,
                "approval is asked for: support-plan");
        assertEnds("package ask K-9 --from 2021-01-04 --by worker --reason assessed", 4, "there is no package K-9");
        assertEnds("package show K-9", 4, "there is no package K-9");
    }

    @Test
    void programsGetTheSame() {
        assertThat(done("package show K-1 --on 2020-11-16 --json")
                        .json()
                        .at("/approval/approvedWeekly")
                        .asText())
                .isEqualTo("99.00");
        assertThat(done("package actions K-2 --on 2020-12-10 --json")
                        .json()
                        .at("/obstacles/OFFER/0")
                        .asText())
                .isEqualTo("NOT_APPROVED");
        assertThat(done("package nights --on 2020-12-10 --json")
                        .json()
                        .at("/blocks/0/beyond/0")
                        .asText())
                .isEqualTo("K-4");
        assertThat(done("package reviews --on 2020-12-16 --overdue --json")
                        .json()
                        .findValuesAsText("package"))
                .containsExactly("K-1");
        assertThat(done("package list --on 2020-12-16 --state suspended --json")
                        .json()
                        .findValuesAsText("state"))
                .containsExactly("SUSPENDED");
    }

    @Test
    void aDayWithoutAnythingSaysSo() {
        assertThat(done("package list --on 2020-12-16 --state ended").out())
                .isEqualTo("No package is so on 2020-12-16.\n");
        assertThat(done("package reviews --on 2020-10-06 --overdue").out())
                .isEqualTo("No review is due on 2020-10-06.\n");
    }

    @Test
    void aDayOutsideTheTermEndsWithTwoAndTheTerm() {
        assertEnds("package list --on 1900-01-01", 2, "1900-01-01 is outside the scheme's term");
        assertEnds("package nights --on 2020-10-04", 2, "2020-10-05");
        assertEnds(
                "package ask K-1 --from 1990-01-01 --by worker-1 --reason assessed",
                3,
                "1990-01-01 is outside the scheme's term");
    }

    @Test
    void aStateThatThereIsNotEndsWithTwoAndTheStatesThereAre() {
        assertEnds("package list --state foo", 2, "not-wanted, requested, evidenced");
    }

    @Test
    void aScenarioIsKeptInANewDatabaseOnly() {
        Cli again = Cli.run(databases, "replay", SCENARIO.toString(), "--keep", "council");

        assertThat(again.exit()).isEqualTo(5);
        assertThat(again.err()).contains("choose another directory");
    }
}
