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
 * @param years 1 to 100
 * @param inflation by which each year is dearer than the one before
 */
public record MaximumSpend(Money aYear, int years, Factor inflation) {

    private static final int LONGEST = 100;
    private static final ExactMoney MOST = Money.ofPence(Long.MAX_VALUE).exact();

    /**
     * Refuses a maximum under which nothing can be spent, and one that is beyond all money.
     *
     * @throws IllegalArgumentException if the spend is not above nothing, the years are not 1 to 100, or together they come to more than a
     *     {@link Money} can be
     */
    public MaximumSpend {
        checkArgument(aYear.compareTo(Money.ZERO) > 0, "a maximum spend is above nothing, but got %s", aYear);
        checkArgument(
                years >= 1 && years <= LONGEST, "a maximum spend is of 1 to %s years, but got %s", LONGEST, years);
        checkArgument(
                total(aYear, years, inflation).compareTo(MOST) <= 0,
                "%s a year for %s years, each × %s of the one before, is more than can be counted; correct one of them",
                aYear,
                years,
                inflation);
    }

    /** {@return a maximum that was fixed as one amount} */
    public static MaximumSpend of(Money amount) {
        return new MaximumSpend(amount, 1, Factor.ONE);
    }

    /** {@return the amount, rounded down to whole pence} */
    public Money amount() {
        return total(aYear, years, inflation).round(Rounding.DOWN);
    }

    private static ExactMoney total(Money aYear, int years, Factor inflation) {
        ExactMoney total = ExactMoney.ZERO;
        ExactMoney year = aYear.exact();
        for (int i = 0; i < years; i++) {
            total = total.plus(year);
            year = year.times(inflation);
        }
        return total;
    }
}
