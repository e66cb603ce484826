package org.almoner.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.almoner.cli.shell.Bars;
import org.almoner.cli.shell.Databases;

/**
 * What a command wrote and ended with, run in this process.
 *
 * @param exit its exit code
 * @param out what it wrote to stdout
 * @param err what it wrote to stderr
 */
record Cli(int exit, String out, String err) {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2020-11-02T09:00:00Z"), ZoneOffset.UTC);

    /** Runs the command on the second of November 2020, over H2. */
    static Cli run(String... words) {
        return run(new JdbcDatabases(Map.of()), words);
    }

    /** Runs the command over other databases. */
    static Cli run(Databases databases, String... words) {
        return run(databases, new StringWriter(), words);
    }

    /** Runs the command over other databases, and writes its stdout as it comes. */
    static Cli run(Databases databases, StringWriter out, String... words) {
        return run(new Wiring(CLOCK, databases, Bars.NONE), out, words);
    }

    /** Runs the command over other databases, and shows how far its tasks have come. */
    static Cli shown(Bars bars, Databases databases, String... words) {
        return run(new Wiring(CLOCK, databases, bars), new StringWriter(), words);
    }

    /** Runs the command over other databases at another time. */
    static Cli at(Instant now, Databases databases, String... words) {
        return run(new Wiring(Clock.fixed(now, ZoneOffset.UTC), databases, Bars.NONE), new StringWriter(), words);
    }

    private static Cli run(Wiring wiring, StringWriter out, String... words) {
        StringWriter err = new StringWriter();
        int exit = Main.commands(wiring)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(words);
        return new Cli(exit, out.toString(), err.toString());
    }

    /** {@return stdout as JSON} */
    JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
