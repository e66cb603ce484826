package org.almoner.domain.packages.approvals;

import org.almoner.domain.money.Money;

/**
 * What a package costs, or by how much more: then either part may be below zero. Immutable.
 *
 * @param weekly for a week that goes as planned
 * @param oneOff for what is bought once, in the 52 weeks before the approval that it is held against, and since
 */
public record Cost(Money weekly, Money oneOff) {

    /** Nothing at all. */
    public static final Cost NOTHING = new Cost(Money.ZERO, Money.ZERO);

    /** The weeks of a year, over which what is bought once counts. */
    public static final int WEEKS_OF_A_YEAR = 52;

    /** {@return this and the other} */
    public Cost plus(Cost other) {
        return new Cost(weekly.plus(other.weekly), oneOff.plus(other.oneOff));
    }

    /** {@return by how much this is more than the other} */
    public Cost minus(Cost other) {
        return new Cost(weekly.minus(other.weekly), oneOff.minus(other.oneOff));
    }

    /** {@return this, with nothing in place of what is below zero} */
    public Cost orNothing() {
        return new Cost(weekly.orZero(), oneOff.orZero());
    }

    /** {@return the greater of both weekly parts, and of both one-off parts} */
    public Cost orMore(Cost other) {
        return new Cost(greater(weekly, other.weekly), greater(oneOff, other.oneOff));
    }

    private static Money greater(Money one, Money other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** {@return whether neither part is above that of the other} */
    public boolean isWithin(Cost other) {
        return weekly.compareTo(other.weekly) <= 0 && oneOff.compareTo(other.oneOff) <= 0;
    }

    /** {@return 52 weeks and what is bought once} */
    public Money yearly() {
        return weekly.times(WEEKS_OF_A_YEAR).plus(oneOff);
    }
}
