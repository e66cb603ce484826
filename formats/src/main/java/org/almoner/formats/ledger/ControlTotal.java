package org.almoner.formats.ledger;

import org.almoner.domain.money.Money;

/**
 * What the lines of a journal add up to. Immutable.
 *
 * @param lines how many there are
 * @param debits all of them
 * @param credits all of them, which is the same
 */
public record ControlTotal(long lines, Money debits, Money credits) {

    /** Of no line. */
    public static final ControlTotal NONE = new ControlTotal(0, Money.ZERO, Money.ZERO);

    /** {@return the total with one more line of the amount} */
    ControlTotal with(Money amount) {
        return new ControlTotal(
                lines + 1,
                amount.isNegative() ? debits : debits.plus(amount),
                amount.isNegative() ? credits.plus(amount.negated()) : credits);
    }
}
