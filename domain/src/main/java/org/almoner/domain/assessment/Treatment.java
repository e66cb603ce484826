package org.almoner.domain.assessment;

/** What was done with the amount of a line. */
public enum Treatment {
    /** It counts in full. */
    COUNTED,
    /** It does not count. */
    DISREGARDED,
    /** Part of it does not count. */
    PARTLY_DISREGARDED,
    /** Half of it goes to the partner at home and does not count. */
    HALF_PAID_TO_PARTNER,
    /** What is paid for the night does not count. */
    NIGHT_ELEMENT_LEFT_OUT,
    /** It meets costs of housing, and reduces them. */
    MEETS_HOUSING_COSTS,
    /** It counts although the person does not have it. */
    NOTIONAL,
    /** The person parted with it, but that was not deprivation. */
    NO_DEPRIVATION,
    /** It does not count for some weeks. */
    DISREGARDED_FOR_A_TIME,
    /** The person's home, lived in or kept to come back to. */
    HOME,
    /** The home does not count for twelve weeks. */
    TWELVE_WEEKS,
    /** The home does not count for the sake of somebody who lives there. */
    OCCUPIED,
    /** £1 a week for each step of capital, or part of one, above the lower limit. */
    TARIFF,
    /** It is allowed for. */
    ALLOWED,
    /** It is not allowed for in this setting, or by this council. */
    NOT_ALLOWED,
    /** What is left is below nothing, so there is nothing to pay. */
    NOTHING_BELOW_NOTHING,
    /** The council takes part of what is left. */
    PART_TAKEN,
    /** The council charges no more than its maximum. */
    CAPPED,
    /** The council does not collect so little. */
    BELOW_MINIMUM,
    /** Capital is above the upper limit. */
    ABOVE_LIMIT,
    /** All that the care costs, or an agreed charge, without a full assessment. */
    WITHOUT_FULL_ASSESSMENT,
    /** No charge is allowed. */
    FREE
}
