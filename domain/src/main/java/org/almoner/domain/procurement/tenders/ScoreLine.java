package org.almoner.domain.procurement.tenders;

import org.almoner.domain.money.UnitPrice;

/** One line of a bidder's score: all that it takes to work its points out again. */
public sealed interface ScoreLine {

    /** {@return the most points that there are for it} */
    Points most();

    /** {@return the points, rounded as the tender says} */
    Points points();

    /**
     * A question: the most points × mark ÷ highest mark.
     *
     * @param question which
     * @param marking by whom, and how it was moderated
     * @param mark that counts
     * @param highest mark that there is
     * @param most points
     * @param points it got
     */
    record Marked(Question question, Marking marking, int mark, int highest, Points most, Points points)
            implements ScoreLine {}

    /**
     * A specified requirement that is tied to no outcome of the contract, and so scores nothing for anybody (rule K5).
     *
     * @param question which
     */
    record Untied(Question question) implements ScoreLine {

        @Override
        public Points most() {
            return Points.NONE;
        }

        @Override
        public Points points() {
            return Points.NONE;
        }
    }

    /**
     * The price.
     *
     * @param price that was tendered
     * @param lowest of the bidders whom no gate excludes
     * @param formula by which it becomes points
     * @param most points
     * @param points it got
     */
    record Priced(UnitPrice price, UnitPrice lowest, PriceFormula formula, Points most, Points points)
            implements ScoreLine {}
}
