package org.almoner.domain.procurement.tendered;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.ProviderId;

/**
 * The price that a provider tenders for a service, with all that it is made of. Immutable.
 *
 * @param provider who tenders it
 * @param offering the lot and service
 * @param unit by which it is tendered
 * @param elements of it, in their order; at least one, none negative; the price is their sum
 */
public record TenderedPrice(
        ProviderId provider, Offering offering, PriceUnit unit, ImmutableMap<PriceElement, Money> elements) {

    /**
     * Refuses a price that is made of nothing.
     *
     * @throws IllegalArgumentException if it has no element, or one below nothing
     */
    public TenderedPrice {
        checkArgument(
                !elements.isEmpty(), "the price of %s for %s is made of nothing; give its parts", provider, offering);
        elements.forEach((element, amount) -> checkArgument(
                !amount.isNegative(),
                "no part of a price is negative, but %s of %s for %s is %s",
                element,
                provider,
                offering,
                amount));
    }

    /** {@return the whole price} */
    public UnitPrice price() {
        return new UnitPrice(Money.sum(elements.values()), unit);
    }
}
