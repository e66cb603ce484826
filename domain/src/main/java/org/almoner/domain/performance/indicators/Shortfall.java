package org.almoner.domain.performance.indicators;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * By how much a figure misses what is wanted. Immutable.
 *
 * @param by how much, in the unit of the indicator; nothing where just the wanted figure does not do
 * @param wanted the figure, or the nearer end of the band
 */
public record Shortfall(Quantity by, Quantity wanted) {

    private static final Quantity HUNDRED = Quantity.of(100);

    /** {@return the same in per cent of what is wanted, to one decimal; empty where nothing is} */
    public Optional<BigDecimal> perCent() {
        Quantity of = wanted.abs();
        return of.equals(Quantity.ZERO)
                ? Optional.empty()
                : Optional.of(by.times(HUNDRED).dividedBy(of).decimal(1));
    }
}
