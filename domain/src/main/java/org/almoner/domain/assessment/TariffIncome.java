package org.almoner.domain.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;

/**
 * What capital counts for as weekly income: £1 for each step, or part of a step, above the lower limit (SI 2014/2672,
 * regulation 25).
 */
public final class TariffIncome {

    private TariffIncome() {}

    /**
     * {@return the weekly income, in whole pounds}
     *
     * @param capital what counts, not above the upper limit
     * @param lowerLimit up to and with it, there is none
     * @param step £250 in the law; positive
     * @throws IllegalArgumentException if the step is not positive
     */
    public static Money of(Money capital, Money lowerLimit, Money step) {
        checkArgument(step.compareTo(Money.ZERO) > 0, "the step of tariff income must be positive, but is %s", step);
        long above = capital.minus(lowerLimit).orZero().pence();
        return Money.ofPounds(Rounding.UP.toMultiple(above, step.pence()) / step.pence());
    }
}
