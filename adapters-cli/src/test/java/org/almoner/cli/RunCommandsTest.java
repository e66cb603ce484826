package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import org.almoner.wording.Figures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs from the draft to the payment, and lines that are held, at the command line. */
class RunCommandsTest {

    private static final String CARE = "care:2020-10-05/2020-10-12:C-1:K-1:P-001";
    private static final String CHARGE = "charge:2020-10-05/2020-10-12:C-1:K-1:P-001";

    @TempDir
    private Path folder;

    private PlayedScenario played = new PlayedScenario(new MemoryDatabases());

    @BeforeEach
    void play() {
        played = PlayedScenario.with(folder);
    }

    private Cli done(String command, String... more) {
        Cli cli = played.run(command, more);
        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(cli.err()).isEmpty();
        return cli;
    }

    private void draft() {
        done("run draft --to 2020-10-12 --by finance --json");
    }

    @Test
    void aRunGoesFromTheDraftToThePayment() {
        JsonNode draft = done("run draft --to 2020-10-12 --by finance --json").json();

        assertThat(draft.get("run").asInt()).isEqualTo(1);
        assertThat(draft.get("scope").asText()).isEqualTo("ALL");
        assertThat(draft.get("status").asText()).isEqualTo("DRAFT");
        assertThat(draft.get("draftedBy").asText()).isEqualTo("finance");
        assertThat(draft.get("steps")).isEmpty();
        assertThat(draft.get("lines").findValuesAsText("line")).containsExactly(CARE, CHARGE);
        assertThat(draft.at("/lines/0/postings").toString())
                .isEqualTo("{\"council\":\"37.50\",\"provider:P-001\":\"-37.50\"}");
        assertThat(done("balance").out()).isEqualTo("Nothing is posted yet.\n");

        assertThat(done("run submit 1 --by finance").out())
                .isEqualTo("Run 1 of payments and charges by scheme leicestershire-2020 over 2020-10-05 to 2020-10-11"
                        + " is now in review.\n");
        assertThat(done("run approve 1 --by approver").out()).endsWith("is now approved.\n");
        JsonNode paid = done("run pay 1 --by finance --json").json();

        assertThat(paid.get("status").asText()).isEqualTo("PAID");
        assertThat(paid.get("steps").findValuesAsText("step")).containsExactly("SUBMIT", "APPROVE", "PAY");
        assertThat(paid.get("steps").findValuesAsText("by")).containsExactly("finance", "approver", "finance");
        assertThat(done("run list").out()).contains("payments and charges", "paid", "finance");
        assertThat(done("run show 1").out())
                .contains("Drafted by finance, submitted by finance, approved by approver, paid by finance: now paid.");
    }

    @Test
    void aRunOfOneScopePostsNothingElse() {
        JsonNode draft = done("run draft --scope charges --to 2020-10-12 --by finance --json")
                .json();

        assertThat(draft.get("scope").asText()).isEqualTo("CHARGES");
        assertThat(draft.get("lines").findValuesAsText("line")).containsExactly(CHARGE);
    }

    @Test
    void whoeverDraftedARunDoesNotApproveIt() {
        draft();
        done("run submit 1 --by clerk");

        Cli drafter = played.run("run approve 1 --by finance");
        Cli submitter = played.run("run approve 1 --by clerk");

        assertThat(drafter.exit()).isEqualTo(3);
        assertThat(drafter.err()).contains("finance drafted or submitted it", "approved by somebody else");
        assertThat(submitter.exit()).isEqualTo(3);
        assertThat(done("run list --json").json().at("/runs/0/status").asText()).isEqualTo("IN_REVIEW");
        assertThat(done("balance").out()).isEqualTo("Nothing is posted yet.\n");
    }

    @Test
    void nobodyBecomesSomebodyElseByCaseOrBlanks() {
        draft();
        done("run submit 1 --by finance");

        assertThat(played.run("run approve 1 --by FINANCE").exit()).isEqualTo(3);
        assertThat(played.run("run approve 1 --by", " finance ").exit()).isEqualTo(3);
        assertThat(done("balance").out()).isEqualTo("Nothing is posted yet.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0"})
    void whoDoesItAndWhyMustBeGiven(String blank) {
        assertNotUnderstood(played.run("run draft --to 2020-10-12 --by", blank), "who does it must be given");
        draft();
        assertNotUnderstood(played.run("run submit 1 --by", blank), "who does it must be given");
        assertNotUnderstood(played.run("run reject 1 --by finance --reason", blank), "the reason must be given");
        assertNotUnderstood(
                played.run("line hold " + CARE + " --actor P-001 --reason dispute --by", blank),
                "who does it must be given");
        assertNotUnderstood(
                played.run("line release " + CARE + " --by finance --reason", blank), "the reason must be given");
        assertThat(done("run list --json").json().findValuesAsText("status")).containsExactly("DRAFT");
    }

    private static void assertNotUnderstood(Cli cli, String message) {
        assertThat(cli.exit()).isEqualTo(2);
        assertThat(cli.out()).isEmpty();
        assertThat(cli.err()).contains(message);
    }

    @Test
    void aLineOfWhichNothingCanBePostedIsNotHeld() {
        String hold = " --actor P-001 --by finance --reason dispute";

        assertRefused("line hold care:2020-10-05/2020-10-12:C-9:K-1:P-001" + hold, "package K-1 is not of C-9");
        assertRefused("line hold care:2020-10-05/2020-10-12:C-1:K-9:P-001" + hold, "there is no package K-9");
        assertRefused("line hold care:2020-10-05/2020-10-12:C-1:K-1:P-999" + hold, "no provider of reference P-999");
        assertRefused(
                "line hold care:2020-10-06/2020-10-09:C-1:K-1:P-001" + hold,
                "no run posts to care:2020-10-06/2020-10-09:C-1:K-1:P-001: care is of a week from Monday to Sunday");
        assertThat(done("line list").out()).isEqualTo("No line is held.\n");
    }

    private void assertRefused(String command, String message) {
        Cli cli = played.run(command);
        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err()).contains(message);
    }

    @Test
    void aStepOutOfTurnIsRefused() {
        draft();

        Cli paid = played.run("run pay 1 --by finance");

        assertThat(paid.exit()).isEqualTo(3);
        assertThat(paid.out()).isEmpty();
        assertThat(paid.err())
                .isEqualTo("almoner: run 1 cannot be paid: it is draft, and can only be submitted or rejected\n");
        done("run reject 1 --by finance --reason wrong");
        assertThat(played.run("run approve 1 --by approver").err())
                .isEqualTo("almoner: run 1 cannot be approved: it is rejected, and can be taken no further;"
                        + " draft a new one\n");
    }

    @Test
    void aDraftUpToADayToComeIsWrongUsage() {
        assertNotUnderstood(
                played.run("run draft --to 9999-12-31 --by finance"),
                "a run settles weeks that are over, and 9999-12-31 is still to come");
    }

    @Test
    void aRejectedRunNeverPosts() {
        draft();

        Cli rejected = done("run reject 1 --by approver --reason", "a visit is in dispute");

        assertThat(rejected.out()).endsWith("is now rejected.\n");
        assertThat(done("run show 1").out()).contains("rejected by approver (a visit is in dispute): now rejected");
        assertThat(played.run("run submit 1 --by finance").exit()).isEqualTo(3);
        assertThat(done("run show 1 --json").json().at("/lines")).isEmpty();
    }

    @Test
    void aDraftThatAnotherRunOvertookIsRefused() {
        draft();
        draft();
        done("run submit 1 --by finance");
        done("run submit 2 --by finance");
        done("run approve 2 --by approver");

        Cli overtaken = played.run("run approve 1 --by approver");

        assertThat(overtaken.exit()).isEqualTo(3);
        assertThat(overtaken.err()).contains("over the same lines was approved by", "reject it and draft a new one");
        assertThat(done("run show 1").out())
                .contains("outdated, so nothing is posted", "Run 1 cannot be approved: run 2 over the same lines")
                .doesNotContain("£", "Visits", "Rounding");
        JsonNode json = done("run show 1 --json").json();
        assertThat(json.get("outdated").asText()).startsWith("Run 1 cannot be approved: run 2");
        assertThat(json.has("transactions") || json.has("lines") || json.has("totals"))
                .isFalse();
    }

    @Test
    void aRunThatIsNotThereIsNotFound() {
        assertThat(played.run("run show 1"))
                .satisfies(cli -> assertThat(cli.exit()).isEqualTo(4))
                .satisfies(cli -> assertThat(cli.err()).contains("there is no run 1; none was drafted yet"));
        draft();
        assertThat(played.run("run approve 7 --by approver"))
                .satisfies(cli -> assertThat(cli.exit()).isEqualTo(4))
                .satisfies(cli -> assertThat(cli.err()).contains("there is no run 7; the runs are 1 to 1"));
    }

    @Test
    void noRunIsListedBeforeTheFirst() {
        assertThat(done("run list").out()).isEqualTo("No run was drafted yet.\n");
        assertThat(done("run list --json").json().get("runs")).isEmpty();
    }

    @Test
    void aLineThatSomebodyHeldOtherwiseSinceItWasReadIsNotReleased() {
        done("line hold " + CARE + " --actor P-001 --by finance --reason query");
        String read = done("line list --json").json().at("/0/asRead").asText();
        done("line hold " + CARE + " --actor P-001 --by clerk --reason", "the log contradicts the invoice");

        Cli cli = played.run("line release " + CARE + " --by finance --reason answered --as-read " + read);

        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err())
                .startsWith("almoner: more has become known since it was read, as known on "
                        + Figures.moment(Instant.parse(read)) + ": hold of " + CARE
                        + " on 2020-10-05 to 2020-10-11, recorded by clerk on ")
                .endsWith(": the log contradicts the invoice. Read it again, and then decide\n");
        assertThat(done("line list").out()).contains("contradicts");
        String again = done("line list --json").json().at("/0/asRead").asText();
        done("line release " + CARE + " --by finance --reason answered --as-read " + again);
    }

    @Test
    void aCallIsDoneOncePerKeyAndPrintsTheSameAgain() {
        String call = "run draft --to 2020-10-12 --by finance --key 7d3e";
        Cli first = done(call);
        Cli again = done(call);

        assertThat(again).isEqualTo(first);
        assertThat(done("run list --json").json().get("runs")).hasSize(1);
        done("run draft --to 2020-10-12 --by finance --key 7d3f");
        assertThat(done("run list --json").json().get("runs")).hasSize(2);

        Cli other = played.run("run draft --to 2020-10-19 --by finance --key 7d3e");
        assertThat(other.exit()).isEqualTo(3);
        assertThat(other.err()).contains("key 7d3e was used by finance at ", "give this request a key of its own");
    }

    @Test
    void whatIsRefusedLeavesItsKeyFree() {
        draft();
        String call = "run approve 1 --by approver --key a";
        assertThat(played.run(call).err()).contains("it is draft");
        done("run submit 1 --by finance");

        assertThat(done(call)).isEqualTo(done(call));
    }

    @Test
    void whatIsNoKeyOrInstantIsToldSo() {
        assertNotUnderstood(
                played.run("run draft --to 2020-10-12 --by finance --key", "two words"),
                "'two words' is no key of a request: write 1 to 200");
        assertNotUnderstood(
                played.run("line release " + CARE + " --by finance --reason answered --as-read yesterday"),
                "'yesterday' is not an instant: write it as 2020-11-02T16:30:00Z");
    }

    @Test
    void aHeldLineIsLeftOutUntilItIsReleased() {
        Cli held = done("line hold " + CARE + " --actor P-001 --by finance --reason", "invoice is in dispute");

        assertThat(held.out()).isEqualTo("Held:\n  " + CARE + "\n    invoice is in dispute; P-001 must act\n");
        assertThat(done("line list").out())
                .startsWith("  " + CARE + "\n    invoice is in dispute; P-001 must act\n    as read 2020-11-");
        assertThat(done("line list --json").json().at("/0").toString())
                .startsWith("{\"line\":\"" + CARE + "\",\"kind\":\"care\",\"period\":\"2020-10-05/2020-10-12\","
                        + "\"person\":\"C-1\",\"package\":\"K-1\",\"provider\":\"P-001\","
                        + "\"reason\":\"invoice is in dispute\",\"actor\":\"P-001\",\"asRead\":");
        draft();
        JsonNode show = done("run show 1 --json").json();
        assertThat(show.get("lines").findValuesAsText("line")).containsExactly(CHARGE);
        assertThat(show.get("held").findValuesAsText("line")).containsExactly(CARE);
        assertThat(done("run show 1").out()).contains("Left out, because held:", "P-001 must act");

        Cli released = done("line release " + CARE + " --by finance --reason", "the provider sent its log");

        assertThat(released.out()).isEqualTo("Released: " + CARE + "\n");
        assertThat(done("line list").out()).isEqualTo("No line is held.\n");
        assertThat(done("run show 1 --json").json().get("lines").findValuesAsText("line"))
                .containsExactly(CARE, CHARGE);
    }

    @Test
    void holdingALineThatWasPostedSaysThatThisStands() {
        draft();
        done("run submit 1 --by finance");
        done("run approve 1 --by approver");

        Cli held = done("line hold " + CARE + " --actor P-001 --by finance --reason", "invoice is in dispute");

        String stands = "    what run 1 posted to it stands, and only later changes of it wait\n";
        assertThat(held.out()).isEqualTo("Held:\n  " + CARE + "\n    invoice is in dispute; P-001 must act\n" + stands);
        assertThat(done("line list").out()).contains("P-001 must act\n" + stands + "    as read 2020-11-");
    }

    @Test
    void aLineThatIsNotHeldIsNotFound() {
        Cli cli = played.run("line release " + CARE + " --by finance --reason none");

        assertThat(cli.exit()).isEqualTo(4);
        assertThat(cli.err()).contains("line " + CARE + " is not held; see: line list");
    }

    @Test
    void aHoldWithoutAReasonIsNotUnderstood() {
        Cli cli = played.run("line hold " + CARE + " --actor P-001 --by finance --reason", " ");

        assertThat(cli.exit()).isEqualTo(2);
        assertThat(done("line list").out()).isEqualTo("No line is held.\n");
    }
}
