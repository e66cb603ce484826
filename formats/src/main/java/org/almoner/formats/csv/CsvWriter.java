package org.almoner.formats.csv;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;

/**
 * Writes a table row by row: CSV with a first line that names the columns, lines that end with a line feed, and quotes where a text needs
 * them, and an apostrophe before a {@linkplain Formula formula}. What it writes {@link CsvReader} reads again as it was, or else it is refused. Of one thread.
 */
public final class CsvWriter implements Closeable {

    private static final CharMatcher BLANK = CharMatcher.whitespace();
    private static final CharMatcher LOST = CharMatcher.anyOf("\uFFFD\0");
    private static final CsvFactory FORMAT = CsvFactory.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();
    private static final CsvSchema LINES = CsvSchema.emptySchema().withLineSeparator("\n");

    private final ImmutableList<String> columns;
    private final CsvGenerator out;

    /**
     * A table with its first line.
     *
     * @param target is not closed by this
     * @throws IOException if it cannot be written to
     */
    public CsvWriter(Writer target, Collection<String> columns) throws IOException {
        this.columns = ImmutableList.copyOf(columns);
        this.out = FORMAT.createGenerator(target);
        out.setSchema(LINES);
        row(this.columns);
    }

    /**
     * Writes a row.
     *
     * @param fields one for each column; empty where there is nothing to say
     * @throws IllegalArgumentException if there are more or fewer, nothing stands in any, or one has blanks around it or a character that no
     *     table holds
     * @throws IOException if it cannot be written
     */
    public void row(List<String> fields) throws IOException {
        checkArgument(
                fields.size() == columns.size(), "a row has %s fields, but got %s", columns.size(), fields.size());
        checkArgument(!fields.stream().allMatch(String::isEmpty), "a row says something");
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            checkArgument(
                    BLANK.trimFrom(field).equals(field) && LOST.matchesNoneOf(field),
                    "'%s' cannot stand in column %s: it has blanks around it, or a character that is none",
                    field,
                    columns.get(i));
        }
        out.writeStartArray();
        for (String field : fields) {
            out.writeString(Formula.written(field));
        }
        out.writeEndArray();
    }

    /** Hands on all that was written, and leaves the target open. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
