package org.almoner.application.asread;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.almoner.application.port.out.Packages;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Knowledge;

/** Packages, of which nothing is recorded that have changed since they were read. */
final class PackagesRead implements Packages {

    private final Packages packages;
    private final AsRead read;

    PackagesRead(Packages packages, AsRead read) {
        this.packages = packages;
        this.read = read;
    }

    @Override
    public void open(PackageId id, PersonId person, Knowledge known) {
        packages.open(id, person, known);
    }

    @Override
    public <T> void record(PackageId id, FactKind<T> kind, Fact<T> fact) {
        read.check(
                id.toString(), find(id).map(PackageHistory::facts), fact.known().since());
        packages.record(id, kind, fact);
    }

    @Override
    public ImmutableSet<PackageId> references() {
        return packages.references();
    }

    @Override
    public Optional<PackageHistory> find(PackageId id) {
        return packages.find(id);
    }

    @Override
    public ImmutableList<PackageHistory> of(PersonId person) {
        return packages.of(person);
    }

    @Override
    public ImmutableList<PackageHistory> all() {
        return packages.all();
    }
}
