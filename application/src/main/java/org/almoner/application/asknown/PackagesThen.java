package org.almoner.application.asknown;

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

/** Packages as known at an instant. */
final class PackagesThen implements Packages {

    private final Packages packages;
    private final Then at;

    PackagesThen(Packages packages, Then at) {
        this.packages = packages;
        this.at = at;
    }

    @Override
    public void open(PackageId id, PersonId person, Knowledge known) {
        throw at.readOnly();
    }

    @Override
    public <T> void record(PackageId id, FactKind<T> kind, Fact<T> fact) {
        throw at.readOnly();
    }

    @Override
    public ImmutableSet<PackageId> references() {
        return all().stream().map(PackageHistory::id).collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public Optional<PackageHistory> find(PackageId id) {
        return packages.find(id).flatMap(this::then);
    }

    @Override
    public ImmutableList<PackageHistory> of(PersonId person) {
        return then(packages.of(person));
    }

    @Override
    public ImmutableList<PackageHistory> all() {
        return then(packages.all());
    }

    private ImmutableList<PackageHistory> then(ImmutableList<PackageHistory> some) {
        return some.stream().flatMap(pack -> then(pack).stream()).collect(ImmutableList.toImmutableList());
    }

    private Optional<PackageHistory> then(PackageHistory pack) {
        return at.known(pack.facts()).map(facts -> new PackageHistory(pack.id(), pack.person(), facts));
    }
}
