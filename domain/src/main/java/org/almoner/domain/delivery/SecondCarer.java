package org.almoner.domain.delivery;

/** What the stay of a second carer is. Each carer has a log of their own: where one of two came, one counts. */
public enum SecondCarer {
    /** As long as that carer stayed. */
    OWN_STAY,
    /** As long as both carers were there together, since what two are needed for takes both. */
    OVERLAP
}
