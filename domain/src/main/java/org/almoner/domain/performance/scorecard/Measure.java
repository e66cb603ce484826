package org.almoner.domain.performance.scorecard;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.almoner.domain.parts.Words;

/**
 * What an indicator came to. Immutable.
 *
 * @param indicator which
 * @param numerator what was counted; not negative
 * @param denominator of what; nothing where there was nothing to measure
 */
public record Measure(Indicator indicator, long numerator, long denominator) {

    private static final int DECIMALS = 2;

    /**
     * Refuses what cannot be counted.
     *
     * @throws IllegalArgumentException if either is negative, or a part is more than all
     */
    public Measure {
        checkArgument(
                numerator >= 0 && denominator >= 0,
                "%s cannot be %s of %s",
                Words.of(indicator),
                numerator,
                denominator);
        checkArgument(
                indicator.unit() != Indicator.Unit.SHARE || numerator <= denominator,
                "%s is a part of all, and cannot be %s of %s",
                Words.of(indicator),
                numerator,
                denominator);
    }

    /** {@return the figure in the indicator's unit, to two decimals, half of the last up; empty where nothing was measured} */
    public Optional<BigDecimal> value() {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(factor()))
                        .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP));
    }

    /**
     * {@return whether the exact figure is as good as the target, or better; a target that is met exactly is met}
     *
     * @param target in the indicator's unit
     * @throws IllegalStateException if nothing was measured
     */
    public boolean meets(BigDecimal target) {
        if (denominator == 0) {
            throw new IllegalStateException(Words.of(indicator) + " was not measured; ask for its value first");
        }
        int compared = BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(factor()))
                .compareTo(target.multiply(BigDecimal.valueOf(denominator)));
        return indicator.lowerIsBetter() ? compared <= 0 : compared >= 0;
    }

    private int factor() {
        return switch (indicator.unit()) {
            case SHARE -> 100;
            case MINUTES -> 1;
            case PER_THOUSAND -> 1000;
        };
    }
}
