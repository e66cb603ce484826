package org.almoner.domain.identifiers;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;

/**
 * The unique property reference number of an address in Great Britain, such as {@code 199356}. It has no check digit; whether there is such an
 * address is for an address register to say. Ordered as a number. Immutable.
 *
 * @param number from 1 to 999,999,999,999
 */
public record Uprn(long number) implements Comparable<Uprn> {

    private static final int MOST_DIGITS = 12;
    private static final long MOST = 999_999_999_999L;
    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');

    /**
     * Refuses a number that is out of bounds.
     *
     * @throws IllegalArgumentException if it is below 1 or has more than twelve digits
     */
    public Uprn {
        checkArgument(
                number >= 1 && number <= MOST, "'%s' is not a UPRN: write 1 to 12 digits, not all of them 0", number);
    }

    /**
     * Reads what {@link #toString()} writes; zeros before it, up to twelve digits in all, are allowed.
     *
     * @throws IllegalArgumentException if the text is no such number
     */
    public static Uprn parse(String text) {
        checkArgument(
                !text.isEmpty() && text.length() <= MOST_DIGITS && DIGIT.matchesAllOf(text),
                "'%s' is not a UPRN: write 1 to 12 digits, without blanks, commas or decimals",
                text);
        return new Uprn(Long.parseLong(text));
    }

    @Override
    public int compareTo(Uprn other) {
        return Long.compare(number, other.number);
    }

    /** {@return the digits without zeros before them; {@link #parse} reads them} */
    @Override
    public String toString() {
        return Long.toString(number);
    }
}
