package org.almoner.domain.procurement.tenders;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;

/**
 * The price as a part of the score. Immutable.
 *
 * @param share of the score; above nothing
 * @param formula by which a price becomes points
 * @param unit by which prices are tendered
 */
public record PriceCriterion(Percentage share, PriceFormula formula, PriceUnit unit) {

    /**
     * Refuses a price that counts for nothing.
     *
     * @throws IllegalArgumentException if the share is nothing
     */
    public PriceCriterion {
        checkArgument(
                share.basisPoints() > 0,
                "the price has a share above 0%; where prices are set before the tender, leave it out");
    }
}
