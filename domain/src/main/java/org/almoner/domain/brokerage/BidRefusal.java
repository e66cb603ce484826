package org.almoner.domain.brokerage;

import java.time.LocalDate;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.PriceDecision;

/** Why a bid goes back to its provider, who may bid again while the offer is open. */
public sealed interface BidRefusal {

    /** Prices are tendered, and the bid has none; or it is nothing. */
    record NoPrice() implements BidRefusal {}

    /**
     * The scheme has fixed the price (rule B2), or neither weighs prices nor holds them within bounds (rule L7).
     *
     * @param price that was bid
     */
    record PriceIsFixed(UnitPrice price) implements BidRefusal {}

    /**
     * The price is by another unit than is asked for, so that it cannot be compared.
     *
     * @param price that was bid
     * @param unit by which prices are bid for the need
     */
    record OtherUnit(UnitPrice price, PriceUnit unit) implements BidRefusal {}

    /**
     * The price is not one that the terms allow: above the upper limit, for example (rules S3, C4).
     *
     * @param refused why
     */
    record OutsideTerms(PriceDecision.Refused refused) implements BidRefusal {}

    /**
     * The benchmark shows the price as too high (rule S4).
     *
     * @param price that was bid
     * @param benchmark what care of this kind usually costs
     * @param most by how much a price may be above it
     */
    record OutlierAbove(UnitPrice price, UnitPrice benchmark, Percentage most) implements BidRefusal {}

    /**
     * The benchmark shows the price as too low for care of this kind (rule S4).
     *
     * @param price that was bid
     * @param benchmark what care of this kind usually costs
     * @param most by how much a price may be below it
     */
    record OutlierBelow(UnitPrice price, UnitPrice benchmark, Percentage most) implements BidRefusal {}

    /**
     * Care would start before it is wanted.
     *
     * @param start that was bid
     * @param wanted the first day of care
     */
    record TooEarly(LocalDate start, LocalDate wanted) implements BidRefusal {}

    /**
     * Care would start when it is not wanted any more.
     *
     * @param start that was bid
     * @param end the first day on which no care is wanted
     */
    record TooLate(LocalDate start, LocalDate end) implements BidRefusal {}
}
