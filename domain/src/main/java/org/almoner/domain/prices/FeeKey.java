package org.almoner.domain.prices;

import java.util.Comparator;
import org.almoner.domain.money.PriceUnit;

/**
 * What a fee of a card is for. Immutable.
 *
 * @param offering lot and service
 * @param unit what one fee buys
 */
public record FeeKey(Offering offering, PriceUnit unit) implements Comparable<FeeKey> {

    private static final Comparator<FeeKey> ORDER =
            Comparator.comparing(FeeKey::offering).thenComparing(FeeKey::unit);

    @Override
    public int compareTo(FeeKey other) {
        return ORDER.compare(this, other);
    }
}
