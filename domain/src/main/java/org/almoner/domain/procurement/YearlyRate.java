package org.almoner.domain.procurement;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;

/**
 * So much money a year: each calendar month costs a twelfth, and each day of it an equal part of that. Immutable.
 *
 * @param aYear not negative
 */
public record YearlyRate(Money aYear) {

    private static final int MONTHS = 12;

    /**
     * Refuses a negative rate.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public YearlyRate {
        checkArgument(!aYear.isNegative(), "a rate is not negative, but got %s a year", aYear);
    }

    /** {@return what some months cost, exactly} */
    public ExactMoney ofMonths(long months) {
        return aYear.exact().times(months).dividedBy(MONTHS);
    }

    /**
     * {@return what the days cost, exactly}
     *
     * @param days a range with an end
     */
    public ExactMoney over(DateRange days) {
        return days.days()
                .map(day -> ofMonths(1).dividedBy(day.lengthOfMonth()))
                .reduce(ExactMoney.ZERO, ExactMoney::plus);
    }
}
