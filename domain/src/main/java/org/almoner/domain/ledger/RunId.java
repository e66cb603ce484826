package org.almoner.domain.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * The number of a run; the first is 1 and each next one is one more. Immutable.
 *
 * @param number 1 to 999,999,999
 */
public record RunId(int number) implements Comparable<RunId> {

    private static final int LAST = 999_999_999;
    private static final Pattern TEXT = Pattern.compile("[1-9]\\d{0,8}");

    /**
     * Refuses numbers below 1 and those of more than nine digits.
     *
     * @throws IllegalArgumentException if the number is below 1 or above 999,999,999
     */
    public RunId {
        checkArgument(number >= 1 && number <= LAST, "runs are numbered from 1 to %s, but got %s", LAST, number);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static RunId parse(String text) {
        checkArgument(TEXT.matcher(text).matches(), "'%s' is not the number of a run, such as 1", text);
        return new RunId(Integer.parseInt(text));
    }

    @Override
    public int compareTo(RunId other) {
        return Integer.compare(number, other.number);
    }

    /** {@return the number; {@link #parse} reads it} */
    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
