package org.almoner.benchmarks.rest;

import java.util.Arrays;

/**
 * How long requests took. Of one thread.
 */
final class Latencies {

    private static final int ROOM = 1 << 16;
    private static final double NANOS_OF_A_MILLI = 1e6;

    private long[] nanos = new long[ROOM];
    private int count;

    void add(long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = taken;
    }

    void addAll(Latencies others) {
        for (int i = 0; i < others.count; i++) {
            add(others.nanos[i]);
        }
    }

    int count() {
        return count;
    }

    /** {@return how many milliseconds so many of a hundred requests took at most} */
    double percentile(int ofHundred) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1L, (long) count * ofHundred / 100)] / NANOS_OF_A_MILLI;
    }
}
