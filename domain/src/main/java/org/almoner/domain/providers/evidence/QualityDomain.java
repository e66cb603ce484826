package org.almoner.domain.providers.evidence;

/** The five things that the regulator asks of a provider, each with a grade of its own. */
public enum QualityDomain {
    /** People are safe. */
    SAFE,
    /** Care does what it should. */
    EFFECTIVE,
    /** Staff care about people. */
    CARING,
    /** Care follows what each person needs. */
    RESPONSIVE,
    /** The company is led well. */
    WELL_LED
}
