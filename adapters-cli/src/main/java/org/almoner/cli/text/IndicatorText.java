package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Strings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.DashboardSummary;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.JudgedIndicator;
import org.almoner.domain.performance.indicators.JudgedReading;
import org.almoner.domain.performance.indicators.Outturn;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Reading;
import org.almoner.domain.performance.indicators.Target;
import org.almoner.wording.IndicatorDetails;
import org.almoner.wording.IndicatorWords;
import org.almoner.wording.ReasonCode;

/**
 * An indicator with all of its figures, in words and as JSON.
 *
 * @param judged with its colours
 */
public record IndicatorText(JudgedIndicator judged) {

    private static final int WIDTH = 40;
    private static final int DECIMALS = 4;
    private static final String BAR = "#";
    private static final String MARK = "|";

    /** {@return a row for each period, with a bar of the figure and a mark at what was wanted, or at both bounds of a band} */
    public String text() {
        PerformanceIndicator indicator = judged.indicator();
        IndicatorRules rules = indicator.rules();
        return indicator.code() + " " + indicator.name() + ", " + IndicatorWords.unit(rules.unit()) + "\n\n"
                + (judged.readings().isEmpty() ? "Nothing is measured yet.\n" : figures())
                + "\n"
                + details()
                + DashboardText.published(DashboardSummary.of(List.of(judged)));
    }

    private String figures() {
        IndicatorRules rules = judged.indicator().rules();
        TextTable table = TextTable.of("Period", ">Figure", "", "Wanted", "Colour", "Why");
        judged.readings()
                .forEach(each -> table.row(
                        IndicatorWords.period(each.reading().period()),
                        IndicatorWords.withLastYear(rules.unit(), each.reading()),
                        bar(each),
                        IndicatorWords.wanted(rules, each),
                        IndicatorWords.colour(each),
                        IndicatorWords.reason(rules, each.judgement().reason())));
        return table.toString();
    }

    private String details() {
        return IndicatorDetails.all(judged).entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private String bar(JudgedReading each) {
        Quantity greatest = judged.readings().stream()
                .flatMap(reading -> Stream.concat(figure(reading).stream(), wanted(reading)))
                .max(Comparator.naturalOrder())
                .orElse(Quantity.ZERO);
        String bar =
                figure(each).map(value -> BAR.repeat(place(value, greatest))).orElse("");
        for (Quantity value : wanted(each).toList()) {
            bar = marked(bar, place(value, greatest));
        }
        return bar;
    }

    private static String marked(String bar, int mark) {
        if (mark == 0) {
            return bar;
        }
        String padded = Strings.padEnd(bar, mark, ' ');
        return padded.substring(0, mark - 1) + MARK + padded.substring(mark);
    }

    /** {@return where of the width the value stands; nothing where it is not above nothing} */
    private static int place(Quantity value, Quantity greatest) {
        if (greatest.compareTo(Quantity.ZERO) <= 0 || value.compareTo(Quantity.ZERO) <= 0) {
            return 0;
        }
        BigDecimal part = value.times(Quantity.of(WIDTH)).decimal(2);
        return part.divide(greatest.decimal(2), 0, RoundingMode.HALF_UP).intValueExact();
    }

    private static Optional<Quantity> figure(JudgedReading each) {
        return each.reading().actual() instanceof Actual.Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }

    /** {@return the figure that was wanted, or the bounds of the band} */
    private static Stream<Quantity> wanted(JudgedReading each) {
        if (each.target() instanceof Target.Band band) {
            return Stream.of(band.from(), band.to());
        }
        return each.target() instanceof Target.Figure target ? Stream.of(target.value()) : Stream.empty();
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        PerformanceIndicator indicator = judged.indicator();
        IndicatorRules rules = indicator.rules();
        ObjectNode json = Json.object("code", indicator.code())
                .put("name", indicator.name())
                .put("unit", rules.unit().name())
                .put("better", rules.polarity().name())
                .put("span", rules.span().name())
                .put("against", rules.yardstick().name())
                .put("colour", judged.judgement().colour().name())
                .put("reason", ReasonCode.constant(judged.judgement().reason().getClass()))
                .put("words", IndicatorWords.reason(rules, judged.judgement().reason()));
        rules.floor().ifPresent(floor -> json.put("floor", IndicatorWords.floor(floor)));
        IndicatorDetails.lastYear(judged).ifPresent(words -> json.put("lastYear", words));
        indicator.outturn().ifPresent(outturn -> json.set("outturn", json(outturn)));
        indicator
                .next()
                .ifPresent(next -> json.set(
                        "next",
                        Json.object("target", IndicatorWords.target(rules, next.target()))
                                .put("by", next.by().toString())));
        indicator.position().quartile().ifPresent(quartile -> json.put("quartile", quartile.name()));
        indicator.position().rank().ifPresent(rank -> json.put("rank", IndicatorWords.rank(rank)));
        json.set(
                "others",
                Json.array(
                        indicator.position().benchmarks(),
                        benchmark -> Json.object("of", benchmark.of().name())
                                .put("words", IndicatorDetails.benchmark(judged, benchmark))));
        indicator.definition().by().ifPresent(by -> json.put("defined", by.name()));
        indicator.definition().layer().ifPresent(layer -> json.put("layer", layer));
        json.put("betterCareFund", indicator.definition().betterCareFund());
        json.set("readings", Json.array(judged.readings(), each -> json(rules, each)));
        return json;
    }

    private static ObjectNode json(Outturn outturn) {
        ObjectNode json = Json.object("year", outturn.year()).put("value", decimal(outturn.value()));
        outturn.people().ifPresent(people -> json.put("people", people));
        outturn.remark().ifPresent(remark -> json.put("remark", remark));
        return json;
    }

    private static String decimal(Quantity value) {
        return value.decimal(DECIMALS).stripTrailingZeros().toPlainString();
    }

    private static ObjectNode json(IndicatorRules rules, JudgedReading each) {
        Reading reading = each.reading();
        ObjectNode json = Json.object("from", reading.period().from())
                .put("to", reading.period().end().orElseThrow().toString())
                .put("certainty", reading.certainty().name())
                .put("figure", IndicatorWords.actual(rules.unit(), reading.actual()))
                .put("target", IndicatorWords.target(rules, each.target()))
                .put("colour", each.judgement().colour().name())
                .put("reason", ReasonCode.constant(each.judgement().reason().getClass()))
                .put("words", IndicatorWords.reason(rules, each.judgement().reason()));
        figure(each).ifPresent(value -> json.put("value", decimal(value)));
        reading.lastYear().ifPresent(value -> json.put("lastYear", decimal(value)));
        reading.people().wanted().ifPresent(people -> json.put("peopleWanted", people));
        reading.people().actual().ifPresent(people -> json.put("people", people));
        reading.printed().ifPresent(printed -> json.put("printed", printed.name()));
        return json;
    }
}
