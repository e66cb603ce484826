package org.almoner.domain.budgets;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.money.Money;

/**
 * Money that somebody gives for a plan, year by year. Immutable.
 *
 * @param name for people
 * @param amounts of each year; not negative
 * @param smoothed whether it is spent evenly, whatever the year in which it is given
 * @param printedTotal what it comes to as somebody printed it, where that is to be checked
 * @param printedSmoothed what it is each year once smoothed, likewise; none, or one for each year
 */
public record Source(
        String name,
        ImmutableList<Money> amounts,
        boolean smoothed,
        Optional<PrintedFigure> printedTotal,
        ImmutableList<PrintedFigure> printedSmoothed) {

    /**
     * Refuses negative money.
     *
     * @throws org.almoner.domain.parts.WrongPartException if an amount is negative
     */
    public Source {
        for (int i = 0; i < amounts.size(); i++) {
            checkPart(
                    !amounts.get(i).isNegative(),
                    "amounts/" + i,
                    "money for a plan is not negative, but got %s",
                    amounts.get(i));
        }
    }

    /** {@return what it comes to} */
    public Money total() {
        return Money.sum(amounts);
    }

    /** {@return what of it may be spent in each year, smoothed in whole units where it is smoothed} */
    ImmutableList<Money> spendable(Money unit) {
        return smoothed ? Smoothing.evenly(total(), amounts.size(), unit) : amounts;
    }
}
