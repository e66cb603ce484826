package org.almoner.formats.delivery;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;

/** Says which packages of people are with whom: a visit of a file is of one of them. */
@FunctionalInterface
public interface PackageFinder {

    /** {@return the packages of the person that are with the provider on the day; none where nobody of that reference is known} */
    ImmutableSet<PackageId> find(PersonId person, ProviderId provider, LocalDate day);
}
