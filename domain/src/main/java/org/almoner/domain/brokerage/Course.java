package org.almoner.domain.brokerage;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.providers.ProviderId;

/**
 * How far the offers of a need have come at an instant. Immutable.
 *
 * @param offers every one that was made, in the order in which they were made
 * @param outlook what comes next
 * @param bids those that compete in the round that decides, the best first, with what they have by the criteria; empty where no
 *     round has decided
 */
public record Course(ImmutableList<Offer> offers, Outlook outlook, ImmutableList<Verdict.Ranked> bids) {

    /** {@return the offer to the provider, or empty when it was not asked} */
    public Optional<Offer> find(ProviderId provider) {
        return offers.stream()
                .filter(offer -> offer.provider().equals(provider))
                .findFirst();
    }
}
