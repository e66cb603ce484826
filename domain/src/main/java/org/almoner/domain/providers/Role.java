package org.almoner.domain.providers;

/** The role in which a provider serves a zone (rules L6, K1). */
public enum Role {
    /** Expected to take most packages of the zone, at the fixed zone prices. */
    PRIME,
    /** Offered a package only when no prime provider takes it. */
    SUPPLEMENTARY,
    /** On the county-wide list for needs that ask for a specialist. */
    SPECIALIST,
    /** Outside the framework; bought from when its capacity runs out. */
    SPOT
}
