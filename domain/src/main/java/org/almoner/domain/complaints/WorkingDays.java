package org.almoner.domain.complaints;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.prices.DayCalendar;

/**
 * The days from Monday to Friday that are no bank holidays in England. Of days of which it is not known whether they are, no more is said
 * than is certain.
 * Immutable.
 *
 * @param calendar of the bank holidays
 */
public record WorkingDays(DayCalendar calendar) {

    /** {@return whether the day is one; of a day that is not known, as if it were no bank holiday} */
    public boolean contains(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && !calendar.bankHolidays().containsKey(day);
    }

    /**
     * {@return the working day that is so many after the day, or empty where the bank holidays until then are not known}
     *
     * @param day which is not counted
     * @param count how many are counted; 0 for the day itself, whether it is one or not
     */
    public Optional<LocalDate> after(LocalDate day, int count) {
        LocalDate reached = day;
        int left = count;
        while (left > 0) {
            reached = reached.plusDays(1);
            if (!isKnown(reached)) {
                return Optional.empty();
            }
            if (contains(reached)) {
                left--;
            }
        }
        return Optional.of(reached);
    }

    /**
     * How late something is.
     *
     * @param workingDays how many, 0 where it is in time
     * @param atLeast whether it may be more, since the bank holidays until then are not all known
     */
    public record Lateness(int workingDays, boolean atLeast) {}

    /**
     * {@return how many working days something is late} What is done on a day that is none is as late as on the next working day. Of the days of
     * which it is not known whether they are working days, only the one on which it is done, or the next that is one, is counted.
     *
     * @param due the last day on which it is in time
     * @param done when it is done
     */
    public Lateness late(LocalDate due, LocalDate done) {
        int late = done.isAfter(due) && !(isKnown(done) && contains(done)) ? 1 : 0;
        boolean atLeast = false;
        LocalDate day = due;
        while (day.isBefore(done)) {
            day = day.plusDays(1);
            if (!isKnown(day)) {
                atLeast = true;
            } else if (contains(day)) {
                late++;
            }
        }
        return new Lateness(late, atLeast);
    }

    /** {@return whether it is known if the day is a bank holiday} */
    private boolean isKnown(LocalDate day) {
        return calendar.known().filter(days -> days.contains(day)).isPresent();
    }
}
