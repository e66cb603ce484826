package org.almoner.application.port.out;

import com.google.common.collect.Streams;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Everything that is kept, and the unit of work that keeps it whole. Nothing is ever overwritten: what is recorded stays,
 * and a correction is recorded after it; only {@link People#erase} takes away.
 *
 * <p>Implementations are thread-safe. A call that fails for a technical reason throws {@link StoreException}; it never
 * answers as if nothing were there. Every call is whole: what records leaves nothing behind when it throws, and what
 * answers sees nothing of a unit of work of another thread that is still going on.
 *
 * <p>Instants and times of day are kept to the microsecond; a finer one is refused with
 * {@link IllegalArgumentException}. That a person or provider is known is for the use cases to see to; that a package was
 * opened, and that nothing is recorded about a person who was erased, is checked here.
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

    /** {@return who did what when and why} */
    AuditTrail audit();

    /** {@return the answers to requests that came with a key} */
    Keys keys();

    /** {@return the latest instant since which anything in the store is known, or empty when it holds nothing; an answer under a key is nothing known} */
    Optional<Instant> lastLearned();

    /** {@return the id of the scheme of the latest run, or of the latest need where there is no run; empty where there is neither} */
    default Optional<String> latestScheme() {
        return Streams.findLast(ledger().runs().stream())
                .map(record -> record.run().scheme())
                .or(() -> Streams.findLast(placements().all().stream()).map(Placements.Offers::scheme));
    }

    /**
     * Does the work as one unit: all that it records is kept, or, if it throws, none of it. Within the work its own records
     * are visible. What the work throws is thrown on.
     *
     * <p>Units are done one after another, whatever thread they come from: what a unit has read stays as it is until the
     * unit ends. A unit belongs to the thread that began it, and must not wait for another that uses the store.
     *
     * <p>A unit within a unit is part of the outer one: it is kept only if the outer one is. If it throws and the outer one
     * goes on, what the inner one recorded is not kept.
     *
     * @param work what to do
     * @param <T> what it answers
     * @return what the work answers
     */
    <T> T inOneUnit(Supplier<T> work);

    /**
     * Does the work, which only reads, over one state of the store: what it reads stays as it is until the work ends, whatever others
     * record meanwhile. Unlike a unit it need not wait for its turn, and should hold up nobody. Within a unit, or within another such
     * work, it is part of that.
     *
     * @param work what to do; it belongs to the thread that began it
     * @param <T> what it answers
     * @return what the work answers
     * @throws IllegalStateException if the work records something, and is not within a unit
     */
    <T> T inOneView(Supplier<T> work);
}
