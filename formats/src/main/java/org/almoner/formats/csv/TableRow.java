package org.almoner.formats.csv;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/**
 * What became of a row of a table.
 *
 * @param <T> what rows say
 */
public sealed interface TableRow<T> {

    /** {@return the line where it begins, counted from 1} */
    long line();

    /**
     * A row that was read.
     *
     * @param line where it begins, counted from 1
     * @param value what it says
     * @param <T> what rows say
     */
    record Read<T>(long line, T value) implements TableRow<T> {}

    /**
     * A row that says nothing that can be used.
     *
     * @param line where it begins, counted from 1
     * @param problems all that is wrong with it; at least one
     * @param <T> what rows say
     */
    record Wrong<T>(long line, ImmutableList<CsvProblem> problems) implements TableRow<T> {

        /**
         * Refuses to be without a problem.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Wrong {
            checkArgument(!problems.isEmpty(), "say what is wrong with line %s", line);
        }
    }
}
