package org.almoner.domain.charging.batch;

import java.util.Arrays;

/** A column that grows. Not thread-safe. */
final class ShortColumn {

    private short[] values = new short[1 << 10];
    private int size;

    void add(short value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Growth.longer(size));
        }
        values[size++] = value;
    }

    short[] trimmed() {
        return Arrays.copyOf(values, size);
    }
}
