package org.almoner.formats.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A row that is being read, and what is found wrong with it. Of one thread. */
public final class CsvRow {

    private static final char LOST_LETTER = '\uFFFD';

    private final long line;
    private final ImmutableMap<String, Integer> positions;
    private final List<String> fields;
    private final List<CsvProblem> problems = new ArrayList<>();
    private final Set<String> lost = new HashSet<>();

    CsvRow(long line, ImmutableMap<String, Integer> positions, List<String> fields) {
        this.line = line;
        this.positions = positions;
        this.fields = fields;
        positions.forEach((column, position) -> {
            if (fields.get(position).indexOf(LOST_LETTER) >= 0) {
                wrong(column, "a letter here is not in UTF-8, but maybe in Windows-1252; save it as CSV in UTF-8");
                lost.add(column);
            }
        });
    }

    /** {@return the line where it begins, counted from 1} */
    public long line() {
        return line;
    }

    /** {@return what stands in the column, without blanks around it; empty where nothing does, or the table lacks the column} */
    public String text(String column) {
        Integer position = positions.get(column);
        return position == null ? "" : fields.get(position);
    }

    /** {@return what stands in the column, or empty where that is missing or wrong, which the row then tells} */
    public <T> Optional<T> needed(String column, Function<String, T> reader) {
        if (text(column).isEmpty()) {
            wrong(column, "a value is missing here; write one");
            return Optional.empty();
        }
        return value(column, reader);
    }

    /**
     * {@return what stands in the column, or empty where nothing does, or it is wrong, which the row then tells}
     *
     * @param reader throws {@link IllegalArgumentException} with what is wrong, and what to do
     */
    public <T> Optional<T> value(String column, Function<String, T> reader) {
        String text = text(column);
        if (text.isEmpty() || lost.contains(column)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (IllegalArgumentException e) {
            wrong(column, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Says that something is wrong with what stands in a column, or with the row as a whole where the column is empty. */
    public void wrong(String column, String detail) {
        problems.add(new CsvProblem(column, column.isEmpty() ? "" : text(column), detail));
    }

    /** {@return whether nothing was found wrong with it so far} */
    public boolean isRight() {
        return problems.isEmpty();
    }

    ImmutableList<CsvProblem> problems() {
        return ImmutableList.copyOf(problems);
    }
}
