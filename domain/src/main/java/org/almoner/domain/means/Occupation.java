package org.almoner.domain.means;

import org.almoner.domain.time.DateRange;

/**
 * Somebody lives in the person's home for whose sake it does not count, although the person lives in a care home for good (SI
 * 2014/2672, Schedule 2, paragraph 4). Immutable.
 *
 * @param occupier who
 * @param days from when until when; it only helps where it began before the person moved
 * @param endsUnexpectedly whether its end could not be foreseen, so that the home does not count for twelve more weeks
 */
public record Occupation(Occupier occupier, DateRange days, boolean endsUnexpectedly) {

    /** For whose sake a home does not count. */
    public enum Occupier {
        /** Husband, wife or partner, not estranged. */
        PARTNER,
        /** An estranged or divorced partner who is a lone parent. */
        LONE_PARENT,
        /** A relative aged 60 or over. */
        RELATIVE_60_OR_OVER,
        /** A relative who is incapacitated. */
        INCAPACITATED_RELATIVE,
        /** A child under 18 of the person. */
        CHILD
    }

    /** {@return whether it began before the person moved, that is before the first day of the stay} */
    public boolean isSinceBefore(DateRange stay) {
        return days.from().isBefore(stay.from());
    }
}
