package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * The number of a published need. Immutable.
 *
 * @param number counted from 1 in the order of publication
 */
public record NeedId(long number) implements Comparable<NeedId> {

    /**
     * Refuses numbers that no need has.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public NeedId {
        checkArgument(number >= 1, "needs are numbered from 1, but got %s", number);
    }

    /** {@return the number that {@link #toString()} wrote} */
    public static NeedId parse(String text) {
        try {
            return new NeedId(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not the number of a need, such as 12", e);
        }
    }

    @Override
    public int compareTo(NeedId other) {
        return Long.compare(number, other.number);
    }

    /** {@return the number} */
    @Override
    public String toString() {
        return Long.toString(number);
    }
}
