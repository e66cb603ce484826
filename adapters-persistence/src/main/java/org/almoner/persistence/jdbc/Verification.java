package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.almoner.application.port.out.AuditTrail.Finding;
import org.almoner.application.port.out.AuditTrail.Seal;
import org.jdbi.v3.core.Handle;

/** Holds the seals against each other, and the rows against the seals. Used once. */
final class Verification {

    private static final String ERASING = "SELECT unit_number FROM person_file WHERE step = 'ERASE'";

    private final Handle handle;
    private final ImmutableList<Seals.Sealed> seals;

    /** What was not found yet. */
    private final Map<Seals.Rows, Seals.Link> expected;

    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    Verification(Handle handle) {
        this.handle = handle;
        this.seals = Seals.all(handle);
        this.expected = new LinkedHashMap<>(Seals.valid(seals));
    }

    ImmutableList<Finding> findings(Optional<Seal> noted) {
        checkChain(noted);
        noted.filter(seal -> seals.stream().map(Seals.Sealed::seal).noneMatch(seal::equals))
                .map(Finding.OtherThanNoted::new)
                .ifPresent(findings::add);
        checkErasures();
        for (SealedTable table : SealedTable.values()) {
            checkRows(table);
        }
        expected.values().stream()
                .filter(link -> link.rows() > 0)
                .map(link -> new Finding.RecordsChanged(link.table(), link.sealedUnit(), link.rows(), 0))
                .forEach(findings::add);
        return findings.build();
    }

    /** Units are sealed one after another, and each at once: after the noted seal comes none of a unit that had one before. */
    private void checkChain(Optional<Seal> noted) {
        Seal before = Seals.NONE;
        long unit = 0;
        long closed = 0;
        for (Seals.Sealed sealed : seals) {
            Seal expected = sealed.link().after(before);
            if (!expected.equals(sealed.seal())
                    || sealed.link().unit() < unit
                    || sealed.link().unit() <= closed) {
                findings.add(new Finding.SealBroken(expected.number()));
            }
            before = sealed.seal();
            unit = sealed.link().unit();
            closed = noted.filter(before::equals).isPresent() ? unit : closed;
        }
    }

    private void checkErasures() {
        ImmutableSet<Long> erasing = ImmutableSet.copyOf(Row.all(handle, ERASING, Row::number));
        Map<Seals.Rows, Seals.Link> before = new HashMap<>();
        for (Seals.Sealed sealed : seals) {
            Seals.Link link = sealed.link();
            Seals.Link previous = before.put(link.of(), link);
            boolean first = previous == null && link.isOfItsOwnUnit();
            boolean erased = previous != null
                    && !link.isOfItsOwnUnit()
                    && erasing.contains(link.unit())
                    && link.isErasedFrom(previous);
            if (!first && !erased) {
                findings.add(new Finding.SealedAgain(link.table(), link.sealedUnit(), link.unit()));
            }
        }
    }

    /** Where rows are in sequence, so are units. */
    private void checkRows(SealedTable table) {
        AtomicLong last = new AtomicLong();
        SealedRows.read(handle, table, "", (unit, rows) -> {
            Seals.Link sealed = expected.remove(new Seals.Rows(table.toString(), unit));
            if (sealed == null || !sealed.seals(table, rows) || unit < last.getAndSet(unit)) {
                findings.add(new Finding.RecordsChanged(
                        table.toString(), unit, sealed == null ? 0 : sealed.rows(), rows.size()));
            }
        });
    }
}
