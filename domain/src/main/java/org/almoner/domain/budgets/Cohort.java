package org.almoner.domain.budgets;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;

/**
 * People whose care costs about as much each, over {@value #WEEKS} weeks (rule L12). Immutable.
 *
 * @param people how many; one to a million
 * @param weekly what a week of one of them costs; not negative
 * @param healthShare the part that the NHS bears
 */
public record Cohort(int people, Money weekly, Percentage healthShare) {

    /** The weeks of a year. */
    public static final int WEEKS = 52;

    private static final int MOST_PEOPLE = 1_000_000;

    /**
     * Refuses nobody, more than a county has, and negative money.
     *
     * @throws IllegalArgumentException if there is nobody or there are more than a million, or a week is negative
     */
    public Cohort {
        checkArgument(
                people > 0 && people <= MOST_PEOPLE, "a cohort is 1 to %s people, but got %s", MOST_PEOPLE, people);
        checkArgument(!weekly.isNegative(), "a week of care is not negative, but got %s", weekly);
    }

    /** {@return what all of them cost in a year} */
    public Money gross() {
        return Money.ofPence(Math.multiplyExact(weekly.pence(), Math.multiplyExact((long) people, WEEKS)));
    }

    /** {@return what the NHS leaves of it to the council; half a penny up} */
    public Money net() {
        ExactMoney left = gross().exact().times(healthShare.remainder());
        return left.round(Rounding.HALF_UP);
    }
}
