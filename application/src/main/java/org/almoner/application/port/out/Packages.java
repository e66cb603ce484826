package org.almoner.application.port.out;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Knowledge;

/** The care packages. */
public interface Packages {

    /**
     * Opens a package, with nothing recorded about it yet.
     *
     * @param id the package
     * @param person whose it is
     * @param known since when, by whom and why
     * @throws ConflictException if there is a package of that reference
     * @throws IllegalArgumentException if the person's reference is one of {@link People#erased()}
     */
    void open(PackageId id, PersonId person, Knowledge known);

    /**
     * Records a fact about an open package.
     *
     * @param id the package
     * @param kind one of {@link PackageFacts#ALL}
     * @param fact what is recorded
     * @param <T> the type of the values of the kind
     * @throws IllegalArgumentException if the package was never opened or is of a person who was erased, or the kind is another
     */
    <T> void record(PackageId id, FactKind<T> kind, Fact<T> fact);

    /** {@return the references of every open package of somebody who was not erased} */
    ImmutableSet<PackageId> references();

    /** {@return all that was ever recorded about the package, or empty when it was never opened} */
    Optional<PackageHistory> find(PackageId id);

    /** {@return the person's packages, in the order of their references} */
    ImmutableList<PackageHistory> of(PersonId person);

    /** {@return every package, in the order of their references} */
    ImmutableList<PackageHistory> all();
}
