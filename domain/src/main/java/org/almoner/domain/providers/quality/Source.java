package org.almoner.domain.providers.quality;

/** What a rating is composed of (rule B3). */
public enum Source {
    /** The regulator's published rating. */
    REGULATOR,
    /** The provider's own assessment. */
    SELF_ASSESSMENT,
    /** What people who draw on its care answered. */
    FEEDBACK,
    /** The council's own inspection. */
    INSPECTION
}
