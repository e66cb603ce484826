package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.out.AuditTrail;
import org.jdbi.v3.core.Handle;

final class JdbcAuditTrail implements AuditTrail {

    /** Not of the view, which nothing seals, but of the tables, as the view was made. */
    private static final String ENTRIES =
            "SELECT unit_number, subject_kind, subject, act, known_since, recorded_by, reason, records FROM ("
                    + madeAs("migrations/V5__answers_recorded_for_providers.sql") + ") AS audit";

    private static final String AS = " v_audit AS\n";

    private final Units units;

    JdbcAuditTrail(Units units) {
        this.units = units;
    }

    private static String madeAs(String view) {
        try {
            String script =
                    Resources.toString(Resources.getResource(JdbcAuditTrail.class, view), StandardCharsets.UTF_8);
            return script.substring(script.indexOf(AS) + AS.length()).replace(";", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ImmutableList<Entry> entries(Query query) {
        ImmutableMap<String, Object> asked = Stream.of(
                        query.by().map(by -> Map.entry("recorded_by = ?", (Object) by)),
                        query.reference().map(reference -> Map.entry("subject = ?", (Object) reference)))
                .flatMap(Optional::stream)
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
        String which = asked.isEmpty() ? "" : " WHERE " + String.join(" AND ", asked.keySet());
        return units.read(handle -> entries(handle, which, asked.values().toArray())).stream()
                .filter(query::asksFor)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Entry> entries(Handle handle, String which, Object... arguments) {
        return ImmutableList.sortedCopyOf(Row.all(
                handle,
                ENTRIES + which,
                row -> new Entry(
                        row.number(),
                        new Subject(Subject.Kind.valueOf(row.text()), row.text()),
                        row.text(),
                        row.knowledge(),
                        row.integer()),
                arguments));
    }

    @Override
    public ImmutableList<Entry> erasedSince(Optional<Seal> noted) {
        return units.read(handle -> entries(
                handle,
                " WHERE act = 'erased' AND unit_number > ?",
                noted.map(seal -> Seals.unitOf(handle, seal)).orElse(0L)));
    }

    @Override
    public Optional<Seal> latest() {
        return units.read(Seals::latest);
    }

    @Override
    public ImmutableList<Finding> verify(Optional<Seal> noted) {
        return units.read(handle -> new Verification(handle).findings(noted));
    }
}
