package org.almoner.domain.performance.equality;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;

/**
 * How many people of each band are in each of several columns, everybody in just one. Immutable.
 *
 * @param columns their names; at least two
 * @param rows for each band, a number for each column; none negative
 */
public record Counts(ImmutableList<String> columns, ImmutableList<ImmutableList<Integer>> rows) {

    private static final int LEAST_COLUMNS = 2;

    /**
     * Refuses rows that do not fit the columns.
     *
     * @throws IllegalArgumentException if there are fewer than two columns, a row has more or fewer numbers, or one is negative
     */
    public Counts {
        checkArgument(
                columns.size() >= LEAST_COLUMNS, "people are counted in two columns or more, but got %s", columns);
        for (ImmutableList<Integer> row : rows) {
            checkArgument(
                    row.size() == columns.size() && row.stream().allMatch(count -> count >= 0),
                    "a row has a number for each of %s, but got %s",
                    columns,
                    row);
        }
    }

    /** {@return the people of the band} */
    public int ofRow(int row) {
        return rows.get(row).stream().mapToInt(Integer::intValue).sum();
    }

    /** {@return the people in the column} */
    public int ofColumn(int column) {
        return rows.stream().mapToInt(row -> row.get(column)).sum();
    }

    /** {@return all people} */
    public int all() {
        return IntStream.range(0, rows.size()).map(this::ofRow).sum();
    }
}
