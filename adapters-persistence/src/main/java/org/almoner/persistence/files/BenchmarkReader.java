package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.port.out.PriceBenchmark;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.procurement.tendered.Benchmark;
import org.almoner.domain.procurement.tendered.PriceElement;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/** Reads a table of what prices and their parts usually cost, a row for each figure and its days. */
final class BenchmarkReader {

    private static final ImmutableList<String> COLUMNS =
            ImmutableList.of("lot", "service", "element", "unit", "usual", "from", "to", "source");

    private final String file;
    private final Remarks remarks;
    private final Map<Benchmark.Of, Timeline<Benchmark>> figures = new HashMap<>();

    BenchmarkReader(String file, Remarks remarks) {
        this.file = file;
        this.remarks = remarks;
    }

    Optional<PriceBenchmark> benchmark(String text) {
        CsvTable.readOnly(file, text, COLUMNS, remarks, this::row);
        ImmutableMap<Benchmark.Of, Timeline<Benchmark>> read = ImmutableMap.copyOf(figures);
        return Optional.of((what, day) -> Optional.ofNullable(read.get(what)).flatMap(timeline -> timeline.find(day)));
    }

    private void row(CsvTable.Row row) {
        Optional<Offering> offering = OfferingColumns.offering(row);
        boolean ofElement = row.has("element");
        Optional<PriceElement> element = ofElement ? OfferingColumns.element(row) : Optional.empty();
        Optional<PriceUnit> unit = row.known("unit", TenderedPricesReader.UNITS, "unit");
        Optional<Money> usual = row.read("usual", Money::given);
        Optional<LocalDate> from = row.read("from", BenchmarkReader::date);
        Optional<DateRange> days = row.has("to")
                ? row.read("to", BenchmarkReader::date)
                        .flatMap(end ->
                                from.flatMap(first -> remarks.make(row.place("to"), () -> DateRange.of(first, end))))
                : from.map(DateRange::from);
        Optional<String> source = row.text("source");
        Optional<Benchmark> figure = usual.flatMap(amount -> unit.flatMap(by -> source.flatMap(named ->
                remarks.make(row.place("usual"), () -> new Benchmark(new UnitPrice(amount, by), named)))));
        if (offering.isPresent() && element.isPresent() == ofElement && days.isPresent() && figure.isPresent()) {
            add(row, new Benchmark.Of(offering.get(), element), days.get(), figure.get());
        }
    }

    private void add(CsvTable.Row row, Benchmark.Of what, DateRange days, Benchmark figure) {
        Timeline<Benchmark> before = figures.getOrDefault(what, Timeline.empty());
        if (!before.within(days).isEmpty()) {
            remarks.problem(
                    row.place("from"),
                    "another figure of the same holds on some of the days " + days
                            + "; let one end on the day the other starts, which is excluded");
        }
        figures.put(what, before.with(days, figure));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a date; write year, month and day, such as 2020-10-05", e);
        }
    }
}
