package org.almoner.domain.delivery;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One entry in the book of a time bank. Immutable.
 *
 * @param day on which it was made
 * @param reason why
 * @param minutes what it adds to what is available; below 0 where it takes away
 * @param visit which is drawn, where one is
 */
public record TimeBankMovement(LocalDate day, Reason reason, long minutes, Optional<VisitId> visit) {

    /** Why time moves. */
    public enum Reason {
        /** A period begins. */
        GRANTED,
        /** A visit takes unused time of an earlier period. */
        DRAWN_FROM_CARRIED,
        /** A visit takes time of the period. */
        DRAWN,
        /** A visit takes time of the next period. */
        BROUGHT_FORWARD,
        /** Unused time could no longer be carried. */
        EXPIRED_BY_AGE,
        /** More was unused than may be carried. */
        EXPIRED_OVER_LIMIT,
        /** The bank ended. */
        EXPIRED_WITH_BANK
    }
}
