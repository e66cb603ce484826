package org.almoner.domain.time;

import java.time.Instant;

/**
 * Since when a fact is known, who recorded it and why: the second date of every fact, and the answer to "which change
 * caused this posting". Immutable.
 *
 * @param since the instant from which the fact counts as known
 * @param by who recorded it: a reference, never a person's name
 * @param reason why, in the words of whoever recorded it
 */
public record Knowledge(Instant since, String by, String reason) {

    /**
     * Refuses what nobody answers for, and what has no reason.
     *
     * @throws IllegalArgumentException if the reference or the reason is blank
     */
    public Knowledge {
        Authors.checkGiven(by, "who does it");
        Authors.checkGiven(reason, "the reason");
    }
}
