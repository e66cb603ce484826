package org.almoner.persistence.jdbc;

import java.util.Optional;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Keys;
import org.almoner.application.port.out.RequestKey;
import org.jdbi.v3.core.Handle;

final class JdbcKeys implements Keys {

    private final Units units;

    JdbcKeys(Units units) {
        this.units = units;
    }

    @Override
    public void keep(RequestKey key, Kept kept) {
        units.write(handle -> {
            if (find(handle, key).isPresent()) {
                throw new ConflictException("an answer is kept under key " + key + " already");
            }
            handle.execute(
                    "INSERT INTO request_key (request_key, digest, answer, known_since, recorded_by) VALUES (?, ?, ?, ?, ?)",
                    key.value(),
                    kept.digest(),
                    kept.answer(),
                    Facts.instant(kept.since()),
                    kept.by());
        });
    }

    @Override
    public Optional<Kept> find(RequestKey key) {
        return units.read(handle -> find(handle, key));
    }

    private static Optional<Kept> find(Handle handle, RequestKey key) {
        return Row.all(
                        handle,
                        "SELECT digest, answer, known_since, recorded_by FROM request_key WHERE request_key = ?",
                        row -> new Kept(row.text(), row.text(), row.instant(), row.text()),
                        key.value())
                .stream()
                .findFirst();
    }
}
