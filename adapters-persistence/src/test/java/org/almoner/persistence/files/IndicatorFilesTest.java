package org.almoner.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.Benchmark;
import org.almoner.domain.performance.indicators.Benchmark.Peers;
import org.almoner.domain.performance.indicators.Certainty;
import org.almoner.domain.performance.indicators.Colour;
import org.almoner.domain.performance.indicators.Dashboard;
import org.almoner.domain.performance.indicators.Definition;
import org.almoner.domain.performance.indicators.Definition.DefinedBy;
import org.almoner.domain.performance.indicators.Floor;
import org.almoner.domain.performance.indicators.Headcount;
import org.almoner.domain.performance.indicators.IndicatorUnit;
import org.almoner.domain.performance.indicators.JudgedIndicator;
import org.almoner.domain.performance.indicators.MeasureSource;
import org.almoner.domain.performance.indicators.NoFigure;
import org.almoner.domain.performance.indicators.Outturn;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.domain.performance.indicators.Polarity;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Rank;
import org.almoner.domain.performance.indicators.Span;
import org.almoner.domain.performance.indicators.Target;
import org.almoner.domain.time.FinancialYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorFilesTest {

    private static final String FILE = """
            title: Made up
            source: nobody
            indicators:
              - code: A
                name: Visits
                unit: count
                better: higher
                span: month
                floor: 10%
                series:
                  from: 2020-09
                  targets: [100, 20 a week]
                  actuals: ['1,050', n/a]
                  printed: GA
                  provisional: 1
              - code: B
                name: Placed in three days
                better: higher
                measure: {source: placed-in-time, within-days: 3, target: 90%}
              - code: C
                name: Admissions
                unit: per-100-000
                better: lower
                span: year
                readings:
                  - period: 2019-04 to 2020-03
                    target: < 7.9
                    actual: 8.5
                    people: {target: 33, actual: 36}
                    decision: {colour: green, by: C. Ward, reason: counted twice, since: 2020-05-04}
                outturn: {year: 2018/19, actual: 8.1, people: 33, remark: full year effect}
                rank: 14 of 15
                defined: national
                layer: delay
                better-care-fund: true
            """;

    @TempDir
    private Path folder;

    private Dashboard read(String text) throws IOException {
        return IndicatorFiles.read(Files.writeString(folder.resolve("given.yaml"), text))
                .orElseThrow();
    }

    private List<String> problems(String from, String to) throws IOException {
        assertThat(FILE).contains(from);
        Path file = Files.writeString(folder.resolve("given.yaml"), FILE.replace(from, to));
        return ((FileResult.Refused<?>) IndicatorFiles.read(file))
                .problems().stream().map(FileRemark::toString).toList();
    }

    @Test
    void monthsPeriodsMeasuresAndDecisionsAreRead() throws IOException {
        List<PerformanceIndicator> read = read(FILE).indicators();

        JudgedIndicator visits = read.get(0).judged();
        assertThat(visits.readings().get(0).judgement().colour()).isEqualTo(Colour.GREEN);
        assertThat(visits.readings().get(1).reading().certainty()).isEqualTo(Certainty.PROVISIONAL);
        assertThat(visits.readings().get(1).target()).isEqualTo(new Target.Figure(Quantity.of(80), false));
        assertThat(visits.readings().get(1).reading().actual())
                .isEqualTo(new Actual.Missing(new NoFigure.NotApplicable()));
        assertThat(read.get(1).measuring().orElseThrow().source()).isEqualTo(new MeasureSource.PlacedInTime(3));
        assertThat(read.get(1).rules().unit()).isEqualTo(IndicatorUnit.PER_CENT);
        assertThat(read.get(1).rules().span()).isEqualTo(Span.MONTH);
        assertThat(read.get(2).judged().judgement().colour()).isEqualTo(Colour.GREEN);
    }

    @Test
    void whatStandsBesideTheFiguresIsRead() throws IOException {
        PerformanceIndicator admissions = read(FILE).indicators().get(2);

        assertThat(admissions.readings().get(0).people()).isEqualTo(new Headcount(Optional.of(33), Optional.of(36)));
        assertThat(admissions.outturn())
                .contains(new Outturn(
                        new FinancialYear(2018),
                        Quantity.ofPart(81, 10),
                        Optional.of(33),
                        Optional.of("full year effect")));
        assertThat(admissions.position().rank()).contains(new Rank(14, Optional.of(15)));
        assertThat(admissions.definition())
                .isEqualTo(new Definition(Optional.of(DefinedBy.NATIONAL), Optional.of("delay"), true));
        assertThat(problems("year: 2018/19", "year: 2018/20"))
                .singleElement()
                .asString()
                .contains("'2018/20' is no financial year; write one such as 2020/21");
        assertThat(problems("rank: 14 of 15", "rank: 16 of 15"))
                .singleElement()
                .asString()
                .contains("there is no place 16 of 15");
        assertThat(problems("rank: 14 of 15", "rank: last"))
                .singleElement()
                .asString()
                .contains("'last' is not a place");
        assertThat(problems("defined: national", "defined: abroad"))
                .singleElement()
                .asString()
                .contains("is not one of national, local");
        assertThat(problems("target: 33, ", "target: some, "))
                .singleElement()
                .asString()
                .contains("'some'");
    }

    @Test
    void mistakesAreToldWithLineValueAndAdvice() throws IOException {
        assertThat(problems("unit: count", "unit: numbers"))
                .containsExactly(
                        "given.yaml:6: indicators[0].unit: 'numbers' is not one of per-cent, count, money, days,"
                                + " hours, per-100-000");
        assertThat(problems("'1,050', n/a", "'1,05', n/a"))
                .singleElement()
                .asString()
                .startsWith(
                        "given.yaml:13: indicators[0].series.actuals[0]: '1,05' is not a figure that counts; write");
        assertThat(problems("printed: GA", "printed: GX"))
                .containsExactly("given.yaml:14: indicators[0].series.printed: 'X' is not a colour; write G for green,"
                        + " A for amber, R for red, N for none");
        assertThat(problems("printed: GA", "printed: G"))
                .singleElement()
                .asString()
                .contains("there are 2 figures, but 1 colours");
        assertThat(problems("targets: [100, 20 a week]", "targets: [100]"))
                .singleElement()
                .asString()
                .contains("given.yaml:12: ", "there are 2 figures, but 1 targets");
        assertThat(problems("floor: 10%", "floor: ten"))
                .singleElement()
                .asString()
                .contains("given.yaml:9: ", "'ten' is not a floor; write");
        assertThat(problems("source: placed-in-time", "source: placed-intime"))
                .singleElement()
                .asString()
                .contains("did you mean 'placed-in-time'?");
        assertThat(problems("within-days: 3, ", "")).singleElement().asString().contains("'within-days' is missing");
        assertThat(problems("target: < 7.9", "target: '> 7.9'"))
                .singleElement()
                .asString()
                .contains("given.yaml:27: ", "'>' asks for a higher figure");
        assertThat(problems("since: 2020-05-04", "since: 2019-03-04"))
                .singleElement()
                .asString()
                .contains("nobody could decide on days that begin on 2019-04-01");
        assertThat(problems("2019-04 to 2020-03", "2019-04 to 2019-03"))
                .singleElement()
                .asString()
                .contains("months go from the earlier to the later");
        assertThat(problems("better: lower", "better: neither"))
                .singleElement()
                .asString()
                .contains("'<' asks for a lower figure");
        assertThat(problems("code: B", "code: A"))
                .containsExactly("given.yaml:16: indicators[1].code: A is given again; keep one");
        assertThat(problems("measure: {", "span: snapshot\n    measure: {"))
                .singleElement()
                .asString()
                .contains("given.yaml:19: indicators[1].span: ", "is of a month");
        assertThat(problems("    floor: 10%", "    flor: 10%"))
                .singleElement()
                .asString()
                .contains("given.yaml:9: ", "there is no key 'flor' here; did you mean 'floor'?");
    }

    @Test
    void figuresAreReadAsDashboardsPrintThem() {
        FigureText count = new FigureText(IndicatorUnit.COUNT, Polarity.HIGHER);
        FigureText perCent = new FigureText(IndicatorUnit.PER_CENT, Polarity.WITHIN_BAND);
        FigureText money = new FigureText(IndicatorUnit.MONEY, Polarity.LOWER);

        assertThat(count.figure("146.1k")).isEqualTo(Quantity.of(146_100));
        assertThat(count.figure("1.5m")).isEqualTo(Quantity.of(1_500_000));
        assertThat(count.figure("1,373k")).isEqualTo(Quantity.of(1_373_000));
        assertThat(money.figure("£10,600")).isEqualTo(Quantity.of(10_600));
        assertThat(perCent.figure("17.0 %")).isEqualTo(Quantity.of(17));
        assertThat(perCent.target("56-61%")).isEqualTo(new Target.Band(Quantity.of(56), Quantity.of(61)));
        assertThat(perCent.target("56 to 61")).isEqualTo(new Target.Band(Quantity.of(56), Quantity.of(61)));
        assertThat(count.target(">= 5")).isEqualTo(new Target.Figure(Quantity.of(5), false));
        assertThat(count.target("> 5")).isEqualTo(new Target.Figure(Quantity.of(5), true));
        assertThat(money.target("≤ £5")).isEqualTo(new Target.Figure(Quantity.of(5), false));
        assertThat(count.target("TBC")).isEqualTo(new Target.Open(new NoFigure.ToBeConfirmed()));
        assertThat(count.actual("Due 2020-06")).isEqualTo(new Actual.Missing(new NoFigure.Due(YearMonth.of(2020, 6))));
        assertThat(count.floor("1 point")).isEqualTo(new Floor.Points(Quantity.of(1)));
        assertThatThrownBy(() -> count.figure("5%")).hasMessageContaining("not a figure that counts");
        assertThatThrownBy(() -> perCent.figure("1.5m")).hasMessageContaining("'1.5m' is not a figure in per cent");
        assertThatThrownBy(() -> perCent.figure("1.5k")).hasMessageContaining("not a figure in per cent");
        assertThatThrownBy(() -> perCent.figure("-5%")).hasMessageContaining("not a figure in per cent");
        assertThatThrownBy(() -> count.figure("-5")).hasMessageContaining("not a figure that counts");
        assertThatThrownBy(() -> new FigureText(IndicatorUnit.PER_100_000, Polarity.LOWER).figure("7.9k"))
                .hasMessageContaining("for each 100,000");
        assertThat(money.figure("-£5")).isEqualTo(Quantity.of(-5));
        assertThat(count.actual("not published")).isEqualTo(new Actual.Missing(new NoFigure.NotPublished()));
        assertThat(perCent.benchmark(Peers.ENGLAND, "1-2%"))
                .isEqualTo(new Benchmark(Peers.ENGLAND, Quantity.of(1), Quantity.of(2)));
        assertThatThrownBy(() -> perCent.figure("£5")).hasMessageContaining("not a figure in per cent");
        assertThatThrownBy(() -> count.actual("due June")).hasMessageContaining("is not a month");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(IndicatorFiles.read(folder.resolve("none.yaml"))).isInstanceOf(FileResult.Refused.class);
    }
}
