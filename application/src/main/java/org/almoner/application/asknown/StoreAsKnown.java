package org.almoner.application.asknown;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.almoner.application.port.out.AuditTrail;
import org.almoner.application.port.out.Keys;
import org.almoner.application.port.out.Ledger;
import org.almoner.application.port.out.Packages;
import org.almoner.application.port.out.People;
import org.almoner.application.port.out.Placements;
import org.almoner.application.port.out.Providers;
import org.almoner.application.port.out.Store;
import org.almoner.application.port.out.Visits;
import org.almoner.domain.time.Instants;

/**
 * A store as it was at an instant, that instant included: what became known later is not there. Use cases over it, by a clock
 * that stands at the instant, answer what they answered then (property P6). Nothing can be recorded in it: whatever records throws
 * {@link UnsupportedOperationException}. Whoever was erased since is not there. Thread-safe if the store is.
 *
 * <p>A package is there since it was opened; one that was opened by an Almoner that did not keep when, since the first of its facts.
 */
public final class StoreAsKnown implements Store {

    private final Store store;
    private final Then then;

    private StoreAsKnown(Store store, Then then) {
        this.store = store;
        this.then = then;
    }

    /** {@return the store as it was at the instant} */
    public static Store at(Instant instant, Store store) {
        return new StoreAsKnown(store, new Then(instant));
    }

    /**
     * Refuses to see a store as known on a day to come.
     *
     * @param now the time; where more was recorded since, as by clocks that are ahead, the day of that is not to come
     * @throws IllegalArgumentException if the day of the instant is after it
     */
    public static void checkPast(Instant instant, Store store, Instant now) {
        LocalDate today =
                Instants.dayOf(store.lastLearned().filter(now::isBefore).orElse(now));
        LocalDate day = Instants.dayOf(instant);
        checkArgument(
                !day.isAfter(today),
                "nobody knows yet what is known on %s, for it is %s; name that day, or one before",
                day,
                today);
    }

    @Override
    public People people() {
        return new PeopleThen(store.people(), then);
    }

    @Override
    public Packages packages() {
        return new PackagesThen(store.packages(), store.people(), audit(), then);
    }

    @Override
    public Providers providers() {
        return new ProvidersThen(store.providers(), then);
    }

    @Override
    public Visits visits() {
        return new VisitsThen(store.visits(), then);
    }

    @Override
    public Placements placements() {
        return new PlacementsThen(store.placements(), then);
    }

    @Override
    public Ledger ledger() {
        return new LedgerThen(store.ledger(), then);
    }

    @Override
    public AuditTrail audit() {
        return new AuditThen(store.audit(), then);
    }

    @Override
    public Keys keys() {
        return new KeysThen(store.keys(), then);
    }

    /** {@return the latest instant since which anything is known, or that of this view where more is known since} */
    @Override
    public Optional<Instant> lastLearned() {
        return store.lastLearned().map(last -> then.isKnown(last) ? last : then.instant());
    }

    @Override
    public <T> T inOneUnit(Supplier<T> work) {
        return store.inOneUnit(work);
    }

    @Override
    public <T> T inOneView(Supplier<T> work) {
        return store.inOneView(work);
    }
}
