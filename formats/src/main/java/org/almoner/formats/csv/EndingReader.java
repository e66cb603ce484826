package org.almoner.formats.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Hands on characters, and knows at their end whether the last of them ends a line. Of one thread. */
final class EndingReader extends FilterReader {

    private char last = '\n';
    private boolean isOver;

    EndingReader(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int count = super.read(into, from, most);
        if (count > 0) {
            last = into[from + count - 1];
        }
        isOver |= count < 0;
        return count;
    }

    /** {@return whether the text is over, and its last line has no end} */
    boolean isOverWithinLine() {
        return isOver && last != '\n' && last != '\r';
    }
}
