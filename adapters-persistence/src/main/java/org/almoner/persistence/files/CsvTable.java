package org.almoner.persistence.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table with a header, separated by commas, whose rows know their lines. */
final class CsvTable {

    private static final int LINES_NAMED = 5;
    private static final int WORDS_NAMED = 20;
    private static final CsvFactory FORMAT = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private final String file;
    private final Remarks remarks;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Unknown> unknown = new LinkedHashMap<>();
    private int lastLine;

    private CsvTable(String file, Remarks remarks) {
        this.file = file;
        this.remarks = remarks;
    }

    /**
     * Hands every row to the reader, unless the header lacks a column.
     *
     * @param needed the columns that must be there, in any order and among any others
     * @return whether every row was handed over
     */
    static boolean read(String file, String text, List<String> needed, Remarks remarks, Consumer<Row> reader) {
        return new CsvTable(file, remarks).read(text, needed, false, reader);
    }

    /** Hands every row to the reader, unless the header lacks a column, or has another. */
    static void readOnly(String file, String text, List<String> needed, Remarks remarks, Consumer<Row> reader) {
        new CsvTable(file, remarks).read(text, needed, true, reader);
    }

    private boolean read(String text, List<String> needed, boolean only, Consumer<Row> reader) {
        try (CsvParser parser = FORMAT.createParser(text)) {
            parser.nextToken();
            Optional<Row> header = next(parser);
            if (header.isEmpty()) {
                remarks.problem(
                        Place.wholeFile(file),
                        "the table is empty; its first line names the columns: "
                                + Joiner.on(',').join(needed));
                return false;
            }
            if (!nameColumns(header.get(), needed) || (only && !hasNoOthers(header.get(), needed))) {
                return false;
            }
            boolean every = true;
            for (Optional<Row> row = next(parser); row.isPresent(); row = next(parser)) {
                Optional<Row> complete = row.filter(this::isComplete);
                complete.ifPresent(reader);
                every &= complete.isPresent();
            }
            unknown.forEach((value, rows) -> rows.report());
            return every;
        } catch (JsonProcessingException e) {
            remarks.problem(
                    new Place(file, lastLine + 1, 0, ""),
                    "the table cannot be read from here on: " + e.getOriginalMessage()
                            + "; check the quotes and commas of this row");
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }

    private Optional<Row> next(CsvParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return Optional.empty();
        }
        List<String> fields = new ArrayList<>();
        int line = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            line = line == 0 ? parser.currentTokenLocation().getLineNr() : line;
            fields.add(parser.getText());
        }
        lastLine = line;
        return Optional.of(new Row(line, fields));
    }

    private boolean nameColumns(Row header, List<String> needed) {
        if (header.fields.size() == 1
                && needed.size() > 1
                && header.fields.get(0).contains(";")) {
            remarks.problem(
                    header.place(""),
                    "semicolons separate the columns of the first line; write commas there and in every row");
            return false;
        }
        for (String name : header.fields) {
            if (columns.putIfAbsent(name, columns.size()) != null) {
                remarks.problem(header.place(""), "column '" + name + "' is there twice; keep one");
            }
        }
        List<String> missing =
                needed.stream().filter(name -> !columns.containsKey(name)).toList();
        for (String name : missing) {
            remarks.problem(
                    header.place(""),
                    "column '" + name + "' is missing from the first line, which has "
                            + Joiner.on(',').join(header.fields) + Closest.hint(name, header.fields));
        }
        return missing.isEmpty() && columns.size() == header.fields.size();
    }

    private boolean hasNoOthers(Row header, List<String> known) {
        List<String> others =
                header.fields.stream().filter(name -> !known.contains(name)).toList();
        for (String name : others) {
            remarks.problem(
                    header.place(""),
                    "there is no column '" + name + "' here; the columns are "
                            + Joiner.on(',').join(known) + Closest.hint(name, known));
        }
        return others.isEmpty();
    }

    private boolean isComplete(Row row) {
        boolean complete = row.fields.size() == columns.size();
        if (!complete) {
            remarks.problem(
                    row.place(""),
                    "this row has " + row.fields.size() + " fields, but the first line names " + columns.size()
                            + "; write every comma, and quotes around a text that has one");
        }
        return complete;
    }

    /** A word that stands for nothing known, and the lines that use it: said once, since it may be in every row. */
    private final class Unknown {

        private final Row first;
        private final String column;
        private final String message;
        private final List<Integer> furtherLines = new ArrayList<>();

        private Unknown(Row first, String column, String message) {
            this.first = first;
            this.column = column;
            this.message = message;
        }

        private void report() {
            int more = furtherLines.size() - LINES_NAMED;
            remarks.problem(
                    first.place(column),
                    message
                            + (furtherLines.isEmpty()
                                    ? ""
                                    : " (also in line "
                                            + Joiner.on(", ").join(Iterables.limit(furtherLines, LINES_NAMED))
                                            + (more > 0 ? " and " + more + " more" : "") + ")"));
        }
    }

    /** One row. */
    final class Row {

        private final int line;
        private final ImmutableList<String> fields;

        private Row(int line, List<String> fields) {
            this.line = line;
            this.fields = ImmutableList.copyOf(fields);
        }

        int line() {
            return line;
        }

        Place place(String column) {
            return new Place(file, line, 0, column);
        }

        Optional<String> text(String column) {
            @Nullable Integer index = columns.get(column);
            String text = index == null ? "" : fields.get(index);
            if (text.isEmpty()) {
                remarks.problem(place(column), "a value is missing here; write one");
                return Optional.empty();
            }
            return Optional.of(text);
        }

        /** {@return whether something stands in the column, which need not be there} */
        boolean has(String column) {
            @Nullable Integer index = columns.get(column);
            return index != null && !fields.get(index).isEmpty();
        }

        <T> Optional<T> read(String column, Function<String, T> reader) {
            return text(column).flatMap(text -> remarks.make(place(column), () -> reader.apply(text)));
        }

        Optional<Integer> wholeNumber(String column) {
            return read(column, text -> {
                @Nullable Integer number = Ints.tryParse(text);
                if (number == null) {
                    throw new IllegalArgumentException(
                            "'" + text + "' is not a whole number, or too large; write digits only");
                }
                return number;
            });
        }

        /** {@return what the text stands for among the known; what is unknown is said once for all its rows} */
        <T> Optional<T> known(String column, Map<String, T> known, String what) {
            return text(column).flatMap(text -> {
                @Nullable T value = known.get(text);
                if (value == null) {
                    unknownWord(column, text, known.keySet(), what);
                }
                return Optional.ofNullable(value);
            });
        }

        private void unknownWord(String column, String text, Set<String> known, String what) {
            @Nullable Unknown before = unknown.get(column + "=" + text);
            if (before == null) {
                String hint = Closest.hint(text, known);
                String message = "there is no " + what + " '" + text + "'"
                        + (hint.isEmpty() && known.size() <= WORDS_NAMED
                                ? "; known are " + Joiner.on(", ").join(known)
                                : hint);
                unknown.put(column + "=" + text, new Unknown(this, column, message));
            } else {
                before.furtherLines.add(line);
            }
        }
    }
}
