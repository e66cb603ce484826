package org.almoner.domain.budgets;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;

/**
 * An amount as a paper prints it, to be held against what it comes to. It bears on nothing. Immutable.
 *
 * @param amount as printed; a multiple of the unit
 * @param unit to which it is printed, such as £100,000 of {@code £2.8m}; above nothing
 */
public record PrintedFigure(Money amount, Money unit) {

    /**
     * Refuses an amount that cannot have been printed so.
     *
     * @throws IllegalArgumentException if the unit is not above nothing, or the amount is no multiple of it
     */
    public PrintedFigure {
        checkArgument(unit.compareTo(Money.ZERO) > 0, "a figure is printed to a unit above nothing, but got %s", unit);
        checkArgument(
                amount.pence() % unit.pence() == 0,
                "%s is not printed to %s, of which it is no multiple; write the amount as printed, or a smaller unit",
                amount,
                unit);
    }

    /** {@return what the amount would be printed as: the nearest multiple of the unit, half a unit away from nothing} */
    public Money of(Money workedOut) {
        return Money.ofPence(Rounding.HALF_UP.toMultiple(workedOut.pence(), unit.pence()));
    }

    /**
     * {@return whether this is what the amount would be printed as}
     *
     * @param workedOut what it comes to
     */
    public boolean isOf(Money workedOut) {
        return of(workedOut).equals(amount);
    }
}
