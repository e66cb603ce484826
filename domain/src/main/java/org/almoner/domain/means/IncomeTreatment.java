package org.almoner.domain.means;

/** What the law does with an income. */
public enum IncomeTreatment {
    /** It counts in full. */
    COUNTED,
    /** It does not count at all. */
    DISREGARDED,
    /** So much of it does not count; the rest does. */
    DISREGARDED_UP_TO,
    /** Half of it does not count where the person pays that half to a partner who lives at home; else it counts in full. */
    HALF_PAID_TO_PARTNER,
    /** Savings credit: it counts, but for a disregard that has rules of its own; at home the council decides. */
    SAVINGS_CREDIT,
    /** It does not count, and reduces the housing costs that it meets. */
    MEETS_HOUSING_COSTS
}
