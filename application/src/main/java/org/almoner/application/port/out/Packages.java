package org.almoner.application.port.out;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Fact;

/** The care packages. */
public interface Packages {

    /**
     * Opens a package, with nothing recorded about it yet.
     *
     * @throws ConflictException if there is a package of that reference
     */
    void open(PackageId id, PersonId person);

    /**
     * Records a weekly plan of an open package.
     *
     * @throws IllegalArgumentException if the package was never opened
     */
    void recordPlan(PackageId id, Fact<WeeklyPlan> fact);

    /**
     * Records who provides an open package.
     *
     * @throws IllegalArgumentException if the package was never opened
     */
    void recordProvider(PackageId id, Fact<ProviderId> fact);

    /**
     * Records the part of an open package that the NHS funds.
     *
     * @throws IllegalArgumentException if the package was never opened
     */
    void recordHealthShare(PackageId id, Fact<Percentage> fact);

    /** {@return the references of every open package} */
    ImmutableSet<PackageId> references();

    /** {@return all that was ever recorded about the package, or empty when it was never opened} */
    Optional<PackageHistory> find(PackageId id);

    /** {@return the person's packages, in the order of their references} */
    ImmutableList<PackageHistory> of(PersonId person);

    /** {@return every package, in the order of their references} */
    ImmutableList<PackageHistory> all();
}
