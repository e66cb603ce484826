package org.almoner.domain.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.Stream;

/**
 * A week of care, Monday to Sunday: the period of a weekly plan, a weekly charge and a remittance line. Immutable.
 *
 * @param monday its first day
 */
public record CareWeek(LocalDate monday) implements Comparable<CareWeek> {

    /** The number of its days. */
    public static final int DAYS = 7;

    /**
     * Refuses any first day but a Monday.
     *
     * @throws IllegalArgumentException if the date is not a Monday
     */
    public CareWeek {
        checkArgument(
                monday.getDayOfWeek() == DayOfWeek.MONDAY,
                "a care week starts on a Monday, but %s is a %s; maybe use CareWeek.containing(date)",
                monday,
                monday.getDayOfWeek());
    }

    /** {@return the week that the day lies in} */
    public static CareWeek containing(LocalDate day) {
        return new CareWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /**
     * Reads what {@link #toString()} writes: the date of its Monday.
     *
     * @throws IllegalArgumentException if the text is no date, or not of a Monday
     */
    public static CareWeek parse(String text) {
        try {
            return new CareWeek(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a care week: write the date of its Monday", e);
        }
    }

    /** {@return its seven days} */
    public DateRange range() {
        return DateRange.of(monday, monday.plusDays(DAYS));
    }

    /** {@return the date of the weekday in this week} */
    public LocalDate day(DayOfWeek weekday) {
        return monday.with(TemporalAdjusters.nextOrSame(weekday));
    }

    /** {@return the weeks that lie within the days from Monday to Sunday, in order} */
    public static ImmutableList<CareWeek> allIn(DateRange days) {
        CareWeek containing = containing(days.from());
        CareWeek first = days.encloses(containing.range()) ? containing : containing.next();
        return Stream.iterate(first, week -> days.encloses(week.range()), CareWeek::next)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the week after this one} */
    public CareWeek next() {
        return new CareWeek(monday.plusWeeks(1));
    }

    @Override
    public int compareTo(CareWeek other) {
        return monday.compareTo(other.monday);
    }

    /** {@return the date of its Monday, such as {@code 2020-11-02}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return monday.toString();
    }
}
