package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Percentage;

/**
 * What each of the three indicators weighs in the order of priority (rule L7). Immutable.
 *
 * @param timelyPickUp weight of how promptly packages are picked up
 * @param qualityOfDelivery weight of how well care is delivered
 * @param responseToOffers weight of the response to the packages offered
 */
public record IndicatorWeights(Percentage timelyPickUp, Percentage qualityOfDelivery, Percentage responseToOffers) {

    /**
     * Refuses weights that are not the whole.
     *
     * @throws IllegalArgumentException if the three do not add up to 100%
     */
    public IndicatorWeights {
        checkArgument(
                timelyPickUp.basisPoints() + qualityOfDelivery.basisPoints() + responseToOffers.basisPoints()
                        == Percentage.WHOLE_BASIS_POINTS,
                "the weights of the three indicators must add up to %s, but are %s, %s and %s",
                Percentage.WHOLE,
                timelyPickUp,
                qualityOfDelivery,
                responseToOffers);
    }
}
