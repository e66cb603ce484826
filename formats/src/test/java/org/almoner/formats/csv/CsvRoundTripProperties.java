package org.almoner.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.CharMatcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvRoundTripProperties {

    private static final List<String> COLUMNS = List.of("one", "two", "three");

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("tables") List<List<String>> table) throws IOException {
        StringWriter file = new StringWriter();
        try (CsvWriter writer = new CsvWriter(file, COLUMNS)) {
            for (List<String> row : table) {
                writer.row(row);
            }
        }

        List<List<String>> read = new ArrayList<>();
        CsvReader.read(
                new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)),
                Columns.only(COLUMNS, List.of()),
                row -> Optional.of(COLUMNS.stream().map(row::text).toList()),
                row -> read.add(((TableRow.Read<List<String>>) row).value()));

        assertThat(read).isEqualTo(table);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars(' ', ',', '"', ';', '\n', '\r', '\t', '=', '\'', '\\', '#', '\u0175', '\u2028')
                .alpha()
                .ofMaxLength(8)
                .map(CharMatcher.whitespace()::trimFrom)
                .filter(each -> !each.contains("\r"));
        return text.list()
                .ofSize(COLUMNS.size())
                .filter(row -> !row.stream().allMatch(String::isEmpty))
                .list()
                .ofMaxSize(5);
    }

    @Example
    void whatCannotBeReadAgainIsRefused() throws IOException {
        try (CsvWriter writer = new CsvWriter(new StringWriter(), COLUMNS)) {
            for (List<String> row : List.of(
                    List.of("a", "b"),
                    List.of("", "", ""),
                    List.of("a ", "", ""),
                    List.of("", "\uFFFD", ""),
                    List.of("", "", "a\0b"))) {
                assertThatIllegalArgumentException().as(row.toString()).isThrownBy(() -> writer.row(row));
            }
        }
    }
}
