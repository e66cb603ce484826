package org.almoner.domain.transition;

import com.google.common.collect.ImmutableSortedSet;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;

/**
 * A package as it is placed before the transition. Immutable.
 *
 * @param pack which package
 * @param person whose
 * @param home where and with whom the person lives
 * @param care what it asks for
 * @param provider who provides it now
 * @param wish what the person chose
 * @param ruledOut the providers to whom it cannot move whatever room they have, such as those that the person refuses
 */
public record PlacedPackage(
        PackageId pack,
        PersonId person,
        Home home,
        CareNeeded care,
        ProviderId provider,
        Wish wish,
        ImmutableSortedSet<ProviderId> ruledOut) {

    /** A package for which no provider is ruled out. */
    public PlacedPackage(PackageId pack, PersonId person, Home home, CareNeeded care, ProviderId provider, Wish wish) {
        this(pack, person, home, care, provider, wish, ImmutableSortedSet.of());
    }
}
