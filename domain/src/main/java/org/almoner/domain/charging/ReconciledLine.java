package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.money.Money;

/**
 * What becomes of one line of a provider's claim: its parts are what is claimed, to the penny (property P1). Immutable.
 *
 * @param claimed the line
 * @param parts what becomes of it; at least one
 */
public record ReconciledLine(ClaimLine claimed, ImmutableList<Part> parts) {

    /** What becomes of an amount that is claimed. */
    public enum Outcome {
        /** It is due. */
        PAID,
        /** It is not paid until somebody has acted. */
        HELD,
        /** It is not due. */
        REJECTED,
        /** Nothing is known of such a visit. */
        UNMATCHED
    }

    /** Why something becomes of an amount. */
    public enum Reason {
        /** It is what is due for the visit, or less. */
        DUE(Outcome.PAID),
        /** It is due, but the line of the remittance is held. */
        LINE_HELD(Outcome.HELD),
        /** The visit itself has not been reported. */
        NOT_REPORTED(Outcome.HELD),
        /** No log says when the carer left, and nobody verified the visit. */
        NOT_VERIFIED(Outcome.HELD),
        /** The council does not know where the person lives, in which band, or the price. */
        NOT_PRICED(Outcome.HELD),
        /** The council has no provider for the package on the day. */
        NO_PROVIDER(Outcome.HELD),
        /** More time is claimed than counts. */
        MORE_TIME(Outcome.REJECTED),
        /** The time that counts is claimed at more than its price. */
        ABOVE_PRICE(Outcome.REJECTED),
        /** An earlier line claims for the same visit. */
        CLAIMED_TWICE(Outcome.REJECTED),
        /** Nobody came. */
        MISSED(Outcome.REJECTED),
        /** Cancelled in time. */
        CANCELLED(Outcome.REJECTED),
        /** Nobody was let in, and nothing counts for that. */
        NO_ACCESS(Outcome.REJECTED),
        /** The person was away, in hospital, or had died. */
        PERSON_ABSENT(Outcome.REJECTED),
        /** Another provider has the package on the day. */
        NOT_THIS_PROVIDER(Outcome.REJECTED),
        /** The day is outside the scheme's term. */
        OUTSIDE_TERM(Outcome.REJECTED),
        /** The package's time bank has not enough time left. */
        TIME_BANK_EMPTY(Outcome.REJECTED),
        /** Reported by the provider, but neither planned nor drawn from a time bank. */
        NOT_PLANNED(Outcome.UNMATCHED),
        /** Neither planned nor reported. */
        UNKNOWN(Outcome.UNMATCHED);

        private final Outcome outcome;

        Reason(Outcome outcome) {
            this.outcome = outcome;
        }

        /** {@return what becomes of the amount for this reason} */
        public Outcome outcome() {
            return outcome;
        }
    }

    /**
     * Part of what is claimed.
     *
     * @param reason why something becomes of it
     * @param amount not negative
     */
    public record Part(Reason reason, Money amount) {}

    /**
     * Refuses parts that are not what is claimed.
     *
     * @throws IllegalArgumentException if there is no part, one is negative, or they do not add up to what is claimed
     */
    public ReconciledLine {
        checkArgument(
                !parts.isEmpty()
                        && parts.stream().noneMatch(part -> part.amount().isNegative())
                        && Money.sum(parts.stream().map(Part::amount).toList()).equals(claimed.amount()),
                "what becomes of line %s adds up to the %s claimed, but got %s",
                claimed.number(),
                claimed.amount(),
                parts);
    }
}
