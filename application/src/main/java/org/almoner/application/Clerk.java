package org.almoner.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.application.port.out.Store;
import org.almoner.domain.time.Instants;

/**
 * Stamps every unit of work with an instant of its own, later than everything in the store, even when the clock stands still
 * or runs back. So "as known before this" is always well defined.
 */
final class Clerk {

    private final Store store;
    private final Clock clock;
    private volatile Instant reserved = Instant.MIN;

    Clerk(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** {@return what the work answers, done as one unit whose records are all known since the instant it is given} */
    <T> T inOneUnit(Function<Instant, T> work) {
        return store.inOneUnit(() -> work.apply(next()));
    }

    /** {@return now, for what is worked out and recorded later: all that is in the store is known by then, and nothing else is stamped with it} */
    Instant reserve() {
        return inOneUnit(now -> {
            reserved = now;
            return now;
        });
    }

    /** {@return the day of {@link #next()} on the clocks of the council} */
    LocalDate today() {
        return Instants.dayOf(next());
    }

    /** {@return the day of the clock on the clocks of the council, whatever the store has of instants still to come} */
    LocalDate dayOfClock() {
        return Instants.dayOf(clock.instant());
    }

    /** {@return now, or just after the latest record of the store and what is reserved, whichever is latest; to the microsecond} */
    Instant next() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return Stream.concat(store.lastLearned().stream(), Stream.of(reserved))
                .filter(taken -> !taken.isBefore(now))
                .max(Comparator.naturalOrder())
                .map(taken -> taken.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }
}
