package org.almoner.formats.csv;

import java.io.Serial;

/** A file that cannot be read as a table of its format: nothing of it is used. */
public final class UnreadableFileException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long line;
    private final String column;
    private final String value;

    /**
     * A file that cannot be read.
     *
     * @param line where it cannot be read, counted from 1
     * @param column the column; empty where it is the line as a whole
     * @param value what is there; maybe empty
     * @param detail what is wrong, and what to do
     */
    public UnreadableFileException(long line, String column, String value, String detail) {
        super(detail);
        this.line = line;
        this.column = column;
        this.value = value;
    }

    /** {@return the line where it cannot be read, counted from 1} */
    public long line() {
        return line;
    }

    /** {@return the column; empty where it is the line as a whole} */
    public String column() {
        return column;
    }

    /** {@return what is there; maybe empty} */
    public String value() {
        return value;
    }

    /** {@return what is wrong, and what to do} */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
