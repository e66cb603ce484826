package org.almoner.domain.brokerage;

import java.util.Optional;
import org.almoner.domain.providers.ProviderId;

/**
 * What a provider answered to an offer. Immutable.
 *
 * @param provider who answered
 * @param decline why it declined, or empty when it accepted
 */
public record Response(ProviderId provider, Optional<Decline> decline) {

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
        return new Response(provider, Optional.empty());
    }

    /** {@return the refusal of an offer} */
    public static Response declined(ProviderId provider, Decline reason) {
        return new Response(provider, Optional.of(reason));
    }

    /** {@return whether the offer was accepted} */
    public boolean isAcceptance() {
        return decline.isEmpty();
    }
}
