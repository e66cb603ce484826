package org.almoner.domain.procurement.tenders;

import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.providers.entry.EntryRefusal;

/** One reason why a bidder is not ranked. */
public sealed interface Exclusion {

    /**
     * The council does no business with it (rule C5).
     *
     * @param refusal why
     */
    record EntryBar(EntryRefusal refusal) implements Exclusion {}

    /**
     * Its price is outside the bounds (rules C4, K5).
     *
     * @param price that it asks
     * @param envelope the bounds
     */
    record PriceOutside(UnitPrice price, Envelope envelope) implements Exclusion {}

    /**
     * An answer got too low a mark.
     *
     * @param question which, with the least mark
     * @param mark it got
     */
    record MarkTooLow(Question question, int mark) implements Exclusion {}

    /**
     * Its points for quality are too few (rule K5).
     *
     * @param least part of the points that is asked for
     * @param points it has
     * @param most that there are
     */
    record QualityTooLow(Percentage least, Points points, Points most) implements Exclusion {}
}
