package org.almoner.domain.brokerage;

import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;

/** One reason for which a provider cannot be offered a need. */
public sealed interface Exclusion {

    /**
     * The provider does not serve the zone.
     *
     * @param zone of the need
     */
    record NotInZone(ZoneCode zone) implements Exclusion {}

    /**
     * The scheme's policy makes no offers to providers of its role.
     *
     * @param role in which the provider serves the zone
     */
    record RoleNotOffered(Role role) implements Exclusion {}

    /**
     * The council places no new packages with it.
     *
     * @param standing the reason
     */
    record NotTakingPackages(Standing standing) implements Exclusion {}

    /**
     * The hours of the need do not fit what it has free in the zone.
     *
     * @param free weekly hours it has left in the zone
     * @param needed weekly hours of the need
     */
    record NotEnoughCapacity(Hours free, Hours needed) implements Exclusion {}

    /** The person does not want care from it. */
    record RefusedByPerson() implements Exclusion {}
}
