package org.almoner.domain.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Strings;
import java.math.BigDecimal;
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

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);
    private static final Hours MOST = new Hours(Long.MAX_VALUE);
    private static final Hours MOST_GIVEN = of(1_000_000);
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
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

    /**
     * Reads an amount that somebody gives in a file or at the command line: what {@link #parse} reads, or hours such as
     * {@code 11737} or {@code 10.5}, but no more than a million hours.
     *
     * @throws IllegalArgumentException if the text is anything else, no whole minutes, or beyond the bound
     */
    public static Hours given(String text) {
        Hours given = DECIMAL.matcher(text).matches() ? ofDecimal(text) : parse(text);
        checkArgument(
                given.compareTo(MOST_GIVEN) <= 0,
                "'%s' is too much: an amount of care is at most %s; correct it",
                text,
                MOST_GIVEN);
        return given;
    }

    private static Hours ofDecimal(String text) {
        BigDecimal minutes = new BigDecimal(text).multiply(MINUTES_OF_AN_HOUR);
        checkArgument(minutes.signum() >= 0, "an amount of care must not be negative, but is '%s'", text);
        checkArgument(
                minutes.stripTrailingZeros().scale() <= 0,
                "'%s' is not an amount of care in whole minutes: write 11737, 10.5 or 14h30m",
                text);
        return new Hours(minutes.min(BigDecimal.valueOf(Long.MAX_VALUE)).longValueExact());
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
