package org.almoner.domain.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Rounding;

/**
 * How minutes become multiples of a unit, and of what: results differ, for a visit of 37 minutes on each of seven days is
 * paid as 210 minutes by nearest quarters of each, and as 255 by those of the week. Immutable.
 *
 * @param unitMinutes what the minutes are rounded to a multiple of; 1 to 1,440, and 1 where the rounding is exact
 * @param rounding how; the two ties and both directions are the named rules of {@link Rounding}
 * @param point what is rounded
 */
public record TimeRounding(int unitMinutes, Rounding rounding, Point point) {

    private static final int LONGEST_UNIT = 24 * 60;

    /** What is rounded. */
    public enum Point {
        /** Each carer's time of each visit, by itself. */
        VISIT,
        /** The time of all carers at all visits that start on one day, once. */
        DAY,
        /** The time of all carers at all visits that start in one care week, once. */
        WEEK
    }

    /**
     * Refuses units out of their bounds, and those that could not be kept exactly.
     *
     * @throws IllegalArgumentException if the unit is out of its bounds, or above 1 where the rounding is exact
     */
    public TimeRounding {
        checkArgument(
                unitMinutes > 0 && unitMinutes <= LONGEST_UNIT,
                "the unit lies between 1 and %s minutes, but is %s",
                LONGEST_UNIT,
                unitMinutes);
        checkArgument(
                rounding != Rounding.EXACT || unitMinutes == 1,
                "minutes cannot be asked to be exact multiples of %s; name a rounding, or a unit of 1 minute",
                unitMinutes);
    }

    /** {@return the multiple of the unit that is made of so many minutes; not negative when they are not} */
    public long of(long minutes) {
        return rounding.toMultiple(minutes, unitMinutes);
    }

    /** {@return whether each visit is rounded by itself} */
    boolean isOfVisits() {
        return point == Point.VISIT;
    }
}
