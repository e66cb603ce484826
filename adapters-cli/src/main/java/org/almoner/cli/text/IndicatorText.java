package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Strings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.JudgedIndicator;
import org.almoner.domain.performance.indicators.JudgedReading;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Reading;
import org.almoner.domain.performance.indicators.Target;
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

    /** {@return a row for each period, with a bar of the figure and a mark at what was wanted} */
    public String text() {
        PerformanceIndicator indicator = judged.indicator();
        IndicatorRules rules = indicator.rules();
        TextTable table = TextTable.of("Period", ">Figure", "", "Wanted", "Colour", "Why");
        judged.readings()
                .forEach(each -> table.row(
                        IndicatorWords.period(each.reading().period()),
                        IndicatorWords.actual(rules.unit(), each.reading()),
                        bar(each),
                        IndicatorWords.target(rules, each.target()),
                        colour(each),
                        IndicatorWords.reason(rules, each.judgement().reason())));
        return indicator.code() + " " + indicator.name() + ", " + IndicatorWords.unit(rules.unit()) + "\n"
                + (judged.readings().isEmpty() ? "\nNothing is measured yet.\n" : "\n" + table)
                + indicator
                        .next()
                        .map(next -> "\nThen " + IndicatorWords.target(rules, next.target()) + ", by "
                                + IndicatorWords.day(next.by()) + ".\n")
                        .orElse("");
    }

    /** {@return the colour, and the one that was published where it is another} */
    static String colour(JudgedReading each) {
        String colour = IndicatorWords.colour(each.judgement().colour());
        return each.differsFromPrinted()
                ? colour + ", published "
                        + IndicatorWords.colour(each.reading().printed().orElseThrow())
                : colour;
    }

    private String bar(JudgedReading each) {
        Quantity greatest = judged.readings().stream()
                .flatMap(reading -> Stream.concat(figure(reading).stream(), wanted(reading).stream()))
                .max(Comparator.naturalOrder())
                .orElse(Quantity.ZERO);
        String bar =
                figure(each).map(value -> BAR.repeat(place(value, greatest))).orElse("");
        int mark = wanted(each).map(value -> place(value, greatest)).orElse(0);
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

    private static Optional<Quantity> wanted(JudgedReading each) {
        return each.target() instanceof Target.Figure target ? Optional.of(target.value()) : Optional.empty();
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
        indicator.position().quartile().ifPresent(quartile -> json.put("quartile", quartile.name()));
        json.set("readings", Json.array(judged.readings(), each -> json(rules, each)));
        return json;
    }

    private static ObjectNode json(IndicatorRules rules, JudgedReading each) {
        Reading reading = each.reading();
        ObjectNode json = Json.object("from", reading.period().from())
                .put("to", reading.period().end().orElseThrow().toString())
                .put("certainty", reading.certainty().name())
                .put("target", IndicatorWords.target(rules, each.target()))
                .put("colour", each.judgement().colour().name())
                .put("reason", ReasonCode.constant(each.judgement().reason().getClass()));
        figure(each)
                .ifPresent(value -> json.put(
                        "value", value.decimal(DECIMALS).stripTrailingZeros().toPlainString()));
        reading.printed().ifPresent(printed -> json.put("printed", printed.name()));
        return json;
    }
}
