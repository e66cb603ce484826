package org.almoner.domain.delivery;

/** The most that counts of a carer's stay. A carer who was not planned counts for nothing under any cap. */
public enum Cap {
    /** There is none. */
    NONE,
    /** The plan. */
    PLAN,
    /** The plan and the tolerance of its length. */
    PLAN_AND_TOLERANCE
}
