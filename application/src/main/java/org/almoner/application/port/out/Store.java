package org.almoner.application.port.out;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything that is kept, and the unit of work that keeps it whole. Nothing is ever overwritten: what is recorded stays,
 * and a correction is recorded after it.
 *
 * <p>Implementations are thread-safe. A call that fails for a technical reason throws {@link StoreException}; it never
 * answers as if nothing were there.
 */
public interface Store {

    /** {@return the people who draw on care} */
    People people();

    /** {@return the care packages} */
    Packages packages();

    /** {@return the providers} */
    Providers providers();

    /** {@return what providers report of visits} */
    Visits visits();

    /** {@return how packages found their providers} */
    Placements placements();

    /** {@return the ledger} */
    Ledger ledger();

    /** {@return the latest instant since which anything in the store is known, or empty when it holds nothing} */
    Optional<Instant> lastLearned();

    /**
     * Does the work as one unit: all that it records is kept, or, if it throws, none of it. Within the work its own records
     * are visible. A unit within a unit is part of the outer one.
     *
     * @param work what to do
     * @param <T> what it answers
     * @return what the work answers
     */
    <T> T inOneUnit(Supplier<T> work);
}
