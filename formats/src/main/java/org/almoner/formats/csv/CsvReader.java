package org.almoner.formats.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads a table row by row, however many there are: CSV in UTF-8 whose first line names the {@linkplain Columns columns}. A mark before
 * the first line, either end of lines, blanks around texts, an apostrophe before a {@linkplain Formula formula}, lines and rows in which nothing stands, and
 * empty fields at the end of all lines do no harm.
 *
 * @param <T> what rows say
 */
public final class CsvReader<T> {

    private static final int MOST_CHARACTERS = 4_000;
    private static final int MOST_FIELDS = 100;
    /** Of which one is none where each letter has two bytes, behind a mark or not. */
    private static final int FIRST_LETTERS = 4;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final CharMatcher BLANK = CharMatcher.whitespace();

    private static final CsvFactory FORMAT = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MOST_CHARACTERS)
                    .build())
            .build();

    private final EndingReader text;
    private final CsvParser parser;
    private final Function<CsvRow, Optional<T>> reader;
    private final Optional<Consumer<ImmutableList<String>>> torn;
    private long line = 1;

    private CsvReader(
            EndingReader text,
            CsvParser parser,
            Function<CsvRow, Optional<T>> reader,
            Optional<Consumer<ImmutableList<String>>> torn) {
        this.text = text;
        this.parser = parser;
        this.reader = reader;
        this.torn = torn;
    }

    /**
     * Gives every row in order.
     *
     * @param in is read to its end, and closed
     * @param reader says what a row says; empty only where it told the row what is wrong. An {@link IllegalArgumentException} is wrong with the row as a whole
     * @param rows is given each row from the thread of the caller; what it throws is thrown on
     * @param <T> what rows say
     * @throws UnreadableFileException if the columns are others, or the file is no table from some line on
     * @throws IOException if the stream fails
     */
    public static <T> void read(
            InputStream in, Columns columns, Function<CsvRow, Optional<T>> reader, Consumer<TableRow<T>> rows)
            throws IOException {
        read(in, columns, reader, Optional.empty(), all(rows));
    }

    private static <T> Predicate<TableRow<T>> all(Consumer<TableRow<T>> rows) {
        return row -> {
            rows.accept(row);
            return true;
        };
    }

    /**
     * Gives every row in order, of a table that may have been cut off or whose rows bear on each other: the last row is wrong, too, where no end
     * of line follows.
     *
     * @param in is read to its end, and closed
     * @param reader as of {@link #read}, for rows that are whole
     * @param torn is given the texts of a row that has more or fewer fields than columns or no end, before the row is given
     * @param rows as of {@link #read}
     * @param <T> what rows say
     * @throws UnreadableFileException if the columns are others, or the file is no table from some line on
     * @throws IOException if the stream fails
     */
    public static <T> void readWhole(
            InputStream in,
            Columns columns,
            Function<CsvRow, Optional<T>> reader,
            Consumer<ImmutableList<String>> torn,
            Consumer<TableRow<T>> rows)
            throws IOException {
        read(in, columns, reader, Optional.of(torn), all(rows));
    }

    /**
     * Gives rows in order as long as more are wanted.
     *
     * @param in is read as far as needed, and closed
     * @param reader as of {@link #read}
     * @param rows is given each row from the thread of the caller, and says whether it wants more
     * @param <T> what rows say
     * @throws UnreadableFileException if the columns are others, or the file is no table from some line on
     * @throws IOException if the stream fails
     */
    public static <T> void readWhile(
            InputStream in, Columns columns, Function<CsvRow, Optional<T>> reader, Predicate<TableRow<T>> rows)
            throws IOException {
        read(in, columns, reader, Optional.empty(), rows);
    }

    private static <T> void read(
            InputStream in,
            Columns columns,
            Function<CsvRow, Optional<T>> reader,
            Optional<Consumer<ImmutableList<String>>> torn,
            Predicate<TableRow<T>> rows)
            throws IOException {
        try (EndingReader text = new EndingReader(text(in));
                CsvParser parser = FORMAT.createParser(text)) {
            new CsvReader<>(text, parser, reader, torn).read(columns, rows);
        }
    }

    /**
     * {@return what the first line names}
     *
     * @param in is read as far as needed, and closed
     * @throws UnreadableFileException if the file is empty, or its first line cannot be read or has no commas between columns
     * @throws IOException if the stream fails
     */
    public static ImmutableList<String> header(InputStream in) throws IOException {
        try (EndingReader text = new EndingReader(text(in));
                CsvParser parser = FORMAT.createParser(text)) {
            parser.nextToken();
            CsvReader<CsvRow> reader = new CsvReader<>(text, parser, Optional::of, Optional.empty());
            ImmutableList<String> header = upTo(1, reader.next());
            Columns.checkBetweenCommas(reader.line, header);
            return header;
        }
    }

    /** {@return the text behind its mark, if it has one} */
    private static Reader text(InputStream in) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        text.mark(FIRST_LETTERS);
        for (int i = 0; i < FIRST_LETTERS; i++) {
            if (text.read() == 0) {
                text.close();
                throw new UnreadableFileException(1, "", "", "the file is in UTF-16; save it as CSV in UTF-8");
            }
        }
        text.reset();
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private void read(Columns columns, Predicate<TableRow<T>> rows) throws IOException {
        parser.nextToken();
        ImmutableList<String> header = upTo(1, header(columns));
        ImmutableMap<String, Integer> positions = columns.positions(line, header);
        boolean more = true;
        for (ImmutableList<String> fields = next(); more && !fields.isEmpty(); fields = next()) {
            if (!fields.stream().allMatch(String::isEmpty)) {
                more = rows.test(row(header.size(), positions, upTo(header.size(), fields)));
            }
        }
    }

    /** {@return the line that names the columns; where none does, the last that might have} */
    private ImmutableList<String> header(Columns columns) throws IOException {
        ImmutableList<String> header = next();
        for (int above = 0; above < columns.titleRows() && !columns.areNamedBy(header); above++) {
            ImmutableList<String> below = next();
            if (below.isEmpty()) {
                return header;
            }
            header = below;
        }
        return header;
    }

    private TableRow<T> row(int width, ImmutableMap<String, Integer> positions, ImmutableList<String> fields) {
        Optional<String> notWhole = notWhole(width, fields);
        if (notWhole.isPresent()) {
            torn.ifPresent(texts -> texts.accept(fields));
            return new TableRow.Wrong<>(line, ImmutableList.of(new CsvProblem("", "", notWhole.get())));
        }
        CsvRow row = new CsvRow(line, positions, fields);
        Optional<T> value = value(row);
        if (!row.isRight()) {
            return new TableRow.Wrong<>(line, row.problems());
        }
        return new TableRow.Read<>(
                line,
                value.orElseThrow(() -> new IllegalStateException("nothing is wrong with a row that says nothing")));
    }

    /** {@return why the row is not as long as the first line, or not known to be whole} */
    private Optional<String> notWhole(int width, ImmutableList<String> fields) {
        if (fields.size() > width) {
            return Optional.of("the row has " + fields.size() + " fields, and the first line names " + width
                    + "; put quotes around a text that has a comma, and name every column");
        }
        if (fields.size() < width) {
            return Optional.of("the row has " + fields.size() + " of the " + width
                    + " fields that the first line names; write every comma, or get the file again if it is cut off");
        }
        return torn.isPresent() && text.isOverWithinLine()
                ? Optional.of(
                        "the file ends without an end of line, and may be cut off here; get it again, or end the line")
                : Optional.empty();
    }

    /** {@return the fields without empty ones at the end, as spreadsheets write them, as long as more than so many are left} */
    private static ImmutableList<String> upTo(int least, ImmutableList<String> fields) {
        int end = fields.size();
        while (end > least && fields.get(end - 1).isEmpty()) {
            end--;
        }
        return fields.subList(0, end);
    }

    private Optional<T> value(CsvRow row) {
        try {
            return reader.apply(row);
        } catch (IllegalArgumentException e) {
            row.wrong("", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** {@return the fields of the next row; none after the last} */
    private ImmutableList<String> next() throws IOException {
        List<String> fields = new ArrayList<>();
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return ImmutableList.of();
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (fields.isEmpty()) {
                    line = parser.currentTokenLocation().getLineNr();
                }
                if (fields.size() == MOST_FIELDS) {
                    throw new UnreadableFileException(
                            line,
                            "",
                            "",
                            "the row has more than " + MOST_FIELDS + " fields; check its commas and quotes");
                }
                fields.add(Formula.read(BLANK.trimFrom(parser.getText())));
            }
            return ImmutableList.copyOf(fields);
        } catch (JsonProcessingException e) {
            throw new UnreadableFileException(
                    fields.isEmpty() ? line + 1 : line,
                    "",
                    "",
                    "the file cannot be read from about here on: a quote is not closed or stands inside a text, or a text has more"
                            + " than " + MOST_CHARACTERS + " characters; check the quotes and commas of this row");
        }
    }
}
