package org.almoner.domain.performance.indicators;

/** How sure a figure is. */
public enum Certainty {
    /** It stands. */
    CONFIRMED,
    /** More may be recorded about its days: it is shown and judged, but the summary tells the latest figure before it. */
    PROVISIONAL,
    /** What the period is expected to end with. */
    FORECAST
}
