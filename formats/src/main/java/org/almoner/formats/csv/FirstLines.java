package org.almoner.formats.csv;

import java.util.OptionalLong;

/** In which line of a table each reference was first, in some 20 bytes for each besides its own. Of one thread. */
public final class FirstLines {

    private final TextNumbers numbers = new TextNumbers();
    private final NumberList lines = new NumberList();

    /** {@return whether the reference was in any line} */
    public boolean has(String reference) {
        return numbers.find(reference).isPresent();
    }

    /** {@return the line in which the reference was first, or empty where that is this line} */
    public OptionalLong before(String reference, long line) {
        int number = numbers.of(reference);
        if (number < lines.size()) {
            return OptionalLong.of(lines.get(number));
        }
        lines.add(Math.toIntExact(line));
        return OptionalLong.empty();
    }
}
