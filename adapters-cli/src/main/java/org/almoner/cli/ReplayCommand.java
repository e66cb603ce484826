package org.almoner.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.almoner.cli.replay.Happened.Story;
import org.almoner.cli.replay.Replay;
import org.almoner.cli.replay.ReplayText;
import org.almoner.cli.shell.Databases;
import org.almoner.cli.shell.Exit;
import org.almoner.cli.shell.Failure;
import org.almoner.domain.schemes.Scheme;
import org.almoner.persistence.files.Scenario;
import org.almoner.persistence.files.ScenarioFiles;
import org.almoner.persistence.files.ScenarioResult;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays a scenario of dated facts and actions, and shows what each run posted. */
@Command(
        name = "replay",
        description =
                "Play a file of dated facts, needs and runs from an empty store: who takes a need, what a run posts.")
@SuppressWarnings("FieldCanBeFinal") // picocli sets them
final class ReplayCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private final Output output = new Output();

    @Parameters(paramLabel = "SCENARIO", description = "A file in YAML; docs/guide/replay.md describes it.")
    private Path file = Path.of("");

    @ArgGroup
    private Keep keep = new Keep();

    /** Where it is kept, if anywhere. */
    @SuppressWarnings("FieldCanBeFinal") // picocli sets them
    static final class Keep {

        @Option(
                names = "--keep",
                paramLabel = "DIR",
                description =
                        "Keep what was played in a database in DIR, which holds none yet, for other commands to look at.")
        private Optional<Path> directory = Optional.empty();

        @Option(
                names = "--db",
                paramLabel = "URL",
                description = "Keep what was played in a database that holds nothing yet. " + StorePlace.URL)
        private Optional<String> url = Optional.empty();
    }

    ReplayCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() {
        Scenario scenario = scenario();
        Scheme scheme = Schemes.load(beside(scenario.scheme()));
        Story story;
        try (Databases.Opened opened = opened()) {
            Replay replay = new Replay(scenario, scheme, opened.store());
            story = output.bars(wiring).during("Playing", replay::play);
        }
        ReplayText text = new ReplayText(story);
        output.result(text::text, text::json);
        return (story.isAsExpected() ? Exit.OK : Exit.REFUSED).code();
    }

    private Databases.Opened opened() {
        Databases databases = wiring.databases();
        if (keep.url.isPresent()) {
            StorePlace place = new StorePlace(Path.of(""), keep.url);
            return empty(place.open(databases), place + " holds something already; choose another database");
        }
        return keep.directory
                .map(directory -> empty(
                        databases.create(directory), directory + " holds a database already; choose another directory"))
                .orElseGet(databases::inMemory);
    }

    /** A database that a replay made and was broken off in holds nothing, so that the same command may be given again. */
    private static Databases.Opened empty(Databases.Opened opened, String otherwise) {
        boolean empty = false;
        try {
            empty = opened.store().lastLearned().isEmpty();
        } finally {
            if (!empty) {
                opened.close();
            }
        }
        if (!empty) {
            throw Failure.store(otherwise);
        }
        return opened;
    }

    private Scenario scenario() {
        Failures.checkFile(file, "a scenario");
        ScenarioResult result = ScenarioFiles.read(file);
        if (result instanceof ScenarioResult.Refused refused) {
            throw Failure.refused("scenario " + file + " is refused:\n" + Schemes.lines(refused.problems()));
        }
        return ((ScenarioResult.Accepted) result).scenario();
    }

    /** {@return the id of a scheme that comes with Almoner, or the path of a file from the scenario's folder} */
    private String beside(String scheme) {
        Path there = file.resolveSibling(scheme);
        return Files.isRegularFile(there) ? there.toString() : scheme;
    }
}
