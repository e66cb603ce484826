package org.almoner.formats.csv;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * What a table is to look like, for whoever fills it in. Immutable.
 *
 * @param columns in their order
 */
public record TableTemplate(ImmutableList<Column> columns) {

    /**
     * A column.
     *
     * @param name in the first line
     * @param needed whether every row has something in it
     * @param holds what it holds, for people
     * @param example such as stands in it; maybe empty
     */
    public record Column(String name, boolean needed, String holds, String example) {}

    /** {@return the names of the columns} */
    public ImmutableList<String> names() {
        return columns.stream().map(Column::name).collect(ImmutableList.toImmutableList());
    }

    /** {@return a table of the first line, to be filled in} */
    public String blank() {
        StringWriter table = new StringWriter();
        try {
            new CsvWriter(table, names()).close();
        } catch (IOException e) {
            throw new UncheckedIOException("a text cannot be written: " + e.getMessage(), e);
        }
        return table.toString();
    }

    /** {@return the row of the examples} */
    public ImmutableList<String> example() {
        return columns.stream().map(Column::example).collect(ImmutableList.toImmutableList());
    }

    /**
     * {@return the fields of a row, empty where nothing is given}
     *
     * @param given what stands in which column
     * @throws IllegalArgumentException if there is no such column
     */
    public ImmutableList<String> row(Map<String, String> given) {
        checkArgument(
                Maps.uniqueIndex(columns, Column::name).keySet().containsAll(given.keySet()),
                "the columns are %s, but got %s",
                names(),
                given.keySet());
        return columns.stream()
                .map(column -> given.getOrDefault(column.name(), ""))
                .collect(ImmutableList.toImmutableList());
    }
}
