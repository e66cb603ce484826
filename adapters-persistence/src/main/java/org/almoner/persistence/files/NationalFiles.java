package org.almoner.persistence.files;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.almoner.domain.assessment.NationalAmount;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.money.Figure;
import org.almoner.domain.money.Money;
import org.almoner.domain.prices.BankHoliday;
import org.almoner.domain.prices.DayCalendar;
import org.almoner.domain.prices.NationalPay;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/**
 * Reads the tables that are the same for every council and come with Almoner: bank holidays, pay, mileage, minimum prices and nursing.
 * Nothing is cached. Safe for use by many threads.
 */
public final class NationalFiles {

    /** How well a figure of these tables is known, as they say it. */
    static final ImmutableMap<String, Confidence> CONFIDENCES =
            Maps.uniqueIndex(Arrays.asList(Confidence.values()), Confidence::name);

    private static final String BANK_HOLIDAYS = "national/bank-holidays.csv";
    private static final String PAY = "national/pay.csv";
    private static final String LIVING_WAGE = "living-wage";
    private static final String MILEAGE = "mileage";
    private static final String MINIMUM_PRICE = "minimum-price";
    private static final ImmutableMap<String, String> MEASURES =
            Maps.toMap(List.of(LIVING_WAGE, MILEAGE, MINIMUM_PRICE), measure -> measure);

    private NationalFiles() {}

    /**
     * {@return the bank holidays of England; the whole years from the first to the last of the table are known}
     *
     * @throws IllegalStateException if the table is missing from the jar or has a mistake; the message says where
     */
    public static DayCalendar bankHolidays() {
        NavigableMap<LocalDate, BankHoliday> holidays = new TreeMap<>();
        read(BANK_HOLIDAYS, List.of("day", "name", "source"), row -> {
            Optional<LocalDate> day = row.read("day", NationalFiles::date);
            Optional<String> name = row.text("name");
            Optional<String> source = row.text("source");
            if (day.isPresent() && name.isPresent() && source.isPresent()) {
                holidays.put(day.get(), new BankHoliday(day.get(), name.get(), source.get()));
            }
        });
        LocalDate first = holidays.firstKey();
        LocalDate last = holidays.lastKey();
        return DayCalendar.of(
                DateRange.of(first.withDayOfYear(1), last.plusYears(1).withDayOfYear(1)), holidays.values());
    }

    /**
     * {@return the National Living Wage, the approved mileage and the trade's minimum price}
     *
     * @throws IllegalStateException if the table is missing from the jar or has a mistake; the message says where
     */
    public static NationalPay pay() {
        Map<String, Timeline<Figure>> measures = new HashMap<>();
        read(PAY, List.of("measure", "from", "to", "amount", "confidence", "source"), row -> {
            Optional<String> measure = row.known("measure", MEASURES, "measure");
            Optional<LocalDate> from = row.read("from", NationalFiles::date);
            Optional<LocalDate> to = row.read("to", NationalFiles::date);
            Optional<Money> amount = row.read("amount", Money::given);
            Optional<Confidence> confidence = row.known("confidence", CONFIDENCES, "confidence");
            Optional<String> source = row.text("source");
            if (measure.isPresent()
                    && from.isPresent()
                    && to.isPresent()
                    && amount.isPresent()
                    && confidence.isPresent()
                    && source.isPresent()) {
                Figure figure = new Figure(amount.get(), source.get(), confidence.get());
                measures.merge(
                        measure.get(),
                        Timeline.of(DateRange.of(from.get(), to.get()), figure),
                        (before, added) -> before.with(DateRange.of(from.get(), to.get()), figure));
            }
        });
        return new NationalPay(
                measures.getOrDefault(LIVING_WAGE, Timeline.empty()),
                measures.getOrDefault(MILEAGE, Timeline.empty()),
                measures.getOrDefault(MINIMUM_PRICE, Timeline.empty()));
    }

    /**
     * {@return what the NHS pays for a week of care by a registered nurse}
     *
     * @throws IllegalStateException if a table is missing from the jar or has a mistake; the message says where
     */
    public static Timeline<Money> nursingCare() {
        Timeline<Money> weekly = Timeline.empty();
        for (Timeline.Entry<Figure> cell : AssessmentFiles.shipped()
                .orElseThrow()
                .tables()
                .of(NationalAmount.NURSING_CARE)
                .entries()) {
            weekly = weekly.with(cell.holds(), cell.value().amount());
        }
        return weekly;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a date; write year, month and day, such as 2020-10-05", e);
        }
    }

    private static void read(String file, List<String> columns, Consumer<CsvTable.Row> reader) {
        Remarks remarks = new Remarks();
        Folder.shipped()
                .text(file, Place.wholeFile(file), remarks)
                .ifPresent(text -> CsvTable.read(file, text, columns, remarks, reader));
        if (!remarks.problems().isEmpty()) {
            throw new IllegalStateException("a table that comes with Almoner cannot be used: " + remarks.problems());
        }
    }
}
