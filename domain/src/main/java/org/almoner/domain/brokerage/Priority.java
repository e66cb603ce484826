package org.almoner.domain.brokerage;

import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.Indicators;

/**
 * The points by which providers of one role are ordered: their three indicators, each by its weight (rule L7). Immutable.
 *
 * @param indicators of the provider
 * @param weights of the scheme
 */
public record Priority(Indicators indicators, IndicatorWeights weights) implements Comparable<Priority> {

    /** {@return the weighted mean of the indicators in ten-thousandths of a basis point, 0 to 100,000,000} */
    public long points() {
        return product(indicators.timelyPickUp(), weights.timelyPickUp())
                + product(indicators.qualityOfDelivery(), weights.qualityOfDelivery())
                + product(indicators.responseToOffers(), weights.responseToOffers());
    }

    private static long product(Percentage score, Percentage weight) {
        return (long) score.basisPoints() * weight.basisPoints();
    }

    /** Compares points; more is greater. Providers of equal points compare as equal. */
    @Override
    public int compareTo(Priority other) {
        return Long.compare(points(), other.points());
    }
}
