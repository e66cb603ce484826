package org.almoner.domain.procurement.tenders;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;

/**
 * What a bidder tendered, and how it was marked. Immutable.
 *
 * @param bidder as known when the tender is evaluated
 * @param price by the unit of the tender, where prices are tendered; above nothing
 * @param markings by the code of the question
 */
public record TenderBid(ProviderRecord bidder, Optional<Money> price, ImmutableMap<String, Marking> markings) {

    private static final Marking UNMARKED = new Marking(ImmutableSortedMap.of(), Optional.empty());

    /**
     * Refuses care for nothing, of which no share can be taken.
     *
     * @throws IllegalArgumentException if the price is not above nothing
     */
    public TenderBid {
        price.ifPresent(asked -> checkArgument(
                asked.compareTo(Money.ZERO) > 0,
                "a tendered price is above nothing, but %s asks %s",
                bidder.id(),
                asked));
    }

    /** {@return who bids} */
    public ProviderId provider() {
        return bidder.id();
    }

    /** {@return how the answer to the question was marked; without marks where it was not} */
    Marking marking(Question question) {
        return markings.getOrDefault(question.code(), UNMARKED);
    }
}
