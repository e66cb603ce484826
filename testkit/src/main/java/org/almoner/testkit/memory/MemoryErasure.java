package org.almoner.testkit.memory;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;

/** Erases people from every log. */
final class MemoryErasure {

    private final Records records;
    private final MemoryPackages packages;
    private final MemoryProviders providers;
    private final MemoryVisits visits;
    private final MemoryPlacements placements;
    private final MemoryLedger ledger;
    private final MemoryKeys keys;

    MemoryErasure(
            Records records,
            MemoryPackages packages,
            MemoryProviders providers,
            MemoryVisits visits,
            MemoryPlacements placements,
            MemoryLedger ledger,
            MemoryKeys keys) {
        this.records = records;
        this.packages = packages;
        this.providers = providers;
        this.visits = visits;
        this.placements = placements;
        this.ledger = ledger;
        this.keys = keys;
    }

    /** Erases the person within the unit that is going on. */
    void erase(PersonId person, PersonId reference, MemoryPeople people) {
        ImmutableMap<PackageId, PackageId> renamed = renamed(packages.referencesOf(person), reference, PackageId::new);
        Erased erased = new Erased(
                person,
                reference,
                renamed,
                renamed(ledger.thirdPartiesOf(person).asList(), reference, party -> party),
                placements.needsOf(renamed.keySet()));
        records.erase(Stream.of(
                        people.erase(erased),
                        packages.erase(erased),
                        providers.erase(erased),
                        visits.erase(erased),
                        placements.erase(erased),
                        ledger.erase(erased),
                        ImmutableList.of(keys.erase(erased)),
                        ImmutableList.of(records.entries()
                                .rewrite((unit, entry) -> erased.of(entry).map(left -> Map.entry(unit, left)))))
                .flatMap(ImmutableList::stream)
                .toList());
    }

    private static <T> ImmutableMap<T, T> renamed(
            ImmutableList<T> references, PersonId reference, Function<String, T> parse) {
        return IntStream.range(0, references.size())
                .boxed()
                .collect(ImmutableMap.toImmutableMap(references::get, i -> parse.apply(reference + "-" + (i + 1))));
    }
}
