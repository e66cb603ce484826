package org.almoner.domain.performance.indicators;

import java.util.Optional;

/**
 * By how much a figure misses what is wanted. Immutable.
 *
 * @param by how much, in the unit of the indicator; nothing where just the wanted figure does not do
 * @param wanted the figure, or the nearer end of the band
 */
public record Shortfall(Quantity by, Quantity wanted) {

    private static final Quantity HUNDRED = Quantity.of(100);

    /** {@return the same in per cent of what is wanted, exactly; empty where nothing is} */
    public Optional<Quantity> perCent() {
        Quantity of = wanted.abs();
        return of.equals(Quantity.ZERO)
                ? Optional.empty()
                : Optional.of(by.times(HUNDRED).dividedBy(of));
    }
}
