package org.almoner.domain.ledger;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Nothing more is to be posted to a line until somebody has acted; what was posted before stands. Immutable.
 *
 * @param reason why, for people
 * @param actor who must act: a reference, such as a provider's or a team's
 */
public record Hold(String reason, String actor) {

    /**
     * Refuses a hold that helps nobody to end it.
     *
     * @throws IllegalArgumentException if the reason or the actor is blank
     */
    public Hold {
        checkArgument(!reason.isBlank(), "a hold needs a reason");
        checkArgument(!actor.isBlank(), "a hold says who must act");
    }
}
