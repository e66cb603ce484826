package org.almoner.domain.providers;

import org.almoner.domain.money.Percentage;

/**
 * The three indicators that decide the order of priority among providers of one role (rule L7). They start from the
 * tender scores and move to measured performance. Immutable.
 *
 * @param timelyPickUp how promptly packages are picked up
 * @param qualityOfDelivery how well care is delivered
 * @param responseToOffers how the provider responds to the packages offered, taken together
 * @param basis where the three figures come from
 */
public record Indicators(
        Percentage timelyPickUp, Percentage qualityOfDelivery, Percentage responseToOffers, Basis basis) {

    /** Of a provider of which nothing is known. */
    public static final Indicators UNKNOWN =
            new Indicators(Percentage.NONE, Percentage.NONE, Percentage.NONE, Basis.TENDER);

    /** Where indicators come from. */
    public enum Basis {
        /** Scores of the tender, used until the contract is live. */
        TENDER,
        /** Performance measured on the contract. */
        MEASURED
    }
}
