package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.performance.indicators.Dashboard;
import org.almoner.domain.performance.indicators.DashboardSummary;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.JudgedIndicator;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.wording.Figures;
import org.almoner.wording.IndicatorDetails;
import org.almoner.wording.IndicatorWords;

/**
 * A dashboard in words and as JSON.
 *
 * @param dashboard its title, and where its figures come from
 * @param indicators with their colours
 */
public record DashboardText(Dashboard dashboard, List<JudgedIndicator> indicators) {

    private static final int WIDEST = 48;

    /** {@return the headline of every indicator, the run of those that have one, and how they stand to others} */
    public String text() {
        DashboardSummary summary = DashboardSummary.of(indicators);
        return dashboard.title() + "\n" + dashboard.source() + "\n\n" + headlines() + "\n"
                + Figures.counted(indicators.size(), "indicator") + ": " + IndicatorWords.summary(summary) + ".\n"
                + notes(summary) + runs() + positions(summary);
    }

    private String headlines() {
        TextTable table = TextTable.of("Code", "Indicator", "Period", ">Figure", "Wanted", "Colour", "Why")
                .widest(WIDEST);
        indicators.forEach(judged -> {
            PerformanceIndicator indicator = judged.indicator();
            IndicatorRules rules = indicator.rules();
            table.row(
                    indicator.code().toString(),
                    indicator.name(),
                    judged.headline()
                            .map(shown -> IndicatorWords.period(shown.reading().period()))
                            .orElse("-"),
                    judged.headline()
                            .map(shown -> IndicatorWords.actual(rules.unit(), shown.reading()))
                            .orElse("-"),
                    judged.headline()
                            .map(shown -> IndicatorWords.wanted(rules, shown))
                            .or(() -> indicator
                                    .measuring()
                                    .map(measuring -> IndicatorWords.target(rules, measuring.target())))
                            .orElse("-"),
                    judged.headline()
                            .map(IndicatorWords::colour)
                            .orElse(IndicatorWords.colour(judged.judgement().colour())),
                    IndicatorWords.reason(rules, judged.judgement().reason()));
        });
        return table.toString();
    }

    private static String notes(DashboardSummary summary) {
        return Stream.of(
                        summary.withoutTarget() == 0 ? "" : summary.withoutTarget() + " green without a target.\n",
                        summary.decided() == 0 ? "" : summary.decided() + " of a colour that somebody decided on.\n",
                        published(summary))
                .collect(Collectors.joining());
    }

    /** {@return how many colours were published, and how many of these are others; nothing where none was} */
    static String published(DashboardSummary summary) {
        return summary.printed() == 0
                ? ""
                : "Published colours: " + Figures.count(summary.printed()) + "; other than worked out here: "
                        + summary.differing() + ".\n";
    }

    private String runs() {
        TextTable table = TextTable.of("Code", "From", "To", "Run", "Colours", ">Least", ">Greatest");
        List<JudgedIndicator> run =
                indicators.stream().filter(each -> each.readings().size() > 1).toList();
        run.forEach(judged -> {
            IndicatorRules rules = judged.indicator().rules();
            Run figures = Run.of(judged.readings());
            table.row(
                    judged.indicator().code().toString(),
                    IndicatorWords.period(judged.readings().get(0).reading().period()),
                    IndicatorWords.period(judged.readings()
                            .get(judged.readings().size() - 1)
                            .reading()
                            .period()),
                    figures.spark(),
                    figures.letters(),
                    figures.least()
                            .map(least -> IndicatorWords.figure(rules.unit(), least))
                            .orElse("-"),
                    figures.greatest()
                            .map(greatest -> IndicatorWords.figure(rules.unit(), greatest))
                            .orElse("-"));
        });
        return run.isEmpty() ? "" : "\n" + table;
    }

    private String positions(DashboardSummary summary) {
        List<String> words = new ArrayList<>();
        if (summary.quartiles().values().stream().anyMatch(number -> number > 0)) {
            words.add("Quartiles: "
                    + summary.quartiles().entrySet().stream()
                            .map(each -> each.getValue() + " " + Figures.words(each.getKey()))
                            .collect(Collectors.joining(", "))
                    + ".\n");
        }
        beside().ifPresent(table -> words.add(table.toString()));
        return words.isEmpty() ? "" : "\n" + String.join("\n", words);
    }

    /** {@return what is known beside the figures: a column for all that is known of one at least} */
    private Optional<TextTable> beside() {
        List<String> names = IndicatorDetails.known(indicators);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        TextTable table = TextTable.of(
                        Stream.concat(Stream.of("Code"), names.stream()).toArray(String[]::new))
                .widest(WIDEST);
        indicators.forEach(judged -> {
            ImmutableMap<String, String> known = IndicatorDetails.beside(judged);
            if (!known.isEmpty()) {
                table.row(Stream.concat(
                                Stream.of(judged.indicator().code().toString()),
                                names.stream().map(name -> known.getOrDefault(name, "-")))
                        .toArray(String[]::new));
            }
        });
        return Optional.of(table);
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        DashboardSummary summary = DashboardSummary.of(indicators);
        ObjectNode json = Json.object("title", dashboard.title()).put("source", dashboard.source());
        ObjectNode counted = json.putObject("summary");
        summary.colours().forEach((colour, number) -> counted.put(colour.name(), number));
        counted.put("withoutTarget", summary.withoutTarget())
                .put("decided", summary.decided())
                .put("printed", summary.printed())
                .put("differing", summary.differing());
        ObjectNode quartiles = json.putObject("quartiles");
        summary.quartiles().forEach((quartile, number) -> quartiles.put(quartile.name(), number));
        json.set("indicators", Json.array(indicators, judged -> new IndicatorText(judged).json()));
        return json;
    }
}
