package org.almoner.formats.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.almoner.formats.csv.CsvProblem;
import org.almoner.formats.csv.TableRow;
import org.almoner.formats.returns.ClientLevelFindings.Column;
import org.almoner.formats.returns.ClientLevelFindings.Difference;

/** A file of Client Level Data is read as it was written, and each row is new, changed, the same or rejected. */
class ClientLevelFileProperties {

    private static final ImmutableMap<String, String> NEEDED = ImmutableMap.of(
            "LA_Code", "508",
            "Reporting_Period_Start_Date", "2020-10-01",
            "Reporting_Period_End_Date", "2020-10-31",
            "LA_Person_Unique_Identifier", "C-1",
            "Event_Type", "Service",
            "Event_Reference", "S-1",
            "Event_Start_Date", "2020-10-05");

    /** What may stand in a column beside any text. */
    private static final ImmutableMap<String, Arbitrary<String>> VALUES =
            ImmutableMap.<String, Arbitrary<String>>builder()
                    .put("LA_Code", Arbitraries.of("508", "001"))
                    .put("NHS_Number", Arbitraries.of("9990000018", "9990000026"))
                    .put("GP_Practice_Code", Arbitraries.of("V9X99", "Y00001"))
                    .put("Postcode", Arbitraries.of("LE11 3BY", "LE67 3FN"))
                    .put("Event_Type", Arbitraries.of(ReturnWords.EVENT_TYPES))
                    .put("Service_Type", Arbitraries.of(ReturnWords.SERVICE_TYPES))
                    .put("Delivery_Mechanism", Arbitraries.of(ReturnWords.MECHANISMS))
                    .put("Provider_CQC_Location_ID", Arbitraries.of("1-101", "1-102"))
                    .put("Unit_Cost", Arbitraries.of("0.00", "56.25", "-1.50", "1234567.89"))
                    .buildOrThrow();

    private static Arbitrary<String> value(String column) {
        if (column.contains("_Date") || column.startsWith("Date_of")) {
            return Arbitraries.integers()
                    .between(0, 40_000)
                    .map(day -> LocalDate.of(1920, 1, 1).plusDays(day).toString());
        }
        return VALUES.getOrDefault(
                column, Arbitraries.of("a", "=SUM(A1)", "'@x", "\"quoted\", and more", "\u0175", "two\nlines", "-1"));
    }

    @Provide
    Arbitrary<List<ClientLevelRow>> files() {
        Arbitrary<Map<String, String>> further = Arbitraries.of(ClientLevelRow.COLUMNS)
                .flatMap(column -> value(column).map(text -> Map.entry(column, text)))
                .list()
                .ofMaxSize(20)
                .map(entries -> {
                    Map<String, String> values = new HashMap<>(NEEDED);
                    entries.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
                    return values;
                });
        return further.list().ofMaxSize(6).map(rows -> {
            List<ClientLevelRow> file = new ArrayList<>();
            for (Map<String, String> row : rows) {
                row.put("Event_Reference", "S-" + file.size());
                file.add(new ClientLevelRow(ImmutableMap.copyOf(row)));
            }
            return file;
        });
    }

    private static List<TableRow<ClientLevelRow>> read(String file) throws IOException {
        List<TableRow<ClientLevelRow>> rows = new ArrayList<>();
        ClientLevelFile.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), rows::add);
        return rows;
    }

    private static ClientLevelFindings check(List<ClientLevelRow> ours, List<TableRow<ClientLevelRow>> rows) {
        ClientLevelCheck check = new ClientLevelCheck(ours);
        rows.forEach(check::add);
        return check.finish();
    }

    private static ClientLevelRow with(ClientLevelRow row, String column, String text) {
        Map<String, String> values = new HashMap<>(row.values());
        values.put(column, text);
        return new ClientLevelRow(ImmutableMap.copyOf(values));
    }

    @Property
    void aFileIsReadAsItWasWrittenAndIsTheSameAsItself(@ForAll("files") List<ClientLevelRow> rows) throws IOException {
        StringWriter file = new StringWriter();
        ClientLevelWriter.write(rows, file);

        List<TableRow<ClientLevelRow>> read = read(file.toString());

        assertThat(read)
                .extracting(row -> ((TableRow.Read<ClientLevelRow>) row).value())
                .isEqualTo(rows);
        ClientLevelFindings found = check(rows, read);
        assertThat(found.same()).isEqualTo(found.read()).isEqualTo(rows.size());
        assertThat(found.missing()).isZero();
        assertThat(check(List.of(), read).fresh()).isEqualTo(rows.size());
    }

    @Property
    void everyRowIsCountedOnce(
            @ForAll("files") List<ClientLevelRow> ours, @ForAll("files") List<ClientLevelRow> theirs) {
        List<TableRow<ClientLevelRow>> rows = new ArrayList<>();
        theirs.forEach(row -> rows.add(new TableRow.Read<>(rows.size() + 2L, row)));

        ClientLevelFindings found = check(ours, rows);

        assertThat(found.fresh() + found.changed() + found.same() + found.rejected())
                .isEqualTo(found.read());
        assertThat(found.changed() + found.same() + found.missing()).isEqualTo(ours.size());
        assertThat(found.fresh()).isEqualTo(Math.max(0, theirs.size() - ours.size()));
    }

    @Example
    void whatDiffersIsToldColumnByColumnAndCapitalsDoNot() {
        ClientLevelRow ours = new ClientLevelRow(NEEDED);
        TableRow<ClientLevelRow> cost =
                new TableRow.Read<>(2, with(with(ours, "Unit_Cost", "9.37"), "Event_Type", "SERVICE"));
        TableRow<ClientLevelRow> other = new TableRow.Read<>(3, with(ours, "Event_Reference", "S-9"));

        ClientLevelFindings found = check(List.of(ours), List.of(cost, other, cost));

        assertThat(found.differences())
                .containsExactly(
                        new Difference(2, "S-1", ImmutableList.of(new Column("Unit_Cost", "9.37", ""))),
                        new Difference(3, "S-9", ImmutableList.of()));
        assertThat(found.rejections())
                .singleElement()
                .satisfies(again -> assertThat(again.problems().get(0).detail())
                        .isEqualTo("the event is in line 2, too; keep one"));
        assertThat(check(List.of(ours), List.of()).absent()).containsExactly("S-1");
    }

    @Example
    void readingIsTolerantOfDaysEitherWayAndTellsAllThatCannotStandInARow() throws IOException {
        String header =
                String.join(",", NEEDED.keySet()) + ",NHS_Number,GP_Practice_Code,Delivery_Mechanism,Service_Type\n";

        assertThat(read(header
                        + "508,01/10/2020,2020-10-31,C-1,service,S-1,05/10/2020,999 000 0018,v9x99,direct payment,\n"))
                .extracting(row -> ((TableRow.Read<ClientLevelRow>) row).value())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.text("Event_Start_Date")).isEqualTo("2020-10-05");
                    assertThat(row.text("NHS_Number")).isEqualTo("9990000018");
                    assertThat(row.text("GP_Practice_Code")).isEqualTo("V9X99");
                });
        assertThat(read(header + "50,,2020-10-32,C-1,Banana,,2020-10-05,1111111111,V-9,Nonsense,Banana\n"))
                .singleElement()
                .satisfies(row -> assertThat(((TableRow.Wrong<ClientLevelRow>) row).problems())
                        .extracting(CsvProblem::column)
                        .containsExactlyInAnyOrder(
                                "LA_Code",
                                "Reporting_Period_Start_Date",
                                "Reporting_Period_End_Date",
                                "Event_Type",
                                "Event_Reference",
                                "NHS_Number",
                                "GP_Practice_Code",
                                "Delivery_Mechanism",
                                "Service_Type"));
    }

    @Example
    void aRowThatWouldNotBeReadAsItIsIsRefused() {
        ClientLevelRow right = new ClientLevelRow(NEEDED);

        for (Map.Entry<String, String> wrong : Map.of(
                        "Shoe_Size", "9", "Event_Start_Date", "05/10/2020", "Postcode", "le113by", "Gender", "")
                .entrySet()) {
            assertThatIllegalArgumentException().isThrownBy(() -> with(right, wrong.getKey(), wrong.getValue()));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientLevelRow(ImmutableMap.of()));
    }
}
