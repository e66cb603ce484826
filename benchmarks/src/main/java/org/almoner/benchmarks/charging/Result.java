package org.almoner.benchmarks.charging;

import java.util.Arrays;

/**
 * What each line came to.
 *
 * @param exactGross in sixtieths of a penny
 * @param gross in pence
 * @param health in pence
 * @param person in pence
 */
@SuppressWarnings("ArrayRecordComponent") // millions of numbers, compared with requireSame alone
record Result(long[] exactGross, long[] gross, long[] health, long[] person) {

    /** What is not worked out is an empty column, and says nothing. */
    static final long[] NOT_WORKED_OUT = {};

    /**
     * Refuses a result that differs from this one in any line.
     *
     * @throws IllegalStateException if it does
     */
    void requireSame(String name, Result other) {
        requireSame(name, "exact gross", exactGross, other.exactGross);
        requireSame(name, "gross", gross, other.gross);
        requireSame(name, "NHS", health, other.health);
        requireSame(name, "person", person, other.person);
    }

    private static void requireSame(String name, String what, long[] mine, long[] others) {
        if (mine.length == 0 || others.length == 0) {
            return;
        }
        int different = Arrays.mismatch(mine, others);
        if (different >= 0) {
            throw new IllegalStateException(name + " has another " + what + " in line " + different + ": "
                    + others[different] + ", not " + mine[different]);
        }
    }
}
