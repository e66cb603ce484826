package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.almoner.application.port.out.Placements.Offers;
import org.almoner.application.port.out.Store;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.life.PackageFile;
import org.almoner.domain.time.Timelines;

/** Gathers the files of packages from the store, as known at an instant. */
record PackageFiles(Store store, Instant known) {

    /** {@return that of every package, in the order of their references} */
    ImmutableSortedMap<PackageId, PackageFile> all() {
        ImmutableListMultimap<PersonId, CarePackage> packages = Multimaps.index(
                store.packages().all().stream().map(this::asKnown).toList(), CarePackage::person);
        ImmutableListMultimap<PackageId, Offers> offers =
                Multimaps.index(store.placements().all(), Offers::pack);
        ImmutableSortedMap.Builder<PackageId, PackageFile> files = ImmutableSortedMap.naturalOrder();
        for (PersonHistory person : store.people().all()) {
            Timelines facts = person.facts().asKnownAt(known);
            ImmutableList<CarePackage> own = packages.get(person.id());
            own.forEach(pack -> files.put(pack.id(), file(pack, facts, own, offers.get(pack.id()))));
        }
        return files.buildOrThrow();
    }

    /** {@return that of the package, or empty when it was never opened, or is of a person who was erased} */
    Optional<PackageFile> of(PackageId id) {
        return store.packages()
                .find(id)
                .filter(history -> !store.people().erased().contains(history.person()))
                .map(this::asKnown)
                .map(pack -> file(
                        pack,
                        store.people()
                                .find(pack.person())
                                .map(person -> person.facts().asKnownAt(known))
                                .orElseGet(Timelines::none),
                        store.packages().of(pack.person()).stream()
                                .map(this::asKnown)
                                .toList(),
                        store.placements().of(id)));
    }

    private CarePackage asKnown(PackageHistory history) {
        return history.asKnownAt(known);
    }

    private static PackageFile file(
            CarePackage pack, Timelines person, Collection<CarePackage> own, Collection<Offers> offers) {
        return new PackageFile(
                pack,
                person,
                own.stream().filter(other -> !other.id().equals(pack.id())).collect(ImmutableList.toImmutableList()),
                offers.stream()
                        .filter(each -> each.decision().isEmpty())
                        .map(Offers::start)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(LocalDate::compareTo)));
    }
}
