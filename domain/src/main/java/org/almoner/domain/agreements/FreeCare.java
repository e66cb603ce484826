package org.almoner.domain.agreements;

/** Why a package may not be charged for, whatever the person could pay. */
public enum FreeCare {
    /**
     * Reablement or intermediate care: free for the weeks that the scheme states, six at least (SI 2014/2672, regulation
     * 3), counted from the first day.
     */
    REABLEMENT,
    /** After-care under section 117 of the Mental Health Act 1983. */
    SECTION_117,
    /** NHS continuing healthcare. */
    CONTINUING_HEALTHCARE,
    /** Support given to a carer by caring for the person cared for (section 14(3) of the Care Act 2014). */
    CARER,
    /** Community equipment and minor adaptations. */
    EQUIPMENT,
    /** Care of a person with Creutzfeldt-Jakob disease. */
    CJD
}
