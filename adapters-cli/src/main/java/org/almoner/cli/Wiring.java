package org.almoner.cli;

import java.time.Clock;
import java.time.ZoneId;
import org.almoner.cli.shell.Bars;
import org.almoner.cli.shell.Databases;
import org.almoner.cli.shell.TerminalBars;

/**
 * What the commands are wired to: the outer world as seen by this program. Tests wire others.
 *
 * @param clock tells the day and since when a fact is known
 * @param databases where stores are opened
 * @param bars show how far long tasks have come
 */
record Wiring(Clock clock, Databases databases, Bars bars) {

    /** {@return the real world} */
    static Wiring real() {
        return new Wiring(
                Clock.system(ZoneId.systemDefault()), new JdbcDatabases(System.getenv()), TerminalBars.whereSeen());
    }
}
