package org.almoner.rest.visits.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.domain.providers.ProviderId;

/** Reads a file of visits row by row: CSV in UTF-8, whose first line names the {@linkplain VisitColumns columns}. */
final class VisitCsv {

    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_FIELDS = 100;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CsvFactory FORMAT = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MOST_CHARACTERS)
                    .build())
            .build();

    private final CsvParser parser;
    private long line = 1;

    private VisitCsv(CsvParser parser) {
        this.parser = parser;
    }

    /**
     * Gives every row in order.
     *
     * @throws UnreadableFileException if the columns are not those of visits, or the file is no table from some line on
     * @throws IOException if the stream fails
     */
    static void read(InputStream in, ProviderId provider, Consumer<Row> rows) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        skipMark(text);
        try (CsvParser parser = FORMAT.createParser(text)) {
            new VisitCsv(parser).read(provider, rows);
        }
    }

    private static void skipMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }

    private void read(ProviderId provider, Consumer<Row> rows) throws IOException {
        parser.nextToken();
        ImmutableList<String> header = next();
        VisitColumns columns = VisitColumns.of(line, header);
        for (ImmutableList<String> fields = next(); !fields.isEmpty(); fields = next()) {
            rows.accept(columns.row(line, fields, provider));
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
                fields.add(parser.getText());
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
