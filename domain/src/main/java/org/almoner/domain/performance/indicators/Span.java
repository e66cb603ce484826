package org.almoner.domain.performance.indicators;

/** What the period of a figure means. */
public enum Span {
    /** What happened in the month. */
    MONTH,
    /** How things stood on the last day. */
    SNAPSHOT,
    /** What has come together since the period began. */
    CUMULATIVE,
    /** What happened in the twelve months that end with the period. */
    TWELVE_MONTHS,
    /** What happened in the year. */
    YEAR
}
