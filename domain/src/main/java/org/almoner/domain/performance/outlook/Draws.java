package org.almoner.domain.performance.outlook;

/**
 * Deviations drawn from a seed: the same seed draws the same, on every machine and in every version of Java. Each is the difference of two
 * whole numbers, each equally likely to be any from nothing to the spread: none is the most likely, and the whole spread the least. Not
 * thread-safe.
 */
final class Draws implements Deviation {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long FIRST_MIX = 0xBF58476D1CE4E5B9L;
    private static final long SECOND_MIX = 0x94D049BB133111EBL;
    private static final int HALF = 32;

    private long state;

    Draws(long seed) {
        this.state = seed;
    }

    /** Draws two numbers whatever the spread, so that what comes after does not depend on it. */
    @Override
    public int within(int spread) {
        int more = upTo(spread);
        return more - upTo(spread);
    }

    private int upTo(int most) {
        return (int) (((next() >>> HALF) * (most + 1L)) >>> HALF);
    }

    /** SplitMix64: a counter whose bits are mixed. */
    private long next() {
        state += STEP;
        long mixed = (state ^ (state >>> 30)) * FIRST_MIX;
        mixed = (mixed ^ (mixed >>> 27)) * SECOND_MIX;
        return mixed ^ (mixed >>> 31);
    }
}
