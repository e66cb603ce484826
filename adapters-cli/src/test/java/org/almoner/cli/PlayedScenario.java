package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.almoner.application.port.in.Progress;
import org.almoner.cli.replay.Replay;
import org.almoner.cli.shell.Bars;
import org.almoner.cli.shell.Databases;
import org.almoner.persistence.files.ScenarioFiles;
import org.almoner.persistence.files.ScenarioResult;

/**
 * A database in memory in which a person has two visits of an hour, on Monday and on Thursday, and whatever a test adds. A plan
 * of two hours at 18.75 costs 37.50 a week; the person pays 20.00 of it.
 *
 * @param databases of which one is played
 */
record PlayedScenario(MemoryDatabases databases) {

    private static final String DIRECTORY = "played";
    private static final String START = """
            scenario: A person with two visits a week
            scheme: leicestershire-2020
            entries:
              - {on: 2020-10-01, add-provider: P-001, name: Example Care, from: 2020-10-05}
              - {on: 2020-10-01, record: person, of: C-1, value: {id: C-1, born: 1934-02-28, home: LE11 3BY}, from: 2020-10-05}
              - {on: 2020-10-01, open: K-1, person: C-1}
              - {on: 2020-10-01, record: provider, of: K-1, value: P-001, from: 2020-10-05}
              - on: 2020-10-01
                record: plan
                of: K-1
                from: 2020-10-05
                value:
                  visits:
                    - {day: monday, start: "07:30", minutes: 60, secondCarerMinutes: 0}
                    - {day: thursday, start: "07:30", minutes: 60, secondCarerMinutes: 0}
              - on: 2020-10-01
                record: charge
                of: C-1
                from: 2020-10-05
                value: {charge: {type: contribution, weekly: 20.00}, provisional: true, told: 2020-10-05}
              - {on: 2020-10-12, deliver: K-1, from: 2020-10-05, to: 2020-10-12}
            """;

    /** Plays the start and then the entries, each of which begins with a hyphen. */
    static PlayedScenario with(Path folder, String... entries) {
        Path file = folder.resolve("start.yaml");
        try {
            Files.writeString(file, START + String.join("", List.of(entries)).indent(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MemoryDatabases databases = new MemoryDatabases();
        try (Databases.Opened opened = databases.create(Path.of(DIRECTORY))) {
            ScenarioResult.Accepted read = (ScenarioResult.Accepted) ScenarioFiles.read(file);
            Replay replay = new Replay(read.scenario(), Schemes.load(Schemes.DEFAULT), opened.store());
            assertThat(replay.play(Progress.SILENT).isAsExpected()).isTrue();
        }
        return new PlayedScenario(databases);
    }

    /** Runs a command of words joined by blanks, and shows how far its tasks have come. */
    Cli shown(Bars bars, String command) {
        return Cli.shown(bars, databases, (command + " --dir " + DIRECTORY).split(" "));
    }

    /** Runs a command of words joined by blanks, and then words as they are. */
    Cli run(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of(more));
        words.addAll(List.of("--dir", DIRECTORY));
        return Cli.run(databases, words.toArray(new String[0]));
    }
}
