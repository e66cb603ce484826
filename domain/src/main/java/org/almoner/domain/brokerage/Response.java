package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.almoner.domain.providers.ProviderId;

/**
 * What a provider answered to an offer. Immutable.
 *
 * @param provider who answered
 * @param decline why it declined, or empty when it accepted
 * @param took the time from the offer to the answer, to the second, where it is known; not negative
 */
public record Response(ProviderId provider, Optional<Decline> decline, Optional<Duration> took) {

    /**
     * Refuses a time that cannot be kept.
     *
     * @throws IllegalArgumentException if it is negative, or finer than a second
     */
    public Response {
        checkArgument(
                took.filter(time -> time.isNegative() || !time.equals(time.truncatedTo(ChronoUnit.SECONDS)))
                        .isEmpty(),
                "an answer takes whole seconds and no less than none, but got %s; maybe truncate it",
                took);
    }

    /** Why providers decline. */
    public enum Decline {
        /** No carers for the times asked. */
        NO_CARERS_AT_THESE_TIMES,
        /** No carers near enough. */
        NO_CARERS_IN_THIS_AREA,
        /** Carers lack a skill that is needed. */
        SKILLS,
        /** No answer before the offer closed. */
        NO_ANSWER
    }

    /** {@return the acceptance of an offer} */
    public static Response accepted(ProviderId provider) {
        return new Response(provider, Optional.empty(), Optional.empty());
    }

    /** {@return the refusal of an offer} */
    public static Response declined(ProviderId provider, Decline reason) {
        return new Response(provider, Optional.of(reason), Optional.empty());
    }

    /** {@return the same answer, given after the time} */
    public Response after(Duration time) {
        return new Response(provider, decline, Optional.of(time));
    }

    /** {@return whether the offer was accepted} */
    public boolean isAcceptance() {
        return decline.isEmpty();
    }
}
