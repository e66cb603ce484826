package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almoner.application.port.out.SolverUnavailableException;
import org.almoner.application.port.out.TransitionSolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Rules L9 and B6 at the command line. */
class TransitionCommandTest {

    private static final Path GUIDE = Path.of("../docs/guide/transition.md");
    private static final String EXAMPLE = "../docs/examples/transition/two-phases.yaml";
    private static final String CHOICE = "../docs/examples/transition/after-a-choice.yaml";

    private static final String LEAVES = "../docs/examples/transition/provider-leaves.yaml";

    @TempDir
    private Path folder;

    @Test
    void theGuideShowsWhatThePlanCommandPrints() throws IOException {
        Cli cli = Cli.run("transition", "plan", EXAMPLE);

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(Files.readString(GUIDE)).contains(cli.out());
        assertThat(cli.out()).endsWith("The plan is better than the plain rule's, and none is better.\n");
    }

    private Cli draft(MemoryDatabases databases, String... more) {
        List<String> words = new ArrayList<>(List.of("transition", "draft", "--dir", "leaves"));
        words.addAll(List.of("--out", folder.resolve("leaving.yaml").toString()));
        words.addAll(List.of(more));
        return Cli.run(databases, words.toArray(new String[0]));
    }

    private static MemoryDatabases leaves() {
        MemoryDatabases databases = new MemoryDatabases();
        assertThat(Cli.run(databases, "replay", LEAVES, "--keep", "leaves").exit())
                .isZero();
        return databases;
    }

    @Test
    void theGuideShowsWhatTheDraftCommandPrintsAndThePlanReadsItsFile() throws IOException {
        Cli cli = draft(leaves(), "--leaving", "P-901", "--from", "2020-11-30", "--phase", "melton=2020-11-23");

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(Files.readString(GUIDE)).contains(cli.out().replace(folder + File.separator, ""));
        Cli plan = Cli.run("transition", "plan", folder.resolve("leaving.yaml").toString());
        assertThat(plan.exit()).as(plan.err()).isZero();
        assertThat(plan.out()).contains("moves to P-101 on 2020-11-23", "is ruled out for it");
    }

    @Test
    void aDraftTellsProgramsWhatIsInItAndWhatIsNot() {
        JsonNode json = draft(leaves(), "--leaving", "P-901", "--from", "2020-11-30", "--json")
                .json();

        assertThat(json.get("zones").findValuesAsText("packages")).containsExactly("3", "4");
        assertThat(json.get("zones").findValuesAsText("places")).containsExactly("1", "0");
        assertThat(json.get("zones").findValuesAsText("freeHours")).containsExactly("9h", "19h");
        assertThat(json.get("zones").findValuesAsText("freePlaces")).containsExactly("2", "0");
        assertThat(json.get("improving")).isEmpty();
        assertThat(json.get("withoutExits")).isEmpty();
        assertThat(json.get("leftOut").findValuesAsText("reason")).containsExactly("NOTHING_PLANNED");
        assertThat(json.get("notReceiving").findValuesAsText("provider")).containsExactly("P-103", "P-103", "P-103");
        assertThat(json.get("notReceiving").findValuesAsText("for")).containsExactly("hours", "hours", "places");
        assertThat(json.get("ruledOut").findValuesAsText("package")).containsExactly("K-4", "K-5", "K-5", "K-6");
    }

    @Test
    void aDraftWritesOverNoFileAndRefusesWhatItDoesNotKnow() throws IOException {
        MemoryDatabases databases = leaves();
        assertThat(draft(databases, "--leaving", "P-777", "--from", "2020-11-30")
                        .exit())
                .isEqualTo(4);
        assertThat(draft(databases, "--leaving", "P-901", "--from", "2020-11-30", "--phase", "moon=2020-11-23")
                        .exit())
                .isEqualTo(2);
        Cli late = draft(databases, "--leaving", "P-901", "--from", "2020-11-30", "--phase", "melton=2020-12-01");
        assertThat(late.exit()).isEqualTo(2);
        assertThat(late.err()).contains("bring it forward");
        Cli outside = draft(databases, "--leaving", "P-901", "--from", "2023-10-05");
        assertThat(outside.exit()).isEqualTo(2);
        assertThat(outside.err()).contains("is in force 2020-10-05/2023-10-05", "give a day of that with --from");
        Cli nobody = draft(databases, "--leaving", "P-103", "--from", "2020-11-30");
        assertThat(nobody.exit()).isEqualTo(3);
        assertThat(nobody.err()).contains("nobody is to be moved");
        assertThat(folder.resolve("leaving.yaml")).doesNotExist();

        Files.writeString(folder.resolve("leaving.yaml"), "# worked on");
        Cli again = draft(databases, "--leaving", "P-901", "--from", "2020-11-30");
        assertThat(again.exit()).isEqualTo(3);
        assertThat(again.err()).contains("is there already; name another file with --out");
        assertThat(folder.resolve("leaving.yaml")).hasContent("# worked on");
    }

    @Test
    void aPlanIsWrittenOverNoFile() throws IOException {
        Path told = Files.writeString(folder.resolve("told.yaml"), "# told");

        Cli again = Cli.run("transition", "plan", EXAMPLE, "--out", told.toString());

        assertThat(again.exit()).isEqualTo(3);
        assertThat(again.err()).contains("is there already; name another file with --out");
        assertThat(told).hasContent("# told");
    }

    @Test
    void afterAChoiceOnlyThatIsChangedWhichHasToBe() throws IOException {
        String told = folder.resolve("told.yaml").toString();
        assertThat(Cli.run("transition", "plan", EXAMPLE, "--out", told).exit()).isZero();
        Cli cli = Cli.run("transition", "plan", CHOICE, "--previous", told);

        assertThat(cli.exit()).as(cli.err()).isZero();
        assertThat(Files.readString(GUIDE)).contains(cli.out());
    }

    @Test
    void programsGetThePlanItsScoreAndItsBound() {
        JsonNode json = Cli.run("transition", "plan", EXAMPLE, "--json").json();

        assertThat(json.get("packages")).hasSize(15);
        assertThat(json.at("/packages/6/outcome").asText()).isEqualTo("stays");
        assertThat(json.get("proven").asBoolean()).isTrue();
        assertThat(json.get("score")).isEqualTo(json.get("bound"));
    }

    @Test
    void aPlanIsCheckedWhoeverMadeIt() throws IOException {
        Path told = folder.resolve("told.yaml");
        assertThat(Cli.run("transition", "plan", EXAMPLE, "--out", told.toString())
                        .exit())
                .isZero();
        assertThat(Cli.run("transition", "check", EXAMPLE, told.toString()).out())
                .contains("Packages without a provider", "The plan is better than the plain rule's.");
        Files.writeString(told, Files.readString(told).replace("K-07", "K-77"));
        Cli broken = Cli.run("transition", "check", EXAMPLE, told.toString());

        assertThat(broken.exit()).isEqualTo(3);
        assertThat(broken.err())
                .contains(
                        "K-07: the plan says nothing of it; add it",
                        "K-77: it is not part of the transition; leave it out");
    }

    @Test
    void aSolverThatCannotBeUsedEndsWithFive() {
        TransitionSolver none = (problem, limit) -> {
            throw new SolverUnavailableException("no library for this machine", new UnsatisfiedLinkError());
        };
        StringWriter err = new StringWriter();

        int exit = Converters.register(new CommandLine(new TransitionPlanCommand(none)))
                .setExecutionExceptionHandler(new Failures())
                .setErr(new PrintWriter(err))
                .execute(EXAMPLE);

        assertThat(exit).isEqualTo(5);
        assertThat(err.toString()).contains("no library for this machine");
    }

    @Test
    void filesThatAreMissingOrWrongAreToldOf() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "tiers: [prim]\n");

        assertThat(Cli.run("transition", "plan", "nowhere.yaml").exit()).isEqualTo(4);
        assertThat(Cli.run("transition", "plan", EXAMPLE, "--time", "0").exit()).isEqualTo(2);
        Cli cli = Cli.run("transition", "plan", wrong.toString());
        assertThat(cli.exit()).isEqualTo(3);
        assertThat(cli.err()).contains("wrong.yaml:1: tiers[0]: 'prim' is not one of", "'packages' is missing; add it");
    }
}
