package org.almoner.wording;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.Benchmark;
import org.almoner.domain.performance.indicators.Definition;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.JudgedIndicator;
import org.almoner.domain.performance.indicators.JudgedReading;
import org.almoner.domain.performance.indicators.MeasureSource;
import org.almoner.domain.performance.indicators.Measuring;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.domain.performance.indicators.Quantity;

/** What is known of a performance indicator beside its figure and colour, by the names under which dashboards tell it. */
public final class IndicatorDetails {

    private static final String FLOOR = "Floor";
    private static final String LAST_YEAR = "Last year";
    private static final String NEXT = "Wanted next";
    private static final String QUARTILE = "Quartile";
    private static final String RANK = "Rank";

    /** The names of all that {@link #beside} may tell, in its order. */
    public static final ImmutableList<String> BESIDE = Stream.concat(
                    Stream.of(FLOOR, LAST_YEAR, NEXT, QUARTILE, RANK),
                    Stream.of(Benchmark.Peers.values()).map(IndicatorWords::peers))
            .collect(ImmutableList.toImmutableList());

    private IndicatorDetails() {}

    /** {@return what bears on the figure of which the dashboard tells, by name; nothing of what is not known} */
    public static ImmutableMap<String, String> beside(JudgedIndicator judged) {
        PerformanceIndicator indicator = judged.indicator();
        IndicatorRules rules = indicator.rules();
        ImmutableMap.Builder<String, String> details = ImmutableMap.builder();
        rules.floor().ifPresent(floor -> details.put(FLOOR, IndicatorWords.floor(floor)));
        lastYear(judged).ifPresent(words -> details.put(LAST_YEAR, words));
        indicator.next().ifPresent(next -> details.put(NEXT, IndicatorWords.next(rules, next)));
        indicator.position().quartile().ifPresent(quartile -> details.put(QUARTILE, Figures.words(quartile)));
        indicator.position().rank().ifPresent(rank -> details.put(RANK, IndicatorWords.rank(rank)));
        indicator
                .position()
                .benchmarks()
                .forEach(of -> details.put(IndicatorWords.peers(of.of()), benchmark(judged, of)));
        return details.buildOrThrow();
    }

    /** {@return what the same days of last year came to, or the last whole year, or both; empty where neither is known} */
    public static Optional<String> lastYear(JudgedIndicator judged) {
        PerformanceIndicator indicator = judged.indicator();
        Stream<String> days =
                judged
                        .headline()
                        .flatMap(shown -> IndicatorWords.lastYear(indicator.rules(), shown.reading()))
                        .stream();
        Stream<String> year =
                indicator.outturn().stream().map(outturn -> IndicatorWords.outturn(indicator.rules(), outturn));
        return Optional.of(Stream.concat(days, year).collect(Collectors.joining("; ")))
                .filter(words -> !words.isEmpty());
    }

    /** {@return what others came to, and how the figure of which the dashboard tells stands to it, if there is one} */
    public static String benchmark(JudgedIndicator judged, Benchmark benchmark) {
        IndicatorRules rules = judged.indicator().rules();
        return figure(judged)
                .map(figure -> IndicatorWords.benchmark(rules, figure, benchmark))
                .orElseGet(() -> IndicatorWords.benchmark(rules, benchmark));
    }

    /** {@return the figure of which the dashboard tells, if there is one} */
    public static Optional<Quantity> figure(JudgedIndicator judged) {
        return judged.headline()
                .map(JudgedReading::reading)
                .flatMap(reading -> reading.actual() instanceof Actual.Figure figure
                        ? Optional.of(figure.value())
                        : Optional.empty());
    }

    /** {@return of {@link #BESIDE} what is known of one of the indicators at least} */
    public static ImmutableList<String> known(Collection<JudgedIndicator> indicators) {
        return BESIDE.stream()
                .filter(name ->
                        indicators.stream().anyMatch(each -> beside(each).containsKey(name)))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return all that is known of the indicator but its figures, by name} */
    public static ImmutableMap<String, String> all(JudgedIndicator judged) {
        IndicatorRules rules = judged.indicator().rules();
        Definition definition = judged.indicator().definition();
        ImmutableMap.Builder<String, String> details = ImmutableMap.builder();
        details.put("Told in", IndicatorWords.unit(rules.unit()))
                .put("Period", Figures.words(rules.span()))
                .put("Better", Figures.words(rules.polarity()))
                .put("Held against", Figures.words(rules.yardstick()))
                .putAll(beside(judged));
        definition.by().ifPresent(by -> details.put("Defined", Figures.words(by)));
        definition.layer().ifPresent(layer -> details.put("Layer", layer));
        if (definition.betterCareFund()) {
            details.put("Better Care Fund", "yes");
        }
        judged.indicator().measuring().ifPresent(measuring -> details.put("Measured", measured(measuring)));
        return details.buildOrThrow();
    }

    private static String measured(Measuring measuring) {
        return measuring.source() instanceof MeasureSource.PlacedInTime placed
                ? "placed in time, within " + Figures.counted(placed.days(), "day")
                : Figures.words((MeasureSource.Plain) measuring.source());
    }
}
