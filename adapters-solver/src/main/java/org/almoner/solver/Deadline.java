package org.almoner.solver;

import java.time.Duration;

/** How much time there was and is left. */
record Deadline(long begun, Duration limit) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime(), limit);
    }

    Duration passed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** {@return an equal share, for each of so many, of the time that is left; what one does not use is there for the others} */
    Deadline share(int among) {
        Duration left = limit.minus(passed());
        return in(left.isNegative() ? Duration.ZERO : left.dividedBy(among));
    }
}
