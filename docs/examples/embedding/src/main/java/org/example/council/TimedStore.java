package org.example.council;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
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

/** A store that tells how long each unit of work takes, and leaves the keeping to another. As thread-safe as that one and whoever is told. */
public final class TimedStore implements Store {

    private final Store kept;
    private final Clock clock;
    private final Consumer<Duration> told;

    /** Times the units of a store, by the clock. Who is told must not fail. */
    public TimedStore(Store kept, Clock clock, Consumer<Duration> told) {
        this.kept = kept;
        this.clock = clock;
        this.told = told;
    }

    // guide: timed
    @Override
    public <T> T inOneUnit(Supplier<T> work) {
        Instant start = clock.instant();
        try {
            return kept.inOneUnit(work);
        } finally {
            told.accept(Duration.between(start, clock.instant()));
        }
    }
    // guide: end

    @Override
    public <T> T inOneView(Supplier<T> work) {
        return kept.inOneView(work);
    }

    @Override
    public People people() {
        return kept.people();
    }

    @Override
    public Packages packages() {
        return kept.packages();
    }

    @Override
    public Providers providers() {
        return kept.providers();
    }

    @Override
    public Visits visits() {
        return kept.visits();
    }

    @Override
    public Placements placements() {
        return kept.placements();
    }

    @Override
    public Ledger ledger() {
        return kept.ledger();
    }

    @Override
    public AuditTrail audit() {
        return kept.audit();
    }

    @Override
    public Keys keys() {
        return kept.keys();
    }

    @Override
    public Optional<Instant> lastLearned() {
        return kept.lastLearned();
    }
}
