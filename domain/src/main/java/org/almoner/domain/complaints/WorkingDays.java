package org.almoner.domain.complaints;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.prices.DayCalendar;

/**
 * The days from Monday to Friday that are no bank holidays in England. Of days of which it is not known whether they are, nothing is said.
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
     * {@return how many working days something is late, or empty where the bank holidays until then are not known} What is done on a day that is
     * none is as late as on the next working day.
     *
     * @param due the last day on which it is in time
     * @param done when it is done
     */
    public Optional<Integer> late(LocalDate due, LocalDate done) {
        int late = done.isAfter(due) && !contains(done) ? 1 : 0;
        LocalDate day = due;
        while (day.isBefore(done)) {
            day = day.plusDays(1);
            if (!isKnown(day)) {
                return Optional.empty();
            }
            if (contains(day)) {
                late++;
            }
        }
        return Optional.of(late);
    }

    /** {@return whether it is known if the day is a bank holiday} */
    private boolean isKnown(LocalDate day) {
        return calendar.known().filter(days -> days.contains(day)).isPresent();
    }
}
