package org.almoner.domain.performance.indicators;

/** Which figures of an indicator are good. */
public enum Polarity {
    /** The more, the better. */
    HIGHER,
    /** The less, the better. */
    LOWER,
    /** Neither too little nor too much. */
    WITHIN_BAND,
    /** The figure is neither good nor bad. */
    NEITHER;

    /** {@return whether one figure can be better than another} */
    public boolean isDirected() {
        return this == HIGHER || this == LOWER;
    }

    /** {@return by how much the figure is worse than the other; below nothing where it is better} */
    Quantity worseBy(Quantity figure, Quantity other) {
        return this == LOWER ? figure.minus(other) : other.minus(figure);
    }
}
