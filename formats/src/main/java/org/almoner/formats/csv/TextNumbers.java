package org.almoner.formats.csv;

import java.util.Arrays;
import java.util.OptionalInt;

/** Numbers texts from 0 on as they come, in some 16 bytes for each besides its own: to know millions of references again. Of one thread. */
public final class TextNumbers {

    private static final int FIRST_SLOTS = 64;

    private final TextList texts = new TextList();
    /** One more than the number of the text whose hash leads here; a text whose slot is taken is in the next that is free. */
    private int[] slots = new int[FIRST_SLOTS];

    /** {@return how many texts have a number} */
    public int size() {
        return texts.size();
    }

    /** {@return the number of the text, which is the next where it had none} */
    public int of(String text) {
        byte[] bytes = TextList.bytes(text);
        int slot = slot(bytes);
        if (slots[slot] == 0) {
            texts.add(bytes);
            slots[slot] = texts.size();
            widen();
            return texts.size() - 1;
        }
        return slots[slot] - 1;
    }

    /** {@return the number of the text, if it has one} */
    public OptionalInt find(String text) {
        int number = slots[slot(TextList.bytes(text))] - 1;
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** {@return the slot where the text is, or would be} */
    private int slot(byte[] text) {
        int mixed = Arrays.hashCode(text) * 0x9E3779B9;
        int slot = (mixed ^ (mixed >>> Short.SIZE)) & (slots.length - 1);
        while (slots[slot] != 0 && !texts.is(slots[slot] - 1, text)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /** Doubles the slots where three of four are taken. */
    private void widen() {
        if (size() > slots.length - (slots.length >> 2)) {
            slots = new int[slots.length * 2];
            for (int number = 0; number < size(); number++) {
                slots[slot(texts.bytes(number))] = number + 1;
            }
        }
    }
}
