package org.almoner.domain.charging.batch;

import java.util.Arrays;

/** A column that grows. Not thread-safe. */
final class IntColumn {

    private int[] values = new int[1 << 10];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Growth.longer(size));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    int[] trimmed() {
        return Arrays.copyOf(values, size);
    }

    /** {@return the values and, after the last, the end} */
    int[] closed(int end) {
        int[] closed = Arrays.copyOf(values, size + 1);
        closed[size] = end;
        return closed;
    }
}
