package org.almoner.domain.money;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * An amount that somebody sets for the whole country, as it was read. Immutable.
 *
 * @param amount for whatever unit its table has; not negative
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
