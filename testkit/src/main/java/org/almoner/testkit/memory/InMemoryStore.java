package org.almoner.testkit.memory;

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
import org.almoner.domain.packages.PersonId;

/**
 * A whole store in memory, gone when the program ends. It passes the contracts of {@code org.almoner.testkit.contracts},
 * so what works with it works with a store that keeps.
 *
 * <p>Thread-safe: one thread is served at a time, and a unit of work keeps the others waiting until it ends. It must
 * therefore not wait for another thread that uses the store.
 */
public final class InMemoryStore implements Store {

    private final Records records = new Records();
    private final Log<PersonId, PersonId> erased = records.newLog();
    private final MemoryPackages packages = new MemoryPackages(records, erased);
    private final MemoryProviders providers = new MemoryProviders(records);
    private final MemoryVisits visits = new MemoryVisits(records, packages);
    private final MemoryPlacements placements = new MemoryPlacements(records, packages);
    private final MemoryLedger ledger = new MemoryLedger(records);
    private final MemoryKeys keys = new MemoryKeys(records);
    private final People people = new MemoryPeople(
            records, erased, new MemoryErasure(records, packages, providers, visits, placements, ledger, keys));
    private final AuditTrail audit = new MemoryAuditTrail(records);

    private InMemoryStore() {}

    /** {@return a new store that holds nothing} */
    public static InMemoryStore empty() {
        return new InMemoryStore();
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public Packages packages() {
        return packages;
    }

    @Override
    public Providers providers() {
        return providers;
    }

    @Override
    public Visits visits() {
        return visits;
    }

    @Override
    public Placements placements() {
        return placements;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public AuditTrail audit() {
        return audit;
    }

    @Override
    public Keys keys() {
        return keys;
    }

    @Override
    public Optional<Instant> lastLearned() {
        return records.lastLearned();
    }

    @Override
    public <T> T inOneUnit(Supplier<T> work) {
        return records.inOneUnit(work);
    }

    @Override
    public <T> T inOneView(Supplier<T> work) {
        return records.inOneView(work);
    }
}
