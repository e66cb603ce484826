package org.almoner.domain.procurement.tenders;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Money;
import org.almoner.domain.money.Rounding;

/**
 * How many of something a contract of some value asks for: one qualification for each full £250,000, say (rule K5). Immutable.
 *
 * @param number for each full amount; at least one
 * @param each the amount; above nothing
 */
public record PerValue(int number, Money each) {

    /**
     * Refuses what asks for nothing, or for any number.
     *
     * @throws IllegalArgumentException if the number or the amount is not above nothing
     */
    public PerValue {
        checkArgument(number >= 1, "at least one is asked for, but got %s", number);
        checkArgument(each.compareTo(Money.ZERO) > 0, "it is asked for each amount above nothing, but got %s", each);
    }

    /** {@return how many a contract of the value asks for; a part of the amount asks for none} */
    public long askedFor(Money value) {
        return Math.multiplyExact(Rounding.DOWN.divide(value.pence(), each.pence()), number);
    }
}
