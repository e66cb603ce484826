package org.almoner.domain.budgets;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import org.almoner.domain.money.Money;

/** Spreads money evenly over years. */
public final class Smoothing {

    private Smoothing() {}

    /**
     * {@return so much a year in whole units, the same in every year but the last, which has what is left over too: together the total}
     *
     * @param total not negative
     * @param years at least one
     * @param unit above nothing: a penny, or that of a paper that smooths rounded figures
     * @throws IllegalArgumentException if one of them is not so
     */
    public static ImmutableList<Money> evenly(Money total, int years, Money unit) {
        checkArgument(!total.isNegative(), "what is smoothed is not negative, but got %s", total);
        checkArgument(years > 0, "money is smoothed over one year or more, but got %s", years);
        checkArgument(unit.compareTo(Money.ZERO) > 0, "a unit is above nothing, but got %s", unit);
        Money each = unit.times(total.pence() / unit.pence() / years);
        Money last = total.minus(each.times(years - 1L));
        return IntStream.range(0, years)
                .mapToObj(year -> year < years - 1 ? each : last)
                .collect(ImmutableList.toImmutableList());
    }
}
