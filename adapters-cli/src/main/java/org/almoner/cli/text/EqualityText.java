package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.parts.Words;
import org.almoner.domain.performance.equality.Breakdown;
import org.almoner.domain.performance.equality.EqualityReport;
import org.almoner.domain.performance.equality.PersonOutcome.Allocation;
import org.almoner.domain.performance.equality.PersonOutcome.Charging;
import org.almoner.domain.performance.equality.SafeCounts;
import org.almoner.wording.Figures;

/**
 * Allocation and charges by bands of people, in words and as JSON.
 *
 * @param report of all
 * @param day on which it was so
 * @param days within which a need is awarded in time
 */
public record EqualityText(EqualityReport report, LocalDate day, int days) {

    private static final String HIDDEN = "*";
    private static final String NOBODY = "-";
    private static final int DECIMALS = 2;
    private static final int WIDEST = 60;

    /** {@return a table of allocation and one of charges for each characteristic} */
    public String text() {
        return "People who have care on " + day + ", planned or paid for, or who wait for it\n"
                + report.bands().source() + "\n"
                + HIDDEN + ": a number below " + report.bands().least()
                + ", or one from which such a number could be worked out\n"
                + report.breakdowns().stream().map(each -> "\n" + tables(each)).collect(Collectors.joining());
    }

    private String tables(Breakdown breakdown) {
        String by = "By " + Figures.words(breakdown.characteristic());
        return Stream.of(
                        table(
                                breakdown,
                                breakdown.allocation(),
                                List.of(by, ">People", ">All care placed", ">Waiting", ">Hours a week if placed, mean"),
                                Optional.of(band -> hours(breakdown, band))),
                        table(
                                breakdown,
                                breakdown.speed(),
                                List.of(
                                        by,
                                        ">People",
                                        ">Awarded within " + Figures.counted(days, "day"),
                                        ">Later",
                                        ">No award recorded"),
                                Optional.empty()),
                        table(
                                breakdown,
                                breakdown.charging(),
                                List.of(
                                        by,
                                        ">People",
                                        ">Pays nothing",
                                        ">Contribution",
                                        ">Full cost",
                                        ">Not decided",
                                        ">Contribution a week, mean"),
                                Optional.of(band -> contribution(breakdown, band))))
                .map(TextTable::toString)
                .collect(Collectors.joining("\n"));
    }

    private static String hours(Breakdown breakdown, int band) {
        return mean(
                breakdown.allocation().cell(band, Words.of(Allocation.PLACED)),
                breakdown
                        .meanHours()
                        .get(band)
                        .map(mean -> mean.decimal(DECIMALS).toPlainString()));
    }

    private static String contribution(Breakdown breakdown, int band) {
        return mean(
                breakdown.charging().cell(band, Words.of(Charging.CONTRIBUTION)),
                breakdown.meanContribution().get(band).map(Figures::poundsRounded));
    }

    private static String mean(Optional<Integer> people, Optional<String> mean) {
        return mean.orElse(people.isPresent() ? NOBODY : HIDDEN);
    }

    private static TextTable table(
            Breakdown breakdown, SafeCounts counts, List<String> headers, Optional<IntFunction<String>> mean) {
        TextTable table = TextTable.of(headers.toArray(new String[0])).widest(WIDEST);
        for (int band = 0; band < breakdown.bands().size(); band++) {
            table.row(row(
                    breakdown.bands().get(band),
                    counts.people().get(band),
                    counts.cells().get(band),
                    mean.map(of(band)).stream().toList()));
        }
        return table.total(row(
                "all",
                counts.all(),
                counts.columns(),
                mean.map(any -> "").stream().toList()));
    }

    private static Function<IntFunction<String>, String> of(int band) {
        return mean -> mean.apply(band);
    }

    private static String[] row(
            String band, Optional<Integer> people, List<Optional<Integer>> cells, List<String> mean) {
        Stream<String> counts = Stream.concat(Stream.of(people), cells.stream()).map(EqualityText::count);
        return Stream.of(Stream.of(band), counts, mean.stream())
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    private static String count(Optional<Integer> count) {
        return count.map(Figures::count).orElse(HIDDEN);
    }

    /** {@return the same for programs; what is hidden is null} */
    public ObjectNode json() {
        ObjectNode json = Json.object("day", day)
                .put("withinDays", days)
                .put("source", report.bands().source())
                .put("least", report.bands().least());
        json.set("breakdowns", Json.array(report.breakdowns(), EqualityText::json));
        return json;
    }

    private static ObjectNode json(Breakdown breakdown) {
        ObjectNode json = Json.object("by", breakdown.characteristic().name());
        json.set(
                "bands",
                Json.array(
                        IntStream.range(0, breakdown.bands().size()).boxed().toList(), band -> json(breakdown, band)));
        ObjectNode all = counts(breakdown.allocation().all(), counts -> counts.columns(), breakdown);
        json.set("all", all);
        return json;
    }

    private static ObjectNode json(Breakdown breakdown, int band) {
        ObjectNode json = Json.object("band", breakdown.bands().get(band));
        json.setAll(counts(
                breakdown.allocation().people().get(band),
                counts -> counts.cells().get(band),
                breakdown));
        breakdown
                .meanHours()
                .get(band)
                .ifPresent(mean -> json.put("meanHours", mean.decimal(DECIMALS).toPlainString()));
        breakdown
                .meanContribution()
                .get(band)
                .ifPresent(mean -> json.put(
                        "meanContribution", mean.round(Rounding.HALF_UP).toString()));
        return json;
    }

    private static ObjectNode counts(
            Optional<Integer> people, Function<SafeCounts, List<Optional<Integer>>> cells, Breakdown breakdown) {
        ObjectNode json = Json.object();
        json.put("people", people.orElse(null));
        for (SafeCounts each : List.of(breakdown.allocation(), breakdown.speed(), breakdown.charging())) {
            List<Optional<Integer>> numbers = cells.apply(each);
            for (int column = 0; column < numbers.size(); column++) {
                json.put(each.names().get(column), numbers.get(column).orElse(null));
            }
        }
        return json;
    }
}
