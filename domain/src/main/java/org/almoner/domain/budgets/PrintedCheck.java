package org.almoner.domain.budgets;

import org.almoner.domain.money.Money;

/**
 * A printed figure beside what it comes to. Immutable.
 *
 * @param what it is of, for people
 * @param printed as it was
 * @param workedOut what it comes to, to the penny
 */
public record PrintedCheck(String what, PrintedFigure printed, Money workedOut) {

    /** {@return whether it adds up} */
    public boolean holds() {
        return printed.isOf(workedOut);
    }

    /** {@return by how much more is printed than would be, in multiples of the printed unit; below nothing for less} */
    public Money difference() {
        return printed.amount().minus(printed.of(workedOut));
    }
}
