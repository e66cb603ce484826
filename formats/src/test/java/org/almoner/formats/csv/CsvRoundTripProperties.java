package org.almoner.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
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

    @Property
    void noTextThatIsWrittenIsAFormulaOfASpreadsheet(@ForAll("tables") List<List<String>> table) throws IOException {
        StringWriter file = new StringWriter();
        try (CsvWriter writer = new CsvWriter(file, COLUMNS)) {
            for (List<String> row : table) {
                writer.row(row);
            }
        }

        try (MappingIterator<List<String>> plain = new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(file.toString())) {
            assertThat(plain.readAll()).allSatisfy(row -> assertThat(row).noneMatch(Formula::isOne));
        }
    }

    @Example
    void aFormulaStandsBehindAnApostropheAndNothingElseDoes() throws IOException {
        StringWriter file = new StringWriter();
        try (CsvWriter writer = new CsvWriter(file, COLUMNS)) {
            writer.row(List.of("=HYPERLINK(1)", "'=cmd", "@a"));
            writer.row(List.of("-12.50", "'tis", "a=b"));
            writer.row(List.of("-1+1", "+1", "\uFF1Dcmd"));
        }

        assertThat(file.toString().lines().skip(1))
                .containsExactly("'=HYPERLINK(1),''=cmd,'@a", "-12.50,'tis,a=b", "'-1+1,'+1,'\uFF1Dcmd");
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> text = Arbitraries.strings()
                .withChars(
                        ' ', ',', '"', ';', '\n', '\r', '\t', '=', '+', '-', '@', '1', '\uFF1D', '\'', '\\', '#',
                        '\u0175', '\u2028')
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
