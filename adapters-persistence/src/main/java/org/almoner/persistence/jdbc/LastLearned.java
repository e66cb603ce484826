package org.almoner.persistence.jdbc;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Since when the latest is known. It is asked with every request, so it is looked for in all tables only where there is a seal since
 * it was. Thread-safe.
 */
final class LastLearned {

    private static final String LATEST = """
            SELECT MAX(latest) FROM (
                SELECT MAX(known_since) AS latest FROM person_fact
                UNION ALL SELECT MAX(known_since) FROM person_file
                UNION ALL SELECT MAX(known_since) FROM care_package
                UNION ALL SELECT MAX(known_since) FROM package_fact
                UNION ALL SELECT MAX(known_since) FROM provider_fact
                UNION ALL SELECT MAX(known_since) FROM visit_report
                UNION ALL SELECT MAX(known_since) FROM need
                UNION ALL SELECT MAX(known_since) FROM need_response
                UNION ALL SELECT MAX(known_since) FROM need_decision
                UNION ALL SELECT MAX(known_since) FROM run
                UNION ALL SELECT MAX(known_since) FROM run_event
                UNION ALL SELECT MAX(known_since) FROM hold_fact) AS learned
            """;

    private static final String LAST_SEAL = "SELECT COALESCE(MAX(number), 0) FROM seal";

    private final Units units;
    private volatile Found found = new Found(-1, Optional.empty());

    LastLearned(Units units) {
        this.units = units;
    }

    Optional<Instant> get() {
        if (units.isInUnit()) {
            return units.read(LastLearned::latest);
        }
        Found before = found;
        return units.glance(LastLearned::lastSeal) == before.seal() ? before.latest() : units.read(this::find);
    }

    private Optional<Instant> find(Handle handle) {
        Found now = new Found(lastSeal(handle), latest(handle));
        found = now;
        return now.latest();
    }

    private static long lastSeal(Handle handle) {
        return handle.select(LAST_SEAL).mapTo(long.class).one();
    }

    private static Optional<Instant> latest(Handle handle) {
        return handle.select(LATEST)
                .map((columns, context) -> Optional.ofNullable(columns.getObject(1, LocalDateTime.class)))
                .one()
                .map(latest -> latest.toInstant(ZoneOffset.UTC));
    }

    /** What was known when that was the last seal. */
    private record Found(long seal, Optional<Instant> latest) {}
}
