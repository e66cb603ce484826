package org.almoner.domain.time;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as people read them. */
public final class Instants {

    private Instants() {}

    /** {@return the instant to the second, without what is beyond it, such as {@code 2020-11-02T13:00:00Z}} */
    public static String toTheSecond(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
