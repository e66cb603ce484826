package org.almoner.domain.procurement.tendered;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.money.UnitPrice;

/**
 * A tendered price and what was found of it. Immutable.
 *
 * @param tendered the price
 * @param parts the whole price first, then its elements in their order
 */
public record CheckedPrice(TenderedPrice tendered, ImmutableList<Part> parts) {

    /**
     * The price, or an element of it.
     *
     * @param element which; the whole price where it is empty
     * @param price of it
     * @param benchmark with which it was compared; empty where none is known, and then it is not an outlier
     * @param findings every reason why it goes back; none where it does not
     */
    public record Part(
            Optional<PriceElement> element,
            UnitPrice price,
            Optional<Benchmark> benchmark,
            ImmutableList<PriceFinding> findings) {}

    /** {@return the parts that go back to the provider} */
    public ImmutableList<Part> goingBack() {
        return parts.stream().filter(part -> !part.findings().isEmpty()).collect(ImmutableList.toImmutableList());
    }
}
