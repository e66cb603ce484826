package org.almoner.domain.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Strings;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of care, in whole minutes: the planned hours of a week, the capacity of a provider. Never negative, no bound
 * above but that of a {@code long}. Immutable.
 *
 * @param minutes the amount in minutes; not negative
 */
public record Hours(long minutes) implements Comparable<Hours> {

    /** No care at all. */
    public static final Hours ZERO = new Hours(0);

    private static final Hours MOST = new Hours(Long.MAX_VALUE);
    private static final Pattern TEXT = Pattern.compile("(?<hours>\\d{1,18})h((?<minutes>[0-5]\\d)m)?");

    /**
     * Refuses a negative amount.
     *
     * @throws IllegalArgumentException if the minutes are negative
     */
    public Hours {
        checkArgument(minutes >= 0, "an amount of care must not be negative, but is %s minutes", minutes);
    }

    /** {@return so many whole hours} */
    public static Hours of(long hours) {
        return new Hours(Math.multiplyExact(hours, 60L));
    }

    /** {@return so many minutes} */
    public static Hours ofMinutes(long minutes) {
        return new Hours(minutes);
    }

    /**
     * Reads what {@link #toString()} writes, such as {@code 11737h} or {@code 0h30m}.
     *
     * @throws IllegalArgumentException if the text is anything else, or beyond the range
     */
    public static Hours parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        checkArgument(matcher.matches(), "'%s' is not an amount of care: write 14h or 14h30m", text);
        String minutes = matcher.group("minutes");
        try {
            return new Hours(Math.addExact(
                    Math.multiplyExact(Long.parseLong(matcher.group("hours")), 60L),
                    minutes == null ? 0L : Long.parseLong(minutes)));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("'" + text + "' is too much: an amount of care is at most " + MOST, e);
        }
    }

    /** {@return the sum of the amounts, zero when there is none} */
    public static Hours sum(Collection<Hours> amounts) {
        return amounts.stream().reduce(ZERO, Hours::plus);
    }

    /** {@return this amount and the other} */
    public Hours plus(Hours other) {
        return new Hours(Math.addExact(minutes, other.minutes));
    }

    /** {@return this amount less the other, or none when the other is more} */
    public Hours minusToZero(Hours other) {
        return new Hours(Math.max(0, minutes - other.minutes));
    }

    @Override
    public int compareTo(Hours other) {
        return Long.compare(minutes, other.minutes);
    }

    /** {@return hours and, where there are any, minutes, such as {@code 14h} or {@code 14h30m}; {@link #parse} reads it} */
    @Override
    public String toString() {
        long rest = minutes % 60;
        return minutes / 60 + "h" + (rest == 0 ? "" : Strings.padStart(Long.toString(rest), 2, '0') + "m");
    }
}
