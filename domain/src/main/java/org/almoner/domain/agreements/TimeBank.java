package org.almoner.domain.agreements;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.time.Hours;

/**
 * An envelope of time from which a package's visits are drawn, in place of a plan that fixes each of them (rule C6): 80 hours
 * over 4 weeks, for example. A period begins on the first day on which these terms hold, and every so many weeks after. What a
 * period leaves unused can be used later, and time of the next period earlier, both within limits. All time is that of all
 * carers together. Immutable.
 *
 * @param granted time for each period; above nothing. A period that the end of the terms cuts short grants its part of it, in
 *     whole minutes rounded down
 * @param weeks length of a period, 1 to 52
 * @param carryLimit the most unused time that a period takes over from those before it; what is more expires, the oldest first
 * @param carryPeriods for how many periods after its own unused time can be used before it expires; 0 where none is carried
 * @param forwardLimit the most time of the next period that can be used in this one: the floor below which the balance never
 *     falls. At most what is granted
 * @param charge whether time beyond the weekly plan counts for what the person is charged
 */
public record TimeBank(
        Hours granted, int weeks, Hours carryLimit, int carryPeriods, Hours forwardLimit, Charge charge) {

    /** What the person is charged for visits that are drawn beyond the weekly plan. Time that is not used is never charged. */
    public enum Charge {
        /** They are care of the week in which they are given, whenever their time was granted. */
        WHEN_USED,
        /** Nothing: the charge is that of the visits of the plan. */
        PLAN_ONLY
    }

    private static final int LONGEST = 52;

    /**
     * Refuses an empty envelope, and limits that contradict each other.
     *
     * @throws IllegalArgumentException if nothing is granted, a figure is out of its bounds, or only one of limit and periods of
     *     what is carried is above nothing
     */
    public TimeBank {
        checkArgument(granted.minutes() > 0, "a time bank grants more than nothing");
        checkArgument(weeks >= 1 && weeks <= LONGEST, "a period lasts 1 to %s weeks, but got %s", LONGEST, weeks);
        checkArgument(
                carryPeriods >= 0 && (carryPeriods > 0) == (carryLimit.minutes() > 0),
                "unused time is carried up to a limit for 1 period or more, or not at all, but got %s for %s periods",
                carryLimit,
                carryPeriods);
        checkArgument(
                forwardLimit.compareTo(granted) <= 0,
                "no more than the %s of the next period can be used before it, but got %s",
                granted,
                forwardLimit);
    }
}
