package org.almoner.formats.csv;

import java.util.Arrays;
import java.util.OptionalLong;

/** In which line of a table each reference was first, in some 30 bytes for each besides the reference. Of one thread. */
public final class FirstLines {

    private static final int FIRST_LENGTH = 64;

    private final TextNumbers numbers = new TextNumbers();
    private long[] lines = new long[FIRST_LENGTH];

    /** {@return the line in which the reference was first, or empty where that is this line} */
    public OptionalLong before(String reference, long line) {
        int known = numbers.size();
        int number = numbers.of(reference);
        if (number < known) {
            return OptionalLong.of(lines[number]);
        }
        if (number == lines.length) {
            lines = Arrays.copyOf(lines, TextNumbers.wider(lines.length));
        }
        lines[number] = line;
        return OptionalLong.empty();
    }
}
