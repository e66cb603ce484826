package org.almoner.domain.charging.batch;

import java.util.Arrays;

/** Numbers codes from 0 in the order in which they first come. Open addressing, so that nothing is allocated for a code that is known. Not thread-safe. */
final class OccurrenceNumbers {

    private static final int FREE = -1;

    private long[] codes = new long[1 << 10];
    private int size;
    private int[] slots = freeSlots(1 << 12);

    private static int[] freeSlots(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, FREE);
        return slots;
    }

    int numberOf(long code) {
        int slot = slotOf(code);
        if (slots[slot] != FREE) {
            return slots[slot];
        }
        if (size == codes.length) {
            grow();
            slot = slotOf(code);
        }
        codes[size] = code;
        slots[slot] = size;
        return size++;
    }

    /** Where the code is, or would be put. */
    private int slotOf(long code) {
        int mask = slots.length - 1;
        long mixed = code * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (slots[slot] != FREE && codes[slots[slot]] != code) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        codes = Arrays.copyOf(codes, 2 * codes.length);
        slots = freeSlots(2 * slots.length);
        for (int number = 0; number < size; number++) {
            slots[slotOf(codes[number])] = number;
        }
    }

    /** {@return the codes by their numbers} */
    long[] codes() {
        return Arrays.copyOf(codes, size);
    }
}
