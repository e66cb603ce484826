package org.almoner.domain.performance.indicators;

/** Why a figure has its colour. Immutable. */
public sealed interface Reason {

    /**
     * It is as good as wanted, or better.
     *
     * @param wanted what it was held against
     */
    record Met(Wanted wanted) implements Reason {}

    /**
     * It misses what is wanted, by no more than the floor allows.
     *
     * @param wanted what it was held against
     * @param shortfall by how much it misses it
     * @param floor of the indicator
     */
    record WithinFloor(Wanted wanted, Shortfall shortfall, Floor floor) implements Reason {}

    /**
     * It misses what is wanted, by more than the floor allows.
     *
     * @param wanted what it was held against
     * @param shortfall by how much it misses it
     * @param floor of the indicator
     */
    record BelowFloor(Wanted wanted, Shortfall shortfall, Floor floor) implements Reason {}

    /**
     * It misses what is wanted, and nobody said by how much it may.
     *
     * @param wanted what it was held against
     * @param shortfall by how much it misses it
     */
    record MissedWithoutFloor(Wanted wanted, Shortfall shortfall) implements Reason {}

    /** Nothing is wanted, so it is as good as any. */
    record NoTarget() implements Reason {}

    /**
     * What is wanted is not known, or not in figures.
     *
     * @param why there is none
     */
    record OpenTarget(NoFigure why) implements Reason {}

    /**
     * There is no figure.
     *
     * @param why there is none
     */
    record NoActual(NoFigure why) implements Reason {}

    /** It is held against last year, of which there is no figure. */
    record NoLastYear() implements Reason {}

    /** Nothing was measured yet. */
    record NotMeasured() implements Reason {}

    /**
     * Somebody decided otherwise.
     *
     * @param decision who, and why
     * @param otherwise what it would be without that
     */
    record Decided(ColourDecision decision, Judgement otherwise) implements Reason {}
}
