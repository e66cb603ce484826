package org.almoner.domain.means;

/** What the law does with a piece of capital. */
public enum CapitalTreatment {
    /** It counts. */
    COUNTED,
    /** It does not count. */
    DISREGARDED,
    /** It does not count for some weeks from the day on which the person got it. */
    DISREGARDED_FOR_WEEKS,
    /** The person's home: it does not count while the person lives there or will come back, and has disregards of its own. */
    MAIN_HOME,
    /** Personal possessions: they do not count, unless they were bought to pay less for care. */
    POSSESSION
}
