package org.almoner.domain.charging;

/** Why care on a day does not add to what the person may be charged. */
public enum Uncharged {
    /** The person had not been told of a charge. */
    NOT_TOLD,
    /** The person was away, and the scheme does not charge for that. */
    ABSENT,
    /** The person had died. */
    DECEASED,
    /** This care is free. */
    FREE_CARE,
    /** Drawn from a time bank beside the weekly plan, where only the plan is charged. */
    BEYOND_PLAN
}
