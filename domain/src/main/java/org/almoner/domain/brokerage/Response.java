package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Authors;

/**
 * What a provider answered to an offer, and when. Immutable.
 *
 * @param provider who answered
 * @param answer what it answered
 * @param asked when it was made the offer
 * @param at when its answer was recorded; not before it was asked
 * @param recordedBy who recorded what the provider said by other means, such as by phone: a reference, never a person's name; empty
 *     where it answered by itself
 */
public record Response(ProviderId provider, Answer answer, Instant asked, Instant at, Optional<String> recordedBy) {

    /**
     * Refuses an answer that nobody had asked for yet, or that nobody answers for.
     *
     * @throws IllegalArgumentException if it was answered before it was asked, or who recorded it is blank
     */
    public Response {
        checkArgument(!at.isBefore(asked), "%s was asked at %s, and cannot have answered at %s", provider, asked, at);
        recordedBy.ifPresent(by -> Authors.checkGiven(by, "who recorded the answer"));
    }

    /** What a provider answered by itself; refuses the same. */
    public Response(ProviderId provider, Answer answer, Instant asked, Instant at) {
        this(provider, answer, asked, at, Optional.empty());
    }

    /** {@return who recorded it: the reference of the provider where it answered by itself} */
    public String by() {
        return recordedBy.orElseGet(provider::value);
    }

    /** {@return the time from the offer to the answer} */
    public Duration took() {
        return Duration.between(asked, at);
    }
}
