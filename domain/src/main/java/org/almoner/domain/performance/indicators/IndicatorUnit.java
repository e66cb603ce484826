package org.almoner.domain.performance.indicators;

/** In what an indicator is told. */
public enum IndicatorUnit {
    /** Of a hundred. */
    PER_CENT,
    /** So many. */
    COUNT,
    /** Pounds. */
    MONEY,
    /** Days. */
    DAYS,
    /** Hours. */
    HOURS,
    /** So many for each 100,000 people. */
    PER_100_000
}
