package org.almoner.formats.visits;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
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
import org.almoner.formats.csv.TableTemplate;
import org.almoner.formats.csv.TableTemplate.Column;
import org.jspecify.annotations.Nullable;

/** Almoner's own table of a provider's visits: a row for each report, whose columns are the fields of one. Safe for use by many threads. */
public final class VisitTable {

    private static final int DAY_MINUTES = 24 * 60;

    /** The columns, what each holds, and an example of a visit that was attended. */
    public static final TableTemplate TEMPLATE = new TableTemplate(ImmutableList.of(
            new Column("package", true, "the council's reference of the package of care", "K-00042"),
            new Column("date", true, "the day on which the visit was planned to begin", "2020-11-02"),
            new Column("start", true, "the time of day at which it was planned to begin", "08:00"),
            new Column(
                    "attendance",
                    true,
                    "what became of it: " + FieldText.constants(Became.class),
                    FieldText.name(Became.ATTENDED)),
            new Column(
                    "arrived", false, "the time of day at which the carer came; " + Became.where("arrived"), "08:02"),
            new Column("minutes", false, "how long the carer was there; " + Became.where("minutes"), "30"),
            new Column(
                    "second-carer-minutes",
                    false,
                    "how long a second carer was there; " + Became.where("secondCarerMinutes"),
                    ""),
            new Column(
                    "second-carer-arrived",
                    false,
                    "the time of day at which the second carer came; " + Became.where("secondCarerArrived"),
                    ""),
            new Column("carers", false, "how many carers came, 1 or 2; " + Became.where("carers"), ""),
            new Column(
                    "verified",
                    false,
                    "whether the provider has verified it otherwise, yes or no; " + Became.where("verified"),
                    ""),
            new Column(
                    "notice-hours",
                    false,
                    "how many whole hours before its start it was cancelled; " + Became.where("noticeHours"),
                    ""),
            new Column("carer", false, "the provider's reference of the carer", "")));

    private static final Columns COLUMNS = Columns.only(TEMPLATE);

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
