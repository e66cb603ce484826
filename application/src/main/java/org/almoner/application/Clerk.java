package org.almoner.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.almoner.application.port.out.Store;
import org.almoner.domain.time.Instants;

/**
 * Stamps every unit of work with an instant of its own, later than everything in the store, even when the clock stands still
 * or runs back. So "as known before this" is always well defined.
 */
final class Clerk {

    private final Store store;
    private final Clock clock;

    Clerk(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** {@return what the work answers, done as one unit whose records are all known since the instant it is given} */
    <T> T inOneUnit(Function<Instant, T> work) {
        return store.inOneUnit(() -> work.apply(next()));
    }

    /** {@return the day of {@link #next()} on the clocks of the council} */
    LocalDate today() {
        return Instants.dayOf(next());
    }

    /** {@return the day of the clock on the clocks of the council, whatever the store has of instants still to come} */
    LocalDate dayOfClock() {
        return Instants.dayOf(clock.instant());
    }

    /** {@return now, or just after the latest record of the store, whichever is later; to the microsecond} */
    Instant next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return store.lastLearned()
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .orElse(now);
    }
}
