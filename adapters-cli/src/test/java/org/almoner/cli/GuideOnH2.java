package org.almoner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The scenario of the guides to people's files and to the audit trail, played into an H2 file, on a day on which one of its people may be
 * erased.
 *
 * @param folder where it is kept
 */
record GuideOnH2(Path folder) {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SCENARIO = ROOT.resolve("docs/examples/person/closed.yaml");
    private static final String SCHEME =
            ROOT.resolve("docs/examples/schemes/smallshire.yaml").toString();
    private static final Instant NOW = Instant.parse("2024-02-01T09:00:00Z");
    private static final JdbcDatabases DATABASES = new JdbcDatabases(Map.of());
    private static final Pattern SHOWN = Pattern.compile("```\n\\$ ./almoner ([^\n]+)\n(.*?)```", Pattern.DOTALL);

    /** Plays it. */
    static GuideOnH2 in(Path folder) {
        GuideOnH2 guide = new GuideOnH2(folder);
        Cli played = Cli.at(NOW, DATABASES, "replay", SCENARIO.toString(), "--keep", guide.database());
        assertThat(played.exit()).as(played.err()).isZero();
        return guide;
    }

    /** {@return the directory of the database} */
    String database() {
        return folder.resolve("council").toString();
    }

    /** Runs a command of words joined by blanks. */
    Cli run(String command) {
        return at(NOW, command);
    }

    /** Runs a command at another time. */
    Cli at(Instant now, String command) {
        return run(now, SCHEME, command);
    }

    /** Runs a command by another scheme. */
    Cli by(Path scheme, String command) {
        return run(NOW, scheme.toString(), command);
    }

    /** Runs a command by another scheme at another time. */
    Cli by(Path scheme, Instant now, String command) {
        return run(now, scheme.toString(), command);
    }

    private Cli run(Instant now, String scheme, String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ")));
        words.addAll(List.of("--dir", database(), "--scheme", scheme));
        return Cli.at(now, DATABASES, words.toArray(new String[0]));
    }

    /** {@return every command that a page of the guide shows with what it prints, without database and scheme} */
    static List<Shown> shownIn(String page) {
        try {
            return SHOWN.matcher(Files.readString(ROOT.resolve("docs/guide").resolve(page)))
                    .results()
                    .map(Shown::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A command and what it prints.
     *
     * @param command without the program's name
     * @param prints to stdout
     */
    record Shown(String command, String prints) {

        static Shown of(MatchResult match) {
            String command = match.group(1);
            return new Shown(command.substring(0, command.indexOf(" --dir")), match.group(2));
        }
    }
}
