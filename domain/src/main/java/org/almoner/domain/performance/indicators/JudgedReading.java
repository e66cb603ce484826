package org.almoner.domain.performance.indicators;

/**
 * A reading with its colour. Immutable.
 *
 * @param reading what was held against what
 * @param judgement its colour, and why
 */
public record JudgedReading(Reading reading, Judgement judgement) {

    /** {@return what was wanted in the period} */
    public Target target() {
        return reading.target().in(reading.period());
    }

    /** {@return whether a colour was published, and it is another} */
    public boolean differsFromPrinted() {
        return reading.printed()
                .filter(printed -> printed != judgement.colour())
                .isPresent();
    }
}
