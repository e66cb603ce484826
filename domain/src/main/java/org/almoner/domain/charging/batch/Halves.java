package org.almoner.domain.charging.batch;

import static com.google.common.base.Preconditions.checkArgument;

/** Two small numbers in one: the first carer's and the second's, or what is for payment and what is for charge. */
final class Halves {

    private static final int MOST = 0xFFFF;
    private static final int UPPER = 16;

    private Halves() {}

    /**
     * {@return both numbers in one}
     *
     * @throws IllegalArgumentException if a number is more than fits
     */
    static int of(int lower, int upper) {
        checkArgument(
                lower <= MOST && upper <= MOST, "two numbers of at most %s fit, but got %s and %s", MOST, lower, upper);
        return lower | upper << UPPER;
    }

    static int lower(int both) {
        return both & MOST;
    }

    static int upper(int both) {
        return both >>> UPPER;
    }

    /** {@return the sum of the upper halves, from the sum of several numbers and that of their lower halves} */
    static long upperOf(long sum, long lower) {
        return (sum - lower) >>> UPPER;
    }
}
