package org.almoner.domain.brokerage;

import java.time.Instant;
import java.util.Optional;
import org.almoner.domain.providers.ProviderId;

/**
 * An offer of a need to one provider, and what came of it. Immutable.
 *
 * @param provider who was asked
 * @param round in which round, counted from 1
 * @param asked when
 * @param until when the offer closes or closed: excluded
 * @param response what counts of the provider's answers, the last that is in time; empty where there is none (yet)
 * @param sentBack why the bid of the response does not count; empty where it does, or none was made
 */
public record Offer(
        ProviderId provider,
        int round,
        Instant asked,
        Instant until,
        Optional<Response> response,
        Optional<BidRefusal> sentBack) {

    /** {@return the bid that counts, if one was made} */
    public Optional<Bid> bid() {
        return sentBack.isPresent()
                ? Optional.empty()
                : response.map(Response::answer)
                        .filter(Answer.Accepted.class::isInstance)
                        .map(answer -> ((Answer.Accepted) answer).bid());
    }

    /** {@return whether nothing more is waited for from the provider: it made a bid that counts, or declined} */
    boolean isSettled() {
        return response.isPresent() && sentBack.isEmpty();
    }

    /** {@return when the provider answered} */
    Instant answeredAt() {
        return response.orElseThrow().at();
    }
}
