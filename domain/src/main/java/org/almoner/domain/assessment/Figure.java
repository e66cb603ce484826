package org.almoner.domain.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.means.Confidence;
import org.almoner.domain.money.Money;

/**
 * One cell of the national tables. Immutable.
 *
 * @param amount pounds a week, or of capital; not negative
 * @param source where it was read or how it was derived
 * @param confidence how well it is known
 */
public record Figure(Money amount, String source, Confidence confidence) {

    /**
     * Refuses a negative amount and a cell without a source.
     *
     * @throws IllegalArgumentException if the amount is negative or the source blank
     */
    public Figure {
        checkArgument(!amount.isNegative(), "a national amount must not be negative, but is %s", amount);
        checkArgument(!source.isBlank(), "the amount %s names no source; write where it was read", amount);
    }
}
