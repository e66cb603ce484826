package org.almoner.domain.brokerage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.providers.entry.EntryRefusal;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;

/** One reason for which a provider cannot be offered a need. */
public sealed interface Exclusion {

    /**
     * It is no provider of the council's when care is to start: its registration ended before, or begins later.
     *
     * @param day the first day of care
     */
    record NotRegisteredOn(LocalDate day) implements Exclusion {}

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
     * The council does no business with it, or not yet (rules B4, C5, S2).
     *
     * @param refusal the reason
     */
    record NoBusiness(EntryRefusal refusal) implements Exclusion {}

    /**
     * It does not serve the lot and service in the zone.
     *
     * @param offering of the need
     */
    record NotOffered(Offering offering) implements Exclusion {}

    /**
     * It has no carers of some kind that the person needs, as far as is recorded.
     *
     * @param missing what it would need
     */
    record CarersMissing(Carers missing) implements Exclusion {}

    /**
     * It gives no care at a time of day at which a visit is to start.
     *
     * @param start the earliest of such times
     */
    record NotAtThatTime(LocalTime start) implements Exclusion {}

    /**
     * The hours of the need that fall into a part of the day do not fit what it has free then.
     *
     * @param part of the day
     * @param free weekly hours it has left in it, in the zone
     * @param needed weekly hours of visits that start in it
     */
    record NotEnoughCapacityAt(TimeWindow part, Hours free, Hours needed) implements Exclusion {}

    /**
     * The hours of the need do not fit what it has free in the zone.
     *
     * @param free weekly hours it has left in the zone
     * @param needed weekly hours of the need
     */
    record NotEnoughCapacity(Hours free, Hours needed) implements Exclusion {}

    /**
     * The places that the need takes are not free where it is asked for.
     *
     * @param day the first weekday on which that is so
     * @param free places that it has left on such a day
     * @param needed places that the need takes
     */
    record NotEnoughPlaces(DayOfWeek day, int free, int needed) implements Exclusion {}

    /** The person does not want care from it. */
    record RefusedByPerson() implements Exclusion {}
}
