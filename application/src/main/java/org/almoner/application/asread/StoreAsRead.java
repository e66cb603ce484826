package org.almoner.application.asread;

import java.time.Instant;
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

/**
 * A store in which somebody records who has read it as known at an instant. A fact about a person, package or provider, a report of
 * a visit, the publishing of a need for a package, and a hold of a line are refused with {@link org.almoner.application.port.out.ChangedSinceException} if anything else about
 * the same one has become known after the instant; so is the posting of a run if a line that it settles was held or released. What is decided once, a need or a run, tells by itself that it was decided.
 * Everything is read as it is now. Thread-safe if the store is; used within units of work.
 */
public final class StoreAsRead implements Store {

    private final Store store;
    private final AsRead read;

    private StoreAsRead(Store store, AsRead read) {
        this.store = store;
        this.read = read;
    }

    /**
     * {@return the store for whoever has read it as known at the instant}
     *
     * @param instant not after now, or nothing would be refused; {@link org.almoner.application.Almoner#asRead} sees to that
     */
    public static Store at(Instant instant, Store store) {
        return new StoreAsRead(store, new AsRead(instant));
    }

    @Override
    public People people() {
        return new PeopleRead(store.people(), read);
    }

    @Override
    public Packages packages() {
        return new PackagesRead(store.packages(), read);
    }

    @Override
    public Providers providers() {
        return new ProvidersRead(store.providers(), read);
    }

    @Override
    public Visits visits() {
        return new VisitsRead(store.visits(), read);
    }

    @Override
    public Placements placements() {
        return new PlacementsRead(store.placements(), store.packages(), read);
    }

    @Override
    public Ledger ledger() {
        return new LedgerRead(store.ledger(), read);
    }

    @Override
    public Keys keys() {
        return store.keys();
    }

    @Override
    public AuditTrail audit() {
        return store.audit();
    }

    @Override
    public Optional<Instant> lastLearned() {
        return store.lastLearned();
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
