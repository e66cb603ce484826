package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.time.Instant;
import org.almoner.domain.providers.ProviderId;

/**
 * What a provider answered to an offer, and when. Immutable.
 *
 * @param provider who answered
 * @param answer what it answered
 * @param asked when it was made the offer
 * @param at when it answered; not before it was asked
 */
public record Response(ProviderId provider, Answer answer, Instant asked, Instant at) {

    /**
     * Refuses an answer that nobody had asked for yet.
     *
     * @throws IllegalArgumentException if it was answered before it was asked
     */
    public Response {
        checkArgument(!at.isBefore(asked), "%s was asked at %s, and cannot have answered at %s", provider, asked, at);
    }

    /** {@return the time from the offer to the answer} */
    public Duration took() {
        return Duration.between(asked, at);
    }
}
