package org.almoner.domain.charging.batch;

import java.util.Arrays;

/** A column that grows. Not thread-safe. */
final class LongColumn {

    private long[] values = new long[1 << 10];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Growth.longer(size));
        }
        values[size++] = value;
    }

    long[] trimmed() {
        return Arrays.copyOf(values, size);
    }
}
