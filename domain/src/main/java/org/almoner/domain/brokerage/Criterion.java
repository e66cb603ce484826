package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Percentage;

/** What puts providers of one round in order. */
public sealed interface Criterion {

    /** {@return whether what a provider has by it is other once it made a bid} */
    default boolean isOfBid() {
        return this instanceof Value || this instanceof LowestPrice || this instanceof EarliestStart;
    }

    /**
     * The three indicators, each by its weight (rule L7). Points in ten-thousandths of a basis point.
     *
     * @param weights of the three
     */
    record Measured(IndicatorWeights weights) implements Criterion {}

    /**
     * Quality of delivery and the price that is bid (rules S3, C5): the lowest price has all points for price, every other one
     * as much of them as the lowest is of it; a bid without a price is one at the usual price. Points in ten-thousandths of a basis point; none for price until there are bids.
     *
     * @param quality weight of quality
     * @param price weight of price
     */
    record Value(Percentage quality, Percentage price) implements Criterion {

        /**
         * Refuses weights that are not the whole.
         *
         * @throws IllegalArgumentException if the two do not add up to 100%
         */
        public Value {
            checkArgument(
                    quality.basisPoints() + price.basisPoints() == Percentage.WHOLE_BASIS_POINTS,
                    "the weights of quality and price must add up to %s, but are %s and %s",
                    Percentage.WHOLE,
                    quality,
                    price);
        }
    }

    /**
     * The better rated by the council first (rule B3). Points are the basis points from which the level of the rating is reached,
     * and one below nothing where there is no rating.
     */
    record Rating() implements Criterion {}

    /** The lower price first. Points are pence below nothing; a bid without a price is one at the usual price. */
    record LowestPrice() implements Criterion {}

    /** The earlier start first. Points are days after the wanted start, below nothing. */
    record EarliestStart() implements Criterion {}

    /** Whoever cares for the person or the household, or did, first. Points are those of {@link Familiarity}. */
    record Continuity() implements Criterion {}

    /** Whoever has other visits nearest to the home first, to cut travel (rule B5). Points are metres below nothing. */
    record Nearness() implements Criterion {}
}
