package org.almoner.domain.complaints;

import org.almoner.domain.money.Money;

/**
 * What a dispute of charges led to. Immutable.
 *
 * @param step that says so
 * @param state how far it has come
 * @param takenOff what that took off the charges since the complaint was received, as posted, each penny told with one adjustment only; below
 *     nothing where it added
 */
public record Adjustment(ComplaintStep step, State state, Money takenOff) {

    /** How far an adjustment has come. */
    public enum State {
        /** A waiver that is proposed. */
        PROPOSED,
        /** A waiver that is confirmed, or was, of which nothing is posted yet. */
        CONFIRMED,
        /** It is in the ledger. */
        POSTED,
        /** There is no waiver on the days any longer. */
        WITHDRAWN
    }
}
