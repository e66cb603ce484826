package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.domain.parts.Words;
import org.almoner.domain.performance.indicators.Benchmark;
import org.almoner.domain.performance.indicators.Benchmark.Peers;
import org.almoner.domain.performance.indicators.Dashboard;
import org.almoner.domain.performance.indicators.Definition;
import org.almoner.domain.performance.indicators.Definition.DefinedBy;
import org.almoner.domain.performance.indicators.Floor;
import org.almoner.domain.performance.indicators.IndicatorCode;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.IndicatorUnit;
import org.almoner.domain.performance.indicators.MeasureSource;
import org.almoner.domain.performance.indicators.Measuring;
import org.almoner.domain.performance.indicators.NextTarget;
import org.almoner.domain.performance.indicators.Outturn;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.domain.performance.indicators.PerformanceIndicator.Position;
import org.almoner.domain.performance.indicators.Polarity;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Quartile;
import org.almoner.domain.performance.indicators.Rank;
import org.almoner.domain.performance.indicators.Reading;
import org.almoner.domain.performance.indicators.Span;
import org.almoner.domain.performance.indicators.Target;
import org.almoner.domain.performance.indicators.Yardstick;
import org.almoner.domain.time.FinancialYear;

/** Reads a dashboard. Every indicator is read, whatever is wrong with the others. */
final class IndicatorsReader {

    private static final Pattern RANK = Pattern.compile("(?<place>\\d{1,5})(?: of (?<of>\\d{1,5}))?");
    private static final String PLACED_IN_TIME = "placed-in-time";
    private static final ImmutableMap<String, Optional<MeasureSource.Plain>> SOURCES = sources();

    private IndicatorsReader() {}

    private static ImmutableMap<String, Optional<MeasureSource.Plain>> sources() {
        ImmutableMap.Builder<String, Optional<MeasureSource.Plain>> sources = ImmutableMap.builder();
        sources.put(PLACED_IN_TIME, Optional.empty());
        for (MeasureSource.Plain source : MeasureSource.Plain.values()) {
            sources.put(Words.of(source), Optional.of(source));
        }
        return sources.buildOrThrow();
    }

    static Optional<Dashboard> dashboard(YamlItem top) {
        Optional<String> title = top.get("title").text();
        Optional<String> source = top.get("source").text();
        Optional<ImmutableList<PerformanceIndicator>> indicators =
                YamlItem.all(top.get("indicators").someItems(), IndicatorsReader::indicator);
        return top.make(() -> new Dashboard(title.orElseThrow(), source.orElseThrow(), indicators.orElseThrow()));
    }

    private static Optional<PerformanceIndicator> indicator(YamlItem item) {
        Optional<IndicatorCode> code = item.get("code").read(IndicatorCode::parse);
        Optional<String> name = item.get("name").text();
        Optional<YamlItem> measure = item.find("measure");
        Optional<MeasureSource> source = measure.flatMap(IndicatorsReader::source);
        Optional<IndicatorUnit> unit = measure.isPresent() && item.find("unit").isEmpty()
                ? source.map(MeasureSource::unit)
                : item.get("unit").oneOf(IndicatorUnit.class);
        Optional<Span> span = measure.isPresent() && item.find("span").isEmpty()
                ? source.map(MeasureSource::span)
                : item.get("span").oneOf(Span.class);
        Optional<Polarity> polarity = item.get("better").oneOf(Polarity.class);
        Optional<Yardstick> yardstick = item.find("against").isPresent()
                ? item.get("against").oneOf(Yardstick.class)
                : Optional.of(Yardstick.TARGET);
        Optional<YamlItem> allowed = item.find("floor");
        Optional<YamlItem> later = item.find("next");
        Optional<YamlItem> before = item.find("outturn");
        Optional<YamlItem> others = item.find("others");
        Optional<Quartile> quartile = item.find("quartile").flatMap(among -> among.oneOf(Quartile.class));
        Optional<Rank> rank = item.find("rank").flatMap(place -> place.read(IndicatorsReader::rank));
        Optional<Definition> definition = definition(item);
        ReadingsReader periods = ReadingsReader.of(item);
        if (unit.isEmpty() || polarity.isEmpty()) {
            return Optional.empty();
        }
        FigureText text = new FigureText(unit.get(), polarity.get());
        Optional<Floor> floor = allowed.flatMap(missed -> missed.read(text::floor));
        Optional<NextTarget> next = later.flatMap(target -> next(target, text));
        Optional<Outturn> outturn = before.flatMap(year -> outturn(year, text));
        Position position = new Position(
                quartile, rank, others.map(of -> benchmarks(of, text)).orElse(ImmutableList.of()));
        Optional<ImmutableList<Reading>> readings = periods.read(text);
        Optional<Measuring> measuring = measure.flatMap(how -> measuring(how, source, text));
        return item.make(() -> new PerformanceIndicator(
                code.orElseThrow(),
                name.orElseThrow(),
                new IndicatorRules(unit.get(), polarity.get(), span.orElseThrow(), yardstick.orElseThrow(), floor),
                readings.orElseThrow(),
                definition.orElseThrow(),
                outturn,
                next,
                position,
                measuring));
    }

    private static Optional<NextTarget> next(YamlItem item, FigureText text) {
        Optional<Target> target = item.get("target").read(text::target);
        Optional<LocalDate> by = item.get("by").date();
        return item.make(() -> new NextTarget(target.orElseThrow(), by.orElseThrow()));
    }

    private static Optional<Definition> definition(YamlItem item) {
        Optional<DefinedBy> by = item.find("defined").flatMap(given -> given.oneOf(DefinedBy.class));
        Optional<String> layer = item.find("layer").flatMap(YamlItem::text);
        boolean betterCareFund =
                item.find("better-care-fund").flatMap(YamlItem::yesOrNo).orElse(false);
        return Optional.of(new Definition(by, layer, betterCareFund));
    }

    private static Optional<Outturn> outturn(YamlItem item, FigureText text) {
        Optional<FinancialYear> year = item.get("year").read(FinancialYear::parse);
        Optional<Quantity> value = item.get("actual").read(text::figure);
        Optional<Integer> people = item.find("people").flatMap(YamlItem::wholeNumber);
        Optional<String> remark = item.find("remark").flatMap(YamlItem::text);
        return item.make(() -> new Outturn(year.orElseThrow(), value.orElseThrow(), people, remark));
    }

    private static Rank rank(String text) {
        Matcher rank = RANK.matcher(text);
        if (!rank.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a place among others; write 8, or 14 of 15");
        }
        return new Rank(
                Integer.parseInt(rank.group("place")),
                Optional.ofNullable(rank.group("of")).map(Integer::valueOf));
    }

    private static ImmutableList<Benchmark> benchmarks(YamlItem item, FigureText text) {
        ImmutableList.Builder<Benchmark> benchmarks = ImmutableList.builder();
        for (Peers peers : Peers.values()) {
            item.find(Words.of(peers)).ifPresent(given -> {
                Optional<Benchmark> benchmark = given.read(range -> text.benchmark(peers, range));
                benchmark.ifPresent(benchmarks::add);
            });
        }
        item.refuseOtherKeys();
        return benchmarks.build();
    }

    private static Optional<MeasureSource> source(YamlItem item) {
        Optional<Optional<MeasureSource.Plain>> source = item.get("source").oneOf(SOURCES);
        if (source.isEmpty() || source.get().isPresent()) {
            return source.flatMap(plain -> plain);
        }
        YamlItem days = item.get("within-days");
        return days.wholeNumber().map(MeasureSource.PlacedInTime::new);
    }

    private static Optional<Measuring> measuring(YamlItem item, Optional<MeasureSource> source, FigureText text) {
        Optional<Target> target = item.get("target").read(text::target);
        return item.make(() -> new Measuring(source.orElseThrow(), target.orElseThrow()));
    }
}
