package org.almoner.domain.performance.outlook;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Percentage;

/**
 * By what something is multiplied in a year, and by how much that may be wrong. Immutable.
 *
 * @param factor what is expected
 * @param spread how far the factor may be from that, either way; less than the factor
 */
public record Growth(Factor factor, Percentage spread) {

    /** Nothing changes, for sure. */
    public static final Growth NONE = new Growth(Factor.ONE, Percentage.NONE);

    /**
     * Refuses what may leave nothing.
     *
     * @throws IllegalArgumentException if the spread is not less than the factor
     */
    public Growth {
        checkArgument(
                factor.basisPoints() > spread.basisPoints(),
                "what is multiplied by %s, give or take %s, may come to nothing; write a smaller spread or fall",
                factor,
                spread);
    }

    /** {@return the factor as it comes} */
    Factor drawn(Deviation deviation) {
        return new Factor(factor.basisPoints() + deviation.within(spread.basisPoints()));
    }
}
