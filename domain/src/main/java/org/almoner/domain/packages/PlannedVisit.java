package org.almoner.domain.packages;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.collect.Range;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * A visit of a weekly plan. Immutable.
 *
 * @param day the weekday on which it starts
 * @param start when it is to start, to the minute
 * @param minutes its planned length, 1 to 1,440
 * @param secondCarerMinutes how long a second carer is there, for hoisting for example; 0 for a single-handed visit, at
 *     most the visit's length
 * @param purpose what it is for, where that makes a difference to how short it may be
 */
public record PlannedVisit(
        DayOfWeek day, LocalTime start, int minutes, int secondCarerMinutes, Optional<Purpose> purpose)
        implements Comparable<PlannedVisit> {

    /** What a visit is for. */
    public enum Purpose {
        /** Help to the dining hall of extra care housing (rule C3). */
        DINING
    }

    private static final int LONGEST = 24 * 60;

    /** How many minutes a visit may last. */
    public static final Range<Integer> MINUTES = Range.closed(1, LONGEST);

    /** How many minutes a second carer may be there, of the longest visit. */
    public static final Range<Integer> SECOND_CARER_MINUTES = Range.closed(0, LONGEST);

    private static final int MINUTES_OF_A_WEEK = 7 * LONGEST;

    private static final Comparator<PlannedVisit> ORDER = Comparator.comparing(PlannedVisit::day)
            .thenComparing(PlannedVisit::start)
            .thenComparing(PlannedVisit::minutes)
            .thenComparing(PlannedVisit::secondCarerMinutes)
            .thenComparing(visit -> visit.purpose().isPresent());

    /**
     * Refuses impossible lengths, and a start with seconds.
     *
     * @throws IllegalArgumentException if a length is out of its bounds, or the start is not a whole minute
     */
    public PlannedVisit {
        checkArgument(
                start.getSecond() == 0 && start.getNano() == 0, "visits are planned to the minute, but got %s", start);
        checkArgument(MINUTES.contains(minutes), "a visit lasts 1 to %s minutes, but got %s", LONGEST, minutes);
        checkArgument(
                SECOND_CARER_MINUTES.contains(secondCarerMinutes) && secondCarerMinutes <= minutes,
                "a second carer is there for none to all of the visit's %s minutes, but got %s",
                minutes,
                secondCarerMinutes);
    }

    /** A visit for whatever care the person needs; refuses the same. */
    public PlannedVisit(DayOfWeek day, LocalTime start, int minutes, int secondCarerMinutes) {
        this(day, start, minutes, secondCarerMinutes, Optional.empty());
    }

    /** {@return this visit, as help to a dining hall} */
    public PlannedVisit forDining() {
        return new PlannedVisit(day, start, minutes, secondCarerMinutes, Optional.of(Purpose.DINING));
    }

    /** {@return whether two carers are needed for some of it} */
    public boolean isDoubleHanded() {
        return secondCarerMinutes > 0;
    }

    /** {@return the minutes of all carers together} */
    public int carerMinutes() {
        return minutes + secondCarerMinutes;
    }

    /** {@return whether the two visits share a minute of the week; a visit of Sunday night may end on Monday} */
    public boolean overlaps(PlannedVisit other) {
        return startsWithin(other) || other.startsWithin(this);
    }

    private boolean startsWithin(PlannedVisit other) {
        return Math.floorMod(minuteOfWeek() - other.minuteOfWeek(), MINUTES_OF_A_WEEK) < other.minutes;
    }

    private int minuteOfWeek() {
        return (day.getValue() - 1) * LONGEST + start.toSecondOfDay() / 60;
    }

    @Override
    public int compareTo(PlannedVisit other) {
        return ORDER.compare(this, other);
    }

    /** {@return day, start and minutes, such as {@code Monday 07:30 for 60 minutes}} */
    @Override
    public String toString() {
        String name = day.name().charAt(0) + Ascii.toLowerCase(day.name().substring(1));
        return name + " " + start + " for " + minutes + " minutes"
                + (purpose.isPresent() ? ", help to a dining hall" : "")
                + (isDoubleHanded() ? ", " + secondCarerMinutes + " of them with a second carer" : "");
    }
}
