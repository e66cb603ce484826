package org.almoner.formats.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    private static final Columns COLUMNS = Columns.only(List.of("Name", "Size"), List.of("Note"));

    private static List<TableRow<String>> rows(Columns columns, byte[] file) throws IOException {
        List<TableRow<String>> rows = new ArrayList<>();
        CsvReader.read(new ByteArrayInputStream(file), columns, CsvReaderTest::line, rows::add);
        return rows;
    }

    private static Optional<String> line(CsvRow row) {
        Optional<String> name = row.needed("Name", Function.identity());
        Optional<Integer> size = row.needed("Size", text -> FieldText.number(text, 1, 9));
        return name.flatMap(of -> size.map(number -> of + " " + number + " " + row.text("Note")));
    }

    private static List<TableRow<String>> rows(String file) throws IOException {
        return rows(COLUMNS, file.getBytes(StandardCharsets.UTF_8));
    }

    private static UnreadableFileException refusal(Columns columns, String file) {
        return assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> rows(columns, file.getBytes(StandardCharsets.UTF_8)))
                .actual();
    }

    @Test
    void aMarkLineEndsBlanksCapitalsOrderAndEmptyRowsDoNoHarm() throws IOException {
        assertThat(
                        rows(
                                "\uFEFFSIZE, name ,\"Note\"\r\n\r\n 1 ,\u00a0a\u00a0,\" b \"\r\n,,\r\n   \r\n\"2\",c,\"d,\"\"e\"\"\"\r\n"))
                .containsExactly(new TableRow.Read<>(3, "a 1 b"), new TableRow.Read<>(6, "c 2 d,\"e\""));
    }

    @Test
    void everyProblemOfARowIsToldWithItsLineAndTheOthersAreRead() throws IOException {
        assertThat(rows("Name,Size\n,ten\na,1\nb\n"))
                .containsExactly(
                        new TableRow.Wrong<>(
                                2,
                                ImmutableList.of(
                                        new CsvProblem("Name", "", "a value is missing here; write one"),
                                        new CsvProblem(
                                                "Size",
                                                "ten",
                                                "'ten' is not a whole number from 1 to 9; write digits only"))),
                        new TableRow.Read<>(3, "a 1 "),
                        new TableRow.Wrong<>(
                                4,
                                ImmutableList.of(new CsvProblem(
                                        "",
                                        "",
                                        "the row has 1 of the 2 fields that the first line names; write every comma, or get"
                                                + " the file again if it is cut off"))));
    }

    @Test
    void emptyFieldsAtTheEndOfLinesDoNoHarmAndOthersAreToldWithWhatToDo() throws IOException {
        assertThat(rows("Name,Size,,\na,1,,\nb,2\nc,3,\n"))
                .containsExactly(
                        new TableRow.Read<>(2, "a 1 "), new TableRow.Read<>(3, "b 2 "), new TableRow.Read<>(4, "c 3 "));
        assertThat(rows("Name,Size,\nthe house, old,1\n"))
                .containsExactly(new TableRow.Wrong<>(
                        2,
                        ImmutableList.of(new CsvProblem(
                                "",
                                "",
                                "the row has 3 fields, and the first line names 2; put quotes around a text that has a"
                                        + " comma, and name every column"))));
        assertThat(refusal(COLUMNS, "Name,,Size\n").detail()).startsWith("column 2 has no name;");
    }

    @Test
    void aFileInUtf16IsToldAsSuch() {
        for (Charset wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThatExceptionOfType(UnreadableFileException.class)
                    .isThrownBy(() -> rows(COLUMNS, "Name,Size\na,1\n".getBytes(wide)))
                    .withMessage("the file is in UTF-16; save it as CSV in UTF-8");
        }
    }

    @Test
    void aLetterOfWindowsIsToldOnceForItsColumnAndNotTakenForAnother() throws IOException {
        List<TableRow<String>> rows =
                rows(COLUMNS, "Name,Size\n\u00a3,\u00a31\n".getBytes(Charset.forName("windows-1252")));

        assertThat(rows).hasSize(1);
        assertThat(((TableRow.Wrong<String>) rows.get(0)).problems())
                .extracting(CsvProblem::column)
                .containsExactly("Name", "Size");
        assertThat(((TableRow.Wrong<String>) rows.get(0)).problems())
                .allSatisfy(
                        problem -> assertThat(problem.detail()).contains("Windows-1252", "save it as CSV in UTF-8"));
    }

    @Test
    void otherColumnsAreRefusedOrNotReadAsTheTableSays() throws IOException {
        assertThat(refusal(COLUMNS, "Name,Size,Colour\n").detail()).contains("Name,Size,Note");
        assertThat(rows(
                        Columns.among(List.of("Name", "Size"), List.of()),
                        "Colour,Name,Size\nred,a,1\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new TableRow.Read<>(2, "a 1 "));
    }

    @Test
    void aColumnThatIsCalledOtherwiseIsReadAndOneThatIsNoneIsNot() throws IOException {
        Columns called = COLUMNS.called(Map.of("How big", "Size", "Colour", "none"));

        assertThat(rows(called, "colour,name,how BIG\nred,a,1\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new TableRow.Read<>(2, "a 1 "));
        assertThat(refusal(called, "Name,Size,How big\n").detail()).contains("there twice");
    }

    @Test
    void aColumnThatIsMissingOrThereTwiceIsRefused() {
        assertThat(refusal(COLUMNS, "Name,Note\n").column()).isEqualTo("Size");
        assertThat(refusal(COLUMNS, "Name,NAME,Size\n").column()).isEqualTo("NAME");
    }

    @Test
    void whatIsEmptyOrHasOtherThanCommasBetweenColumnsIsTold() {
        assertThat(refusal(COLUMNS, "").detail()).contains("the file is empty");
        assertThat(refusal(COLUMNS, "Name;Size\na;1\n").detail()).contains("semicolons or tabs");
        assertThat(refusal(COLUMNS, "Name\tSize\na\t1\n").detail()).contains("semicolons or tabs");
    }

    @Test
    void noMoreRowsAreReadThanWanted() throws IOException {
        List<TableRow<String>> rows = new ArrayList<>();
        CsvReader.readWhile(
                new ByteArrayInputStream("Name,Size\na,1\nb,2\n\"".getBytes(StandardCharsets.UTF_8)),
                COLUMNS,
                CsvReaderTest::line,
                row -> {
                    rows.add(row);
                    return false;
                });

        assertThat(rows).hasSize(1);
    }

    @Test
    void aReaderThatSaysNothingAndTellsNothingWrongIsAFault() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CsvReader.read(
                        new ByteArrayInputStream("Name,Size\na,1\n".getBytes(StandardCharsets.UTF_8)),
                        COLUMNS,
                        row -> Optional.empty(),
                        row -> {}));
    }

    @Test
    void whatAReaderRefusesIsWrongWithTheRow() throws IOException {
        List<TableRow<String>> rows = new ArrayList<>();
        CsvReader.<String>read(
                new ByteArrayInputStream("Name,Size\na,1\n".getBytes(StandardCharsets.UTF_8)),
                COLUMNS,
                row -> {
                    throw new IllegalArgumentException("too small");
                },
                rows::add);

        assertThat(((TableRow.Wrong<String>) rows.get(0)).problems())
                .containsExactly(new CsvProblem("", "", "too small"));
    }

    @Test
    void aTextMayHave4000CharactersAndNoMore() throws IOException {
        String most = "x".repeat(4_000);

        assertThat(rows("Name,Size\n" + most + ",1\n")).hasSize(1);
        assertThat(refusal(COLUMNS, "Name,Size\n" + most + "x,1\n").line()).isEqualTo(2);
    }
}
