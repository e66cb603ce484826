package org.almoner.domain.procurement.tenders;

import com.google.common.collect.ImmutableList;
import java.util.Collection;

/** What comes of the bids of a tender. */
public sealed interface Evaluation {

    /**
     * Every bidder has a verdict.
     *
     * @param verdicts who is ranked in the order of the places, then who is excluded, each by reference among equals
     */
    record Done(ImmutableList<Verdict> verdicts) implements Evaluation {}

    /**
     * It cannot be evaluated yet.
     *
     * @param flaws all that is missing; at least one
     */
    record Incomplete(ImmutableList<Flaw> flaws) implements Evaluation {}

    /**
     * {@return what comes of the bids; the same bids, in whatever order, always come to the same}
     *
     * @param tender what was asked
     * @param bids each bidder's, once
     * @throws IllegalArgumentException if a bidder bids twice, or a marking is of a question or by an evaluator that the tender has not,
     *     or has a mark above the highest
     */
    static Evaluation of(Tender tender, Collection<TenderBid> bids) {
        return new Evaluator(tender, bids).evaluate();
    }
}
