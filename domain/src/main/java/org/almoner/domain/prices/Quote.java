package org.almoner.domain.prices;

import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.prices.PriceDecision.Basis;

/** What a visit is priced by, and why; or why it has no price. */
public sealed interface Quote {

    /**
     * There is a price.
     *
     * @param tariff all that makes minutes into money
     * @param basis what makes the rate
     * @param line the line of the card that was found for the day, even where an agreed price counts instead
     * @param weekCap the most that the visits of one package by one provider cost in a week, if there is a limit
     */
    record Priced(Tariff tariff, Basis basis, Optional<RateLine> line, Optional<Money> weekCap) implements Quote {}

    /**
     * There is none.
     *
     * @param decision why
     */
    record Unpriced(PriceDecision.Refused decision) implements Quote {}
}
