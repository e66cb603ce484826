package org.almoner.testkit.memory;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/** How finely time is kept. */
final class Microseconds {

    private static final int NANOS = 1000;

    private Microseconds() {}

    /** Refuses an instant or a time of day that is finer. */
    static void check(TemporalAccessor time) {
        checkArgument(
                time.get(ChronoField.NANO_OF_SECOND) % NANOS == 0,
                "time is kept to the microsecond, but got %s; maybe truncate it",
                time);
    }
}
