package org.almoner.domain.performance.indicators;

/** What an indicator came to in a period. Immutable. */
public sealed interface Actual {

    /**
     * A figure.
     *
     * @param value in the unit of the indicator
     */
    record Figure(Quantity value) implements Actual {}

    /**
     * There is none.
     *
     * @param why there is none
     */
    record Missing(NoFigure why) implements Actual {}
}
