package org.almoner.cli;

import java.time.Clock;

/**
 * What the commands are wired to: the outer world as seen by this program. Tests wire others.
 *
 * @param clock tells the day and since when a fact is known
 * @param databases where stores are opened
 */
record Wiring(Clock clock, Databases databases) {

    /** {@return the real world} */
    static Wiring real() {
        return new Wiring(Clock.systemDefaultZone(), new H2Databases());
    }
}
