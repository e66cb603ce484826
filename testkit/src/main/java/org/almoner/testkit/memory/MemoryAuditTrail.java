package org.almoner.testkit.memory;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.out.AuditTrail;

/** What was done with a store in memory: nobody changes that behind its back, but a noted seal may be of another store. */
final class MemoryAuditTrail implements AuditTrail {

    private final Records records;

    MemoryAuditTrail(Records records) {
        this.records = records;
    }

    @Override
    public ImmutableList<Entry> entries(Query query) {
        return records.read(() -> records.entries().byKey().values().stream()
                .flatMap(List::stream)
                .filter(query::asksFor)
                .sorted()
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public ImmutableList<Entry> erasedSince(Optional<Seal> noted) {
        return records.read(() -> {
            long unit = noted.filter(this::isSeal).map(Seal::number).orElse(0L);
            return entries(Query.ALL).stream()
                    .filter(entry -> entry.unit() > unit && entry.act().equals(MemoryPeople.ERASED))
                    .collect(ImmutableList.toImmutableList());
        });
    }

    private boolean isSeal(Seal seal) {
        return records.seals().of(seal.number()).contains(seal);
    }

    @Override
    public Optional<Seal> latest() {
        return records.read(
                () -> records.seals().of((long) records.seals().size()).stream().findFirst());
    }

    @Override
    public ImmutableList<Finding> verify(Optional<Seal> noted) {
        return records.read(() -> noted.filter(seal -> !isSeal(seal))
                .map(Finding.OtherThanNoted::new)
                .map(ImmutableList::<Finding>of)
                .orElse(ImmutableList.of()));
    }
}
