package org.almoner.domain.money;

/** What one price buys. */
public enum PriceUnit {
    /** Sixty minutes of one carer. */
    HOUR(60),
    /** Thirty minutes of one carer. */
    HALF_HOUR(30),
    /** One visit, whatever its length. */
    VISIT(0),
    /** One session of an activity. */
    SESSION(0),
    /** One night, waking or sleeping. */
    NIGHT(0),
    /** One day. */
    DAY(0),
    /** One week. */
    WEEK(0);

    private final int minutes;

    PriceUnit(int minutes) {
        this.minutes = minutes;
    }

    /** {@return the minutes that one unit is, or zero if the unit is not measured by the clock} */
    public int minutes() {
        return minutes;
    }

    /** {@return whether the unit is a week, of which each day is a seventh} */
    public boolean isWeekly() {
        return this == WEEK;
    }

    /** {@return whether visits can be priced by the unit: by the clock, or by the visit itself} */
    public boolean isOfVisits() {
        return isTimed() || this == VISIT;
    }

    /** {@return whether a bed can be bought by the unit} */
    public boolean isOfBeds() {
        return this == NIGHT || this == DAY || this == WEEK;
    }

    /** {@return whether the unit is measured by the clock} */
    public boolean isTimed() {
        return minutes > 0;
    }
}
