package org.almoner.domain.performance.indicators;

/** Among which quarter of all councils a figure is, as was published; the best first. */
public enum Quartile {
    /** Among the best quarter. */
    TOP,
    /** Better than half. */
    SECOND,
    /** Better than a quarter. */
    THIRD,
    /** Among the last quarter. */
    BOTTOM
}
