package org.almoner.formats.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/** Numbers texts from 0 on as they come, in some 20 bytes for each besides the text: to know millions of references again. Of one thread. */
public final class TextNumbers {

    private static final int FIRST_SLOTS = 64;

    private byte[] texts = new byte[FIRST_SLOTS];
    private int[] ends = new int[FIRST_SLOTS];
    /** The number of the text whose hash leads here, and one more; a text whose place is taken is in the next that is free. */
    private int[] slots = new int[FIRST_SLOTS];

    private int size;

    /** {@return how many texts have a number} */
    public int size() {
        return size;
    }

    /** {@return the number of the text, which is the next where it had none} */
    public int of(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int slot = slot(bytes);
        if (slots[slot] == 0) {
            keep(bytes);
            slots[slot] = size;
            if (size * 2 > slots.length) {
                widen();
            }
            return size - 1;
        }
        return slots[slot] - 1;
    }

    /** {@return the number of the text, if it has one} */
    public OptionalInt find(String text) {
        int number = slots[slot(text.getBytes(StandardCharsets.UTF_8))] - 1;
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /**
     * {@return the text that has the number}
     *
     * @throws IndexOutOfBoundsException if none has
     */
    public String text(int number) {
        return new String(texts, start(number), ends[number] - start(number), StandardCharsets.UTF_8);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** {@return where the text is, or would be} */
    private int slot(byte[] bytes) {
        int slot = slotOf(Arrays.hashCode(bytes));
        while (slots[slot] != 0 && !isText(slots[slot] - 1, bytes)) {
            slot = next(slot);
        }
        return slot;
    }

    /** {@return the place of the hash, of which the upper half counts, too} */
    private int slotOf(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ (mixed >>> 16)) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    private boolean isText(int number, byte[] bytes) {
        return Arrays.equals(texts, start(number), ends[number], bytes, 0, bytes.length);
    }

    private void keep(byte[] bytes) {
        int start = size == 0 ? 0 : ends[size - 1];
        int end = Math.addExact(start, bytes.length);
        if (end > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(end, wider(texts.length)));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, wider(size));
        }
        System.arraycopy(bytes, 0, texts, start, bytes.length);
        ends[size] = end;
        size++;
    }

    private void widen() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            int slot = slot(Arrays.copyOfRange(texts, start(number), ends[number]));
            slots[slot] = number + 1;
        }
    }

    /** {@return a length that has room for half as much again} */
    static int wider(int length) {
        return length + (length >> 1);
    }
}
