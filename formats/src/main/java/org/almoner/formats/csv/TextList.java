package org.almoner.formats.csv;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts in their bytes of UTF-8 and 6 more each, in pieces that are never copied when more come. Of one thread. */
public final class TextList {

    private static final int PIECE = 1 << 16;
    private static final int LENGTH_BYTES = 2;

    /** Each text in one piece, behind the two bytes of its length. */
    private final List<byte[]> pieces = new ArrayList<>();

    private final NumberList places = new NumberList();
    private int free = PIECE;

    /** {@return how many there are} */
    public int size() {
        return places.size();
    }

    /**
     * Adds one at the end.
     *
     * @throws IllegalArgumentException if it has more than 65,534 bytes
     */
    public void add(String text) {
        add(bytes(text));
    }

    void add(byte[] text) {
        checkArgument(text.length <= PIECE - LENGTH_BYTES, "a text has %s bytes; make it shorter", text.length);
        if (free + LENGTH_BYTES + text.length > PIECE) {
            pieces.add(new byte[PIECE]);
            free = 0;
        }
        byte[] piece = pieces.get(pieces.size() - 1);
        places.add(Math.addExact(Math.multiplyExact(pieces.size() - 1, PIECE), free));
        piece[free] = (byte) (text.length >> Byte.SIZE);
        piece[free + 1] = (byte) text.length;
        System.arraycopy(text, 0, piece, free + LENGTH_BYTES, text.length);
        free += LENGTH_BYTES + text.length;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the one with the index, from 0 on} */
    public String get(int index) {
        return new String(bytes(index), StandardCharsets.UTF_8);
    }

    byte[] bytes(int index) {
        return Arrays.copyOfRange(piece(index), start(index), end(index));
    }

    /** {@return whether the one with the index is that text} */
    boolean is(int index, byte[] text) {
        return Arrays.equals(piece(index), start(index), end(index), text, 0, text.length);
    }

    private byte[] piece(int index) {
        return pieces.get(places.get(index) / PIECE);
    }

    private int start(int index) {
        return places.get(index) % PIECE + LENGTH_BYTES;
    }

    private int end(int index) {
        byte[] piece = piece(index);
        int start = start(index);
        return start + (Byte.toUnsignedInt(piece[start - 2]) << Byte.SIZE) + Byte.toUnsignedInt(piece[start - 1]);
    }
}
