package org.almoner.rest.console.dashboard;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.Colour;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.JudgedIndicator;
import org.almoner.domain.performance.indicators.JudgedReading;
import org.almoner.domain.performance.indicators.Judgement;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Reason;
import org.almoner.domain.performance.indicators.Target;
import org.almoner.wording.IndicatorDetails;
import org.almoner.wording.IndicatorWords;

/**
 * A performance indicator as pages show it.
 *
 * @param code of it
 * @param name of it
 * @param unit in words
 * @param headline the figure that the dashboard tells
 * @param periods all of its figures, the latest first
 * @param drawn whether there is a chart
 * @param details what else is known of it
 */
public record IndicatorView(
        String code,
        String name,
        String unit,
        Period headline,
        List<Period> periods,
        boolean drawn,
        List<Detail> details) {

    private static final String UNKNOWN = "-";
    private static final String NEUTRAL = "grey";

    /**
     * What is known of an indicator.
     *
     * @param name what it is
     * @param words what is known
     */
    public record Detail(String name, String words) {}

    /**
     * A figure of an indicator.
     *
     * @param when of which period
     * @param figure that it came to
     * @param wanted what was wanted
     * @param colour of it, and the one that was published where it is another
     * @param tag the colour of the tag in which that stands
     * @param why it has it
     */
    public record Period(String when, String figure, String wanted, String colour, String tag, String why) {}

    static IndicatorView of(JudgedIndicator judged) {
        PerformanceIndicator indicator = judged.indicator();
        IndicatorRules rules = indicator.rules();
        return new IndicatorView(
                indicator.code().toString(),
                indicator.name(),
                IndicatorWords.unit(rules.unit()),
                judged.headline()
                        .map(shown -> period(rules, shown, IndicatorWords.actual(rules.unit(), shown.reading())))
                        .orElseGet(() -> notMeasured(judged)),
                judged.readings().reverse().stream()
                        .map(each -> period(rules, each, IndicatorWords.withLastYear(rules.unit(), each.reading())))
                        .toList(),
                Bars.canBeDrawn()
                        && judged.readings().stream()
                                .anyMatch(each -> each.reading().actual() instanceof Actual.Figure),
                IndicatorDetails.all(judged).entrySet().stream()
                        .map(each -> new Detail(each.getKey(), each.getValue()))
                        .toList());
    }

    /** {@return what is known of indicators beside their figures, a column for all that is known of one at least} */
    static Dashboard.Part beside(String source, List<JudgedIndicator> indicators) {
        List<String> names = IndicatorDetails.known(indicators);
        return new Dashboard.Part(
                "Beside the performance indicators",
                "Where the figures come from: " + source + ".",
                List.of(),
                Stream.concat(Stream.of("Indicator", "Code"), names.stream()).toList(),
                indicators.stream().map(judged -> beside(judged, names)).toList(),
                "");
    }

    private static Dashboard.Row beside(JudgedIndicator judged, List<String> names) {
        ImmutableMap<String, String> known = IndicatorDetails.beside(judged);
        return new Dashboard.Row(
                judged.indicator().name(),
                Stream.concat(
                                Stream.of(judged.indicator().code().toString()),
                                names.stream().map(name -> known.getOrDefault(name, UNKNOWN)))
                        .toList());
    }

    private static Period period(IndicatorRules rules, JudgedReading each, String figure) {
        return new Period(
                IndicatorWords.period(each.reading().period()),
                figure,
                IndicatorWords.wanted(rules, each),
                colour(each),
                tag(each.judgement()),
                IndicatorWords.reason(rules, each.judgement().reason()));
    }

    private static Period notMeasured(JudgedIndicator judged) {
        return new Period(
                "",
                "",
                "",
                IndicatorWords.colour(Colour.NOT_JUDGED),
                tag(judged.judgement()),
                IndicatorWords.reason(
                        judged.indicator().rules(), judged.judgement().reason()));
    }

    private static String colour(JudgedReading judged) {
        return IndicatorWords.colour(judged) + (isWithoutTarget(judged.judgement()) ? ", no target" : "");
    }

    /** Whatever comes out where nothing is wanted is no success. */
    private static boolean isWithoutTarget(Judgement judgement) {
        return judgement.reason() instanceof Reason.NoTarget;
    }

    private static String tag(Judgement judgement) {
        if (isWithoutTarget(judgement)) {
            return NEUTRAL;
        }
        return switch (judgement.colour()) {
            case GREEN -> "green";
            case AMBER -> "orange";
            case RED -> "red";
            case NOT_JUDGED -> NEUTRAL;
        };
    }

    /** {@return the figures and, where a figure or a band was wanted, what was wanted, period by period} */
    static Bars bars(JudgedIndicator judged) {
        List<JudgedReading> readings = judged.readings();
        List<Bars.Series> series = new ArrayList<>();
        series.add(series(
                "Figure",
                readings,
                each -> each.reading().actual() instanceof Actual.Figure figure
                        ? Optional.of(figure.value())
                        : Optional.empty()));
        if (readings.stream().anyMatch(each -> each.target() instanceof Target.Figure)) {
            series.add(series("Wanted", readings, each -> figure(each.target())));
        }
        if (readings.stream().anyMatch(each -> each.target() instanceof Target.Band)) {
            series.add(
                    series("Wanted, from", readings, each -> band(each.target()).map(Target.Band::from)));
            series.add(
                    series("Wanted, to", readings, each -> band(each.target()).map(Target.Band::to)));
        }
        return new Bars(
                IndicatorWords.unit(judged.indicator().rules().unit()),
                readings.stream()
                        .map(each -> IndicatorWords.period(each.reading().period()))
                        .toList(),
                series);
    }

    private static Optional<Quantity> figure(Target target) {
        return target instanceof Target.Figure figure ? Optional.of(figure.value()) : Optional.empty();
    }

    private static Optional<Target.Band> band(Target target) {
        return target instanceof Target.Band band ? Optional.of(band) : Optional.empty();
    }

    private static Bars.Series series(
            String name, List<JudgedReading> readings, Function<JudgedReading, Optional<Quantity>> figures) {
        return new Bars.Series(
                name,
                readings.stream()
                        .map(each -> figures.apply(each)
                                .map(value -> value.decimal(2).doubleValue())
                                .orElse(0.0))
                        .toList());
    }
}
