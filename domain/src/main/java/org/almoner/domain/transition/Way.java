package org.almoner.domain.transition;

/** By what a person can keep a provider that leaves the council's contract (rules L9, B6). */
public enum Way {
    /** The person buys the care with a direct payment. */
    DIRECT_PAYMENT,
    /** The provider holds the person's budget in an individual service fund. */
    INDIVIDUAL_SERVICE_FUND
}
