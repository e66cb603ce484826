package org.almoner.domain.procurement.frameworks;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;

/**
 * The most that may be spent under a framework, with how it was found: so much new spend a year for some years, each year at the
 * prices of its own (rule S5). Immutable.
 *
 * @param aYear the spend of the first year; above nothing
 * @param years at least one
 * @param inflation by which each year is dearer than the one before
 */
public record MaximumSpend(Money aYear, int years, Factor inflation) {

    /**
     * Refuses a maximum under which nothing can be spent.
     *
     * @throws IllegalArgumentException if the spend is not above nothing, or there is no year
     */
    public MaximumSpend {
        checkArgument(aYear.compareTo(Money.ZERO) > 0, "a maximum spend is above nothing, but got %s", aYear);
        checkArgument(years >= 1, "a maximum spend is of one year or more, but got %s", years);
    }

    /** {@return a maximum that was fixed as one amount} */
    public static MaximumSpend of(Money amount) {
        return new MaximumSpend(amount, 1, Factor.ONE);
    }

    /** {@return the amount, rounded down to whole pence} */
    public Money amount() {
        ExactMoney total = ExactMoney.ZERO;
        ExactMoney year = aYear.exact();
        for (int i = 0; i < years; i++) {
            total = total.plus(year);
            year = year.times(inflation);
        }
        return total.round(Rounding.DOWN);
    }
}
