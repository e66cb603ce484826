package org.almoner.domain.procurement.frameworks;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;

/**
 * What is expected to be spent from a day on, spread evenly over the days. At each anniversary of the framework's first day more is
 * bought, and it is dearer: growth and inflation, both compound. Immutable.
 *
 * @param amount at the first day of the forecast; not negative
 * @param per how often it is spent
 * @param growth of what is bought in a year
 * @param inflation of its price in a year
 */
public record SpendForecast(Money amount, Per per, Factor growth, Factor inflation) {

    private static final int WEEK = 7;

    /** How often the amount is spent. */
    public enum Per {
        /** In seven days. */
        WEEK,
        /** From one anniversary of the framework's first day to the next. */
        YEAR
    }

    /**
     * Refuses a negative amount.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public SpendForecast {
        checkArgument(!amount.isNegative(), "a forecast of spend is not negative, but got %s", amount);
    }

    /**
     * {@return what is spent on each day of a year of the framework}
     *
     * @param year from one anniversary to the next
     * @param rises how many anniversaries have passed since the forecast's first day
     */
    ExactMoney aDay(DateRange year, int rises) {
        ExactMoney day = amount.exact().dividedBy(per == Per.WEEK ? WEEK : year.length());
        for (int i = 0; i < rises; i++) {
            day = day.times(growth).times(inflation);
        }
        return day;
    }
}
