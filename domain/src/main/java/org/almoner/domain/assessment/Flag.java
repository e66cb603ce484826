package org.almoner.domain.assessment;

/** Why a line deserves a look. */
public enum Flag {
    /** The figure or the rule that it rests on is not confirmed. */
    UNCONFIRMED("the figure or rule is not confirmed by a published source"),
    /** The day of pension credit age was not given. */
    PENSION_AGE_ASSUMED("the day of pension credit age is not given; the 66th birthday is assumed"),
    /** An equal share was presumed. */
    EQUAL_SHARE_PRESUMED("an equal share is presumed; another share can be shown"),
    /** It is not the person's, but counts. */
    NOTIONAL("the person does not have it; it counts because the person could have it, or gave it away to pay less"),
    /** It stops after four weeks in a care home that the council pays for. */
    STOPS_IN_CARE_HOME("it normally stops after 28 days in a care home that the council helps to pay for"),
    /** A temporary stay has lasted more than 52 weeks. */
    STAY_OVER_52_WEEKS("a temporary stay is expected to be no longer than 52 weeks; review whether it is permanent"),
    /** A short-term stay has lasted more than eight weeks, and is charged as a temporary one. */
    STAY_OVER_8_WEEKS("a short-term stay is no longer than 8 weeks; it is charged as a temporary one"),
    /** Notional capital cannot be reduced without the cost of the care. */
    COST_NOT_KNOWN(
            "the weekly cost of care is not given, so notional capital is not reduced by what it costs the person"),
    /** The tables lack a figure that the rule needs. */
    FIGURE_MISSING("the tables have no figure for that day; the rule is applied without it");

    private final String meaning;

    Flag(String meaning) {
        this.meaning = meaning;
    }

    /** {@return what it means, for people} */
    public String meaning() {
        return meaning;
    }
}
