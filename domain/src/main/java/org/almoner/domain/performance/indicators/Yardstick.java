package org.almoner.domain.performance.indicators;

/** What the figures of an indicator are held against. */
public enum Yardstick {
    /** The target of the same period. */
    TARGET,
    /** The figure of the same months a year before: where the target is that of a whole year, and the figure of a part of it. */
    LAST_YEAR
}
