package org.almoner.cli;

import java.time.Clock;
import java.time.ZoneId;
import org.almoner.cli.shell.Databases;

/**
 * What the commands are wired to: the outer world as seen by this program. Tests wire others.
 *
 * @param clock tells the day and since when a fact is known
 * @param databases where stores are opened
 */
record Wiring(Clock clock, Databases databases) {

    /** {@return the real world} */
    static Wiring real() {
        return new Wiring(Clock.system(ZoneId.systemDefault()), new JdbcDatabases(System.getenv()));
    }
}
