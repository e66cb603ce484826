package org.almoner.domain.prices;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * The times of day from one, included, to another, excluded, over midnight where the second is the earlier: a night from 22:00
 * to 06:00, for example. Immutable.
 *
 * @param from the first time
 * @param to the first time after the last
 */
public record TimeWindow(LocalTime from, LocalTime to) {

    /**
     * Refuses an empty window.
     *
     * @throws IllegalArgumentException if both times are the same
     */
    public TimeWindow {
        checkArgument(!from.equals(to), "a window of time needs an end other than its start, but got %s twice", from);
    }

    /**
     * Reads what {@link #toString()} writes, such as {@code 22:00-06:00}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static TimeWindow parse(String text) {
        int dash = text.indexOf('-');
        try {
            checkArgument(dash > 0, "two times are needed");
            return new TimeWindow(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a window of time: write two times, such as 22:00-06:00", e);
        }
    }

    /** {@return whether the time lies in the window} */
    public boolean contains(LocalTime time) {
        boolean afterStart = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(to);
        return from.isBefore(to) ? afterStart && beforeEnd : afterStart || beforeEnd;
    }

    /** {@return both times, such as {@code 22:00-06:00}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return from + "-" + to;
    }
}
