package org.almoner.formats.csv;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;

/** A file that cannot be read as a table of its format: nothing of it is used. */
public final class UnreadableFileException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 2L;

    private final ImmutableList<Problem> problems;

    /**
     * A file that cannot be read.
     *
     * @param line where it cannot be read, counted from 1
     * @param column the column; empty where it is the line as a whole
     * @param value what is there; maybe empty
     * @param detail what is wrong, and what to do
     */
    public UnreadableFileException(long line, String column, String value, String detail) {
        this(ImmutableList.of(new Problem(line, column, value, detail)));
    }

    /**
     * A file that cannot be read.
     *
     * @param problems all that is wrong with it; at least one
     * @throws IllegalArgumentException if there is none
     */
    public UnreadableFileException(ImmutableList<Problem> problems) {
        super(problems.isEmpty() ? "" : problems.get(0).detail());
        checkArgument(!problems.isEmpty(), "say what is wrong with the file");
        this.problems = problems;
    }

    /** {@return all that is wrong with it, in order} */
    public ImmutableList<Problem> problems() {
        return problems;
    }

    /** {@return the line where it cannot be read first, counted from 1} */
    public long line() {
        return problems.get(0).line();
    }

    /** {@return the column there; empty where it is the line as a whole} */
    public String column() {
        return problems.get(0).column();
    }

    /** {@return what is there; maybe empty} */
    public String value() {
        return problems.get(0).value();
    }

    /** {@return what is wrong there, and what to do} */
    public String detail() {
        return problems.get(0).detail();
    }

    /**
     * Something wrong with a file. Immutable.
     *
     * @param line where, counted from 1
     * @param column the column; empty where it is the line as a whole
     * @param value what is there; maybe empty
     * @param detail what is wrong, and what to do
     */
    public record Problem(long line, String column, String value, String detail) implements Serializable {

        /** {@return all that is wrong with a row} */
        public static ImmutableList<Problem> of(TableRow.Wrong<?> row) {
            return row.problems().stream()
                    .map(wrong -> new Problem(row.line(), wrong.column(), wrong.value(), wrong.detail()))
                    .collect(ImmutableList.toImmutableList());
        }
    }
}
