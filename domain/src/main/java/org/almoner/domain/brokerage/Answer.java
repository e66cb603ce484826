package org.almoner.domain.brokerage;

import java.util.Optional;

/** An answer to an offer. */
public sealed interface Answer {

    /**
     * The provider takes the need.
     *
     * @param bid on what terms
     */
    record Accepted(Bid bid) implements Answer {}

    /**
     * The provider does not.
     *
     * @param reason why
     */
    record Declined(Decline reason) implements Answer {}

    /** {@return the taking of the need as it is wanted, at the price of the scheme} */
    static Answer accepted(Need need) {
        return new Accepted(new Bid(Optional.empty(), need.start()));
    }

    /** {@return the refusal of an offer} */
    static Answer declined(Decline reason) {
        return new Declined(reason);
    }

    /** Why providers decline. */
    enum Decline {
        /** No carers for the times asked. */
        NO_CARERS_AT_THESE_TIMES,
        /** No carers near enough. */
        NO_CARERS_IN_THIS_AREA,
        /** Carers lack a skill that is needed. */
        SKILLS,
        /** The price or the terms do not pay. */
        TERMS,
        /** No answer, so that the council closed the offer before its time. */
        NO_ANSWER
    }
}
