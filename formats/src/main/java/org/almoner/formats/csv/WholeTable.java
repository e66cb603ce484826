package org.almoner.formats.csv;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.formats.csv.UnreadableFileException.Problem;

/**
 * Reads a table that is of use only as a whole, such as one of codes: all rows, each of which is another by some columns, or all that is wrong
 * with any.
 *
 * @param <T> what rows say
 */
public final class WholeTable<T> {

    private final ImmutableList<String> keys;
    private final Function<CsvRow, Optional<T>> reader;
    private final Map<ImmutableList<String>, Long> lines = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final ImmutableList.Builder<T> values = ImmutableList.builder();

    private WholeTable(ImmutableList<String> keys, Function<CsvRow, Optional<T>> reader) {
        this.keys = keys;
        this.reader = reader;
    }

    /**
     * {@return what the rows say, in order}
     *
     * @param in is read to its end, and closed
     * @param keys the columns of which no two rows have the same texts; the first has a text in every row
     * @param reader as of {@link CsvReader#read}
     * @param <T> what rows say
     * @throws UnreadableFileException with all that is wrong, if anything is
     * @throws IOException if the stream fails
     */
    public static <T> ImmutableList<T> read(
            InputStream in, Columns columns, List<String> keys, Function<CsvRow, Optional<T>> reader)
            throws IOException {
        return new WholeTable<>(ImmutableList.copyOf(keys), reader).read(in, columns);
    }

    private ImmutableList<T> read(InputStream in, Columns columns) throws IOException {
        try {
            CsvReader.read(in, columns, this::value, this::add);
        } catch (UnreadableFileException e) {
            problems.addAll(e.problems());
        }
        if (!problems.isEmpty()) {
            throw new UnreadableFileException(ImmutableList.copyOf(problems));
        }
        return values.build();
    }

    private Optional<T> value(CsvRow row) {
        ImmutableList<String> key = keys.stream().map(row::text).collect(ImmutableList.toImmutableList());
        Long first = key.get(0).isEmpty() ? null : lines.putIfAbsent(key, row.line());
        if (first != null) {
            row.wrong(
                    keys.get(0),
                    "'" + Joiner.on(' ').join(Iterables.filter(key, text -> !text.isEmpty()))
                            + "' is there twice, first in line " + first + "; keep one");
        }
        return reader.apply(row);
    }

    private void add(TableRow<T> row) {
        if (row instanceof TableRow.Wrong<T> wrong) {
            problems.addAll(Problem.of(wrong));
        } else {
            values.add(((TableRow.Read<T>) row).value());
        }
    }
}
