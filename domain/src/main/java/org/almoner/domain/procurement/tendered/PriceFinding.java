package org.almoner.domain.procurement.tendered;

import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Envelope;

/** One reason why a tendered price, or a part of it, goes back to its provider. */
public sealed interface PriceFinding {

    /** Prices are fixed, so that none is tendered (rule B2). */
    record PriceIsFixed() implements PriceFinding {}

    /**
     * The price is outside the envelope, or of another unit (rule C4).
     *
     * @param envelope the bounds
     */
    record OutsideEnvelope(Envelope envelope) implements PriceFinding {}

    /**
     * It is of another unit than the benchmark.
     *
     * @param usual price
     */
    record OtherUnit(UnitPrice usual) implements PriceFinding {}

    /**
     * It is too far above what is usual (rule S4).
     *
     * @param usual price
     * @param most by which it may be above that
     */
    record OutlierAbove(UnitPrice usual, Percentage most) implements PriceFinding {}

    /**
     * It is too far below what is usual (rule S4).
     *
     * @param usual price
     * @param most by which it may be below that
     */
    record OutlierBelow(UnitPrice usual, Percentage most) implements PriceFinding {}
}
