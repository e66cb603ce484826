package org.almoner.domain.procurement.tendered;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Offering;

/**
 * What something usually costs, as an outside tool says (rule S4). Immutable.
 *
 * @param usual price; above nothing
 * @param source where the figure comes from; not blank
 */
public record Benchmark(UnitPrice usual, String source) {

    /**
     * Refuses a figure from which nothing can be too far, and one without a source.
     *
     * @throws IllegalArgumentException if the price is not above nothing, or the source blank
     */
    public Benchmark {
        checkArgument(
                usual.amount().compareTo(Money.ZERO) > 0, "what something usually costs is above nothing: %s", usual);
        checkArgument(!source.isBlank(), "the benchmark %s names no source; write where it comes from", usual);
    }

    /**
     * Of what.
     *
     * @param offering the lot and service
     * @param element a part of the price; the whole of it where it is empty
     */
    public record Of(Offering offering, Optional<PriceElement> element) {}
}
