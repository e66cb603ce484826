package org.almoner.formats.delivery;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.out.Store;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;

/** Finds packages in a store, and remembers those of the last person: rows of a person stand together. Of one thread. */
public final class PackagesOfStore implements PackageFinder {

    private final Store store;
    private Optional<PersonId> last = Optional.empty();
    private ImmutableList<CarePackage> packages = ImmutableList.of();

    /** Those of the store, by what is known now. */
    public PackagesOfStore(Store store) {
        this.store = store;
    }

    @Override
    public ImmutableSet<PackageId> find(PersonId person, ProviderId provider, LocalDate day) {
        if (!last.equals(Optional.of(person))) {
            packages = store.packages().of(person).stream()
                    .map(history -> history.asKnownAt(Instant.MAX))
                    .collect(ImmutableList.toImmutableList());
            last = Optional.of(person);
        }
        return packages.stream()
                .filter(pack -> pack.provider().find(day).equals(Optional.of(provider)))
                .map(CarePackage::id)
                .collect(ImmutableSet.toImmutableSet());
    }
}
