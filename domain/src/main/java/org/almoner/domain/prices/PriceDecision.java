package org.almoner.domain.prices;

import org.almoner.domain.money.UnitPrice;

/** The price of one unit that the terms lead to, and why; or why there is none. */
public sealed interface PriceDecision {

    /** What makes the price. */
    enum Basis {
        /** The card's, since none was agreed. */
        CARD,
        /** The one agreed for the package (rule C4). */
        AGREED,
        /** The card's, since it is a fixed fee (rule B2). */
        FIXED_FEE,
        /** The card's minimum, since the one agreed is below it (rule B2). */
        MINIMUM_FEE
    }

    /** Why there is no price. */
    enum Refusal {
        /** Neither card nor agreement has one. */
        NO_PRICE,
        /** The one agreed is outside the envelope (rule C4). */
        OUTSIDE_ENVELOPE,
        /** The one agreed is by another unit than the card or the envelope, or for visits by one that they are not priced by. */
        OTHER_UNIT
    }

    /**
     * There is a price.
     *
     * @param price of one unit
     * @param basis what makes it
     */
    record Decided(UnitPrice price, Basis basis) implements PriceDecision {

        boolean isOfCard() {
            return basis != Basis.AGREED;
        }
    }

    /**
     * There is none.
     *
     * @param refusal why
     * @param detail the price refused, and what binds it; for people
     */
    record Refused(Refusal refusal, String detail) implements PriceDecision {}
}
