package org.almoner.formats.csv;

import java.util.ArrayList;
import java.util.List;

/** Whole numbers in 4 bytes each, in pieces that are never copied when more come. Of one thread. */
public final class NumberList {

    private static final int PIECE = 1 << 14;

    private final List<int[]> pieces = new ArrayList<>();
    private int size;

    /** {@return how many there are} */
    public int size() {
        return size;
    }

    /** Adds one at the end. */
    public void add(int number) {
        if (size % PIECE == 0) {
            pieces.add(new int[PIECE]);
        }
        set(size, number);
        size++;
    }

    /** {@return the one with the index, from 0 on} */
    public int get(int index) {
        return pieces.get(index / PIECE)[index % PIECE];
    }

    /** Puts another in place of the one with the index. */
    public void set(int index, int number) {
        pieces.get(index / PIECE)[index % PIECE] = number;
    }
}
