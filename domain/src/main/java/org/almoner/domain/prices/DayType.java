package org.almoner.domain.prices;

import java.time.DayOfWeek;

/**
 * The kind of day on which a visit starts, the most particular first: that is the order in which a rate card is asked
 * (charging facts, section 9.2).
 */
public enum DayType {
    /** A day that the scheme names, or the evening before it. */
    SPECIAL_DAY,
    /** A bank holiday in England. */
    BANK_HOLIDAY,
    /** Every Monday. */
    MONDAY,
    /** Every Tuesday. */
    TUESDAY,
    /** Every Wednesday. */
    WEDNESDAY,
    /** Every Thursday. */
    THURSDAY,
    /** Every Friday. */
    FRIDAY,
    /** Every Saturday. */
    SATURDAY,
    /** Every Sunday. */
    SUNDAY,
    /** Monday to Friday. */
    WEEKDAY,
    /** Saturday and Sunday. */
    WEEKEND,
    /** Whatever the day is. */
    ANY_DAY;

    static DayType of(DayOfWeek day) {
        return valueOf(day.name());
    }

    static DayType partOfWeek(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? WEEKEND : WEEKDAY;
    }
}
