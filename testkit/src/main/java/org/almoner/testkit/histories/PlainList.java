package org.almoner.testkit.histories;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;

/** All that was recorded, one after another: of what is known, the record known latest that covers a day says what held on it. */
final class PlainList {

    private final List<Entry> entries = new ArrayList<>();

    void add(Subject subject, FactKind<?> kind, Fact<?> fact) {
        entries.add(new Entry(subject, kind, fact));
    }

    int size() {
        return entries.size();
    }

    void shortenTo(int size) {
        entries.subList(size, entries.size()).clear();
    }

    /** {@return what held on the day, as known at the instant} */
    Optional<Object> on(LocalDate day, Instant at, Subject subject, FactKind<?> kind) {
        return known(at)
                .filter(entry -> entry.subject().equals(subject) && entry.kind().equals(kind))
                .filter(entry -> entry.fact().holds().contains(day))
                .reduce((earlier, later) -> later)
                .flatMap(entry -> entry.fact().value());
    }

    /** {@return all facts of the kind about days that include the day, as known at the instant, in the order in which they became known} */
    ImmutableList<Fact<?>> all(LocalDate day, Instant at, FactKind<?> kind) {
        return known(at)
                .filter(entry ->
                        entry.kind().equals(kind) && entry.fact().holds().contains(day))
                .map(Entry::fact)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return of what anything of which kind was recorded} */
    ImmutableSet<Key> keys() {
        return entries.stream()
                .map(entry -> new Key(entry.subject(), entry.kind()))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** {@return the latest instant since which anything is known} */
    Optional<Instant> lastLearned() {
        return entries.stream().map(Entry::since).max(Comparator.naturalOrder());
    }

    private Stream<Entry> known(Instant at) {
        return entries.stream().filter(entry -> !entry.since().isAfter(at)).sorted(Comparator.comparing(Entry::since));
    }

    /** Of what, and which kind of fact. */
    record Key(Subject subject, FactKind<?> kind) {}

    private record Entry(Subject subject, FactKind<?> kind, Fact<?> fact) {

        Instant since() {
            return fact.known().since();
        }
    }
}
