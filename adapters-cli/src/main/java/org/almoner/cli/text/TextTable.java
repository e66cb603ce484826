package org.almoner.cli.text;

import static com.google.common.base.Preconditions.checkArgument;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table for people: built row by row, then read once. Not thread-safe. */
public final class TextTable {

    private static final String FIGURES = ">";
    private static final int WIDEST = 110;

    private final List<String> headers;
    private final List<String[]> rows = new ArrayList<>();
    private String[] total = {};
    private int widest = WIDEST;

    private TextTable(List<String> headers) {
        this.headers = headers;
    }

    /** {@return an empty table with the headers; one that starts with {@code >} heads a column of figures} */
    public static TextTable of(String... headers) {
        return new TextTable(List.of(headers));
    }

    /** Breaks the text of cells into lines of so many letters. */
    public TextTable widest(int letters) {
        widest = letters;
        return this;
    }

    /** Adds a row with a cell for each column. */
    public TextTable row(String... cells) {
        rows.add(fitting(cells));
        return this;
    }

    /** Sets the row below the line. */
    public TextTable total(String... cells) {
        total = fitting(cells);
        return this;
    }

    /** {@return the headers, without the mark of figures} */
    public List<String> headers() {
        return headers.stream()
                .map(header -> header.startsWith(FIGURES) ? header.substring(1) : header)
                .toList();
    }

    /** {@return whether the column holds figures} */
    public boolean isFigures(int column) {
        return headers.get(column).startsWith(FIGURES);
    }

    /** {@return the rows, each with a cell for each column} */
    public List<List<String>> rows() {
        return rows.stream().map(List::of).toList();
    }

    /** {@return the row below the line, or nothing if there is none} */
    public List<String> totals() {
        return List.of(total);
    }

    private String[] fitting(String... cells) {
        checkArgument(cells.length == headers.size(), "%s cells for %s columns", cells.length, headers.size());
        return cells.clone();
    }

    /** {@return the table, each line with its end, none with blanks before it} */
    @Override
    public String toString() {
        Column[] columns = new Column[headers.size()];
        for (int i = 0; i < columns.length; i++) {
            HorizontalAlign align = isFigures(i) ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
            columns[i] = new Column()
                    .header(headers().get(i))
                    .headerAlign(align)
                    .dataAlign(align)
                    .footerAlign(align)
                    .maxWidth(widest);
            if (total.length > 0) {
                columns[i].footer(total[i]);
            }
        }
        return AsciiTable.builder()
                .lineSeparator("\n")
                .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS_NO_OUTSIDE_BORDER)
                .data(columns, rows.toArray(new String[0][]))
                .asString()
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
