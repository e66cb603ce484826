package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The number of a run; the first is 1 and each next one is one more. Immutable.
 *
 * @param number 1 or more
 */
public record RunId(int number) implements Comparable<RunId> {

    /**
     * Refuses numbers below 1.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public RunId {
        checkArgument(number >= 1, "runs are numbered from 1, but got %s", number);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static RunId parse(String text) {
        try {
            return new RunId(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not the number of a run, such as 1", e);
        }
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
