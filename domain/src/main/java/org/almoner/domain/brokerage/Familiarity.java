package org.almoner.domain.brokerage;

/** How well a provider knows the person, least first. */
public enum Familiarity {
    /** It never cared for the person. */
    NONE,
    /** It cared for the person before, who returns. */
    BEFORE,
    /** It cares for somebody who lives with the person. */
    HOUSEHOLD,
    /** It cares for the person in another package. */
    NOW
}
