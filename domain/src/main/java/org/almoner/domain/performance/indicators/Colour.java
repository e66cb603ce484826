package org.almoner.domain.performance.indicators;

/** How well an indicator did, in the order in which dashboards tell it. */
public enum Colour {
    /** As was wanted, or nothing was. */
    GREEN,
    /** Missed by a margin that can be made up. */
    AMBER,
    /** Missed by more than the floor allows. */
    RED,
    /** There is nothing to judge it by, or no figure to judge. */
    NOT_JUDGED
}
