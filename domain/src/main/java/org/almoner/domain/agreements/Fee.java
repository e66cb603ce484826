package org.almoner.domain.agreements;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Money;

/**
 * A fee to a person, charged once. It may cover only what the arrangement costs the council (SI 2014/2672, regulation 5).
 * Immutable.
 *
 * @param amount above nothing
 * @param reason what for
 */
public record Fee(Money amount, Reason reason) {

    /** What a fee is for. */
    public enum Reason {
        /** Arranging care for a person whose capital is above the upper limit (section 14(1)(b) of the Care Act 2014). */
        ARRANGEMENT,
        /** Setting up or keeping a deferred payment agreement. */
        DEFERRED_PAYMENT
    }

    /**
     * Refuses a fee of nothing.
     *
     * @throws IllegalArgumentException if the amount is not above nothing
     */
    public Fee {
        checkArgument(amount.pence() > 0, "a fee is above nothing, but is %s", amount);
    }
}
