package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import org.almoner.domain.providers.Role;

/**
 * One round of offers. Immutable.
 *
 * @param roles in which providers serve the zone that are asked in this round; at least one
 * @param approach how they are asked
 * @param answerWithin how long an offer is open, counted from when it is made; an answer at its very end is too late
 */
public record Round(ImmutableSet<Role> roles, Approach approach, Duration answerWithin) {

    /**
     * Refuses a round that asks nobody or leaves no time to answer.
     *
     * @throws IllegalArgumentException if there is no role, or the time is not above nothing
     */
    public Round {
        checkArgument(!roles.isEmpty(), "a round of offers needs at least one role");
        checkArgument(
                !answerWithin.isNegative() && !answerWithin.isZero(),
                "an offer is open for some time, but got %s",
                answerWithin);
    }
}
