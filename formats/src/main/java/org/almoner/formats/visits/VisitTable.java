package org.almoner.formats.visits;

import com.google.common.base.CaseFormat;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.almoner.application.port.in.VisitReports.Row;
import org.almoner.domain.delivery.CarerId;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.formats.csv.Columns;
import org.almoner.formats.csv.CsvReader;
import org.almoner.formats.csv.CsvRow;
import org.almoner.formats.csv.FieldText;
import org.jspecify.annotations.Nullable;

/** Almoner's own table of a provider's visits: a row for each report, whose columns are the fields of one. Safe for use by many threads. */
public final class VisitTable {

    private static final int DAY_MINUTES = 24 * 60;

    private static final Columns COLUMNS = Columns.only(
            List.of("package", "date", "start", "attendance"),
            List.of(
                    "arrived",
                    "minutes",
                    "second-carer-minutes",
                    "second-carer-arrived",
                    "carers",
                    "verified",
                    "notice-hours",
                    "carer"));

    private VisitTable() {}

    /**
     * Gives every row in order.
     *
     * @param in is read to its end, and closed
     * @param provider who reports
     * @throws org.almoner.formats.csv.UnreadableFileException if the columns are not those of visits, or the file is no table from some
     *     line on
     * @throws IOException if the stream fails
     */
    public static void read(InputStream in, ProviderId provider, Consumer<Row> rows) throws IOException {
        CsvReader.read(in, COLUMNS, row -> report(row, provider), row -> rows.accept(ReportRows.of(row)));
    }

    private static Optional<VisitRecord> report(CsvRow row, ProviderId provider) {
        Optional<PackageId> pack = row.needed("package", PackageId::parse);
        Optional<LocalDate> date = row.needed("date", FieldText::day);
        Optional<LocalTime> start = row.needed("start", FieldText::time);
        Optional<Became> became = row.needed("attendance", text -> FieldText.constant(Became.class, text));
        Optional<CarerId> carer = row.value("carer", CarerId::parse);
        AttendanceFields fields = fields(row);
        if (row.isRight()) {
            fields.wrong(became.orElseThrow())
                    .forEach((field, detail) ->
                            row.wrong(CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, field), detail));
        }
        return row.isRight()
                ? Optional.of(new VisitRecord(
                        new VisitId(pack.orElseThrow(), date.orElseThrow(), start.orElseThrow()),
                        provider,
                        fields.attendance(became.orElseThrow()),
                        carer))
                : Optional.empty();
    }

    private static AttendanceFields fields(CsvRow row) {
        return new AttendanceFields(
                given(row, "arrived", FieldText::time),
                given(row, "minutes", text -> FieldText.number(text, 1, DAY_MINUTES)),
                given(row, "second-carer-minutes", text -> FieldText.number(text, 0, DAY_MINUTES)),
                given(row, "second-carer-arrived", FieldText::time),
                given(row, "carers", text -> FieldText.number(text, 1, 2)),
                given(row, "verified", FieldText::yesOrNo),
                given(row, "notice-hours", text -> FieldText.number(text, 0, Integer.MAX_VALUE)));
    }

    private static <T> @Nullable T given(CsvRow row, String column, Function<String, T> reader) {
        return row.value(column, reader).orElse(null);
    }
}
