package org.almoner.domain.packages.needs;

/** What a person must be able to achieve; two that cannot be achieved can make needs eligible (SI 2015/313, regulation 2). */
public enum EligibleOutcome {
    /** Managing and maintaining nutrition. */
    NUTRITION,
    /** Maintaining personal hygiene. */
    HYGIENE,
    /** Managing toilet needs. */
    TOILET,
    /** Being appropriately clothed. */
    CLOTHING,
    /** Making use of the home safely. */
    SAFE_AT_HOME,
    /** Maintaining a habitable home. */
    HABITABLE_HOME,
    /** Developing and maintaining relationships. */
    RELATIONSHIPS,
    /** Work, training, education or volunteering. */
    WORK_AND_LEARNING,
    /** Making use of services in the community. */
    COMMUNITY,
    /** Caring responsibilities for a child. */
    CARING_FOR_A_CHILD
}
