package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Percentage;

/**
 * What a person's absence means for what was planned on its days and not given. Immutable.
 *
 * @param paidDays for how many days, from the first of the absence, the provider is paid a retainer; not negative
 * @param paidShare the part of the plan that is paid on these days
 * @param charged whether the person goes on being charged, as for a place in a care home that is kept
 */
public record AbsenceRule(int paidDays, Percentage paidShare, boolean charged) {

    /** Nobody pays. */
    public static final AbsenceRule NOTHING = new AbsenceRule(0, Percentage.NONE, false);

    /**
     * Refuses a negative number of days.
     *
     * @throws IllegalArgumentException if the days are negative
     */
    public AbsenceRule {
        checkArgument(paidDays >= 0, "a retainer is paid for no fewer than 0 days, but got %s", paidDays);
    }

    /**
     * {@return the part of the plan that is paid on a day of an absence}
     *
     * @param day counted from 0, the first day of the absence
     */
    public Percentage paidOn(long day) {
        return day < paidDays ? paidShare : Percentage.NONE;
    }
}
