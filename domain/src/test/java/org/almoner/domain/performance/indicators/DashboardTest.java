package org.almoner.domain.performance.indicators;

import static org.almoner.domain.performance.indicators.Judging.TEN_PER_CENT;
import static org.almoner.domain.performance.indicators.Judging.atTarget;
import static org.almoner.domain.performance.indicators.Judging.indicator;
import static org.almoner.domain.performance.indicators.Judging.month;
import static org.almoner.domain.performance.indicators.Judging.quantity;
import static org.almoner.domain.performance.indicators.Judging.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.parts.WrongPartException;
import org.junit.jupiter.api.Test;

class DashboardTest {

    private static final IndicatorRules RULES = rules(Polarity.HIGHER, TEN_PER_CENT);

    private static Reading in(String month, String actual, Certainty certainty) {
        return Reading.of(month(month), atTarget("70"), new Actual.Figure(quantity(actual)))
                .withCertainty(certainty);
    }

    @Test
    void aProvisionalMonthIsJudgedButTheSummaryTellsTheOneBefore() {
        JudgedIndicator judged = indicator(
                        "A",
                        RULES,
                        in("2017-04", "71", Certainty.CONFIRMED),
                        in("2017-05", "20", Certainty.PROVISIONAL))
                .judged();

        assertThat(judged.readings().get(1).judgement().colour()).isEqualTo(Colour.RED);
        assertThat(judged.headline().orElseThrow().reading().period()).isEqualTo(month("2017-04"));
        assertThat(judged.judgement().colour()).isEqualTo(Colour.GREEN);
        assertThat(indicator("A", RULES, in("2017-05", "20", Certainty.PROVISIONAL))
                        .judged()
                        .judgement()
                        .colour())
                .isEqualTo(Colour.RED);
        assertThat(indicator("A", RULES, in("2017-05", "20", Certainty.FORECAST))
                        .judged()
                        .judgement()
                        .colour())
                .isEqualTo(Colour.RED);
    }

    private static Reading printed(String month, Colour colour) {
        return new Reading(
                month(month),
                atTarget("70"),
                new Actual.Figure(quantity("63")),
                Optional.empty(),
                Headcount.UNKNOWN,
                Certainty.CONFIRMED,
                Optional.of(colour),
                Optional.empty());
    }

    @Test
    void aSummaryCountsColoursAndWhatStandsOutInThem() {
        DashboardSummary summary = DashboardSummary.of(new Dashboard(
                        "May",
                        "made up",
                        ImmutableList.of(
                                indicator(
                                        "A", RULES, printed("2017-04", Colour.AMBER), printed("2017-05", Colour.GREEN)),
                                indicator(
                                        "B",
                                        RULES,
                                        Judging.decided(in("2017-05", "90", Certainty.CONFIRMED), Colour.RED)),
                                indicator(
                                        "C",
                                        RULES,
                                        Reading.of(
                                                month("2017-05"),
                                                new Target.NotSet(),
                                                new Actual.Figure(quantity("1"))))))
                .judged());

        assertThat(summary.colours())
                .containsEntry(Colour.GREEN, 1L)
                .containsEntry(Colour.AMBER, 1L)
                .containsEntry(Colour.RED, 1L)
                .containsEntry(Colour.NOT_JUDGED, 0L);
        assertThat(summary.withoutTarget()).isEqualTo(1);
        assertThat(summary.decided()).isEqualTo(1);
        assertThat(summary.printed()).isEqualTo(2);
        assertThat(summary.differing()).isEqualTo(1);
    }

    @Test
    void whatIsToBeMeasuredIsNotJudgedYetAndHasTheUnitOfItsMeasure() {
        Measuring waiting = new Measuring(MeasureSource.Plain.WAITING, atTarget("10"));
        IndicatorRules snapshot =
                new IndicatorRules(IndicatorUnit.COUNT, Polarity.LOWER, Span.SNAPSHOT, Yardstick.TARGET, TEN_PER_CENT);

        assertThat(measured(snapshot, waiting).judged().judgement())
                .isEqualTo(new Judgement(Colour.NOT_JUDGED, new Reason.NotMeasured()));
        assertThatThrownBy(() -> measured(rules(Polarity.LOWER, TEN_PER_CENT), waiting))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("of a snapshot");
        assertThatThrownBy(() -> measured(
                        new IndicatorRules(
                                IndicatorUnit.DAYS, Polarity.LOWER, Span.SNAPSHOT, Yardstick.TARGET, TEN_PER_CENT),
                        waiting))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("told in count");
    }

    @Test
    void everyTargetOfAnIndicatorCanJudgeIt() {
        IndicatorRules neither = rules(Polarity.NEITHER, TEN_PER_CENT);
        Reading open = Reading.of(month("2017-04"), new Target.NotSet(), new Actual.Figure(quantity("1")));
        Reading judged = in("2017-05", "71", Certainty.CONFIRMED);
        NextTarget next = new NextTarget(atTarget("75"), LocalDate.of(2018, 3, 31));

        refusedAt("readings/1/target", () -> indicator("A", neither, open, judged));
        refusedAt(
                "next/target",
                () -> new PerformanceIndicator(
                        new IndicatorCode("A"),
                        "any",
                        neither,
                        ImmutableList.of(open),
                        Definition.UNKNOWN,
                        Optional.empty(),
                        Optional.of(next),
                        PerformanceIndicator.Position.UNKNOWN,
                        Optional.empty()));
        refusedAt(
                "measure/target",
                () -> measured(
                        new IndicatorRules(
                                IndicatorUnit.COUNT, Polarity.NEITHER, Span.SNAPSHOT, Yardstick.TARGET, TEN_PER_CENT),
                        new Measuring(MeasureSource.Plain.WAITING, atTarget("10"))));
    }

    @Test
    void aDashboardAndItsIndicatorsHaveNames() {
        refusedAt("title", () -> new Dashboard(" ", "made up", ImmutableList.of()));
        refusedAt(
                "name",
                () -> new PerformanceIndicator(
                        new IndicatorCode("A"),
                        " ",
                        RULES,
                        ImmutableList.of(in("2017-05", "71", Certainty.CONFIRMED)),
                        Definition.UNKNOWN,
                        Optional.empty(),
                        Optional.empty(),
                        PerformanceIndicator.Position.UNKNOWN,
                        Optional.empty()));
    }

    private static void refusedAt(String part, Runnable made) {
        assertThatExceptionOfType(WrongPartException.class)
                .isThrownBy(made::run)
                .satisfies(wrong -> assertThat(String.join("/", wrong.path())).isEqualTo(part));
    }

    @Test
    void anIndicatorIsFoundByItsCode() {
        PerformanceIndicator first = indicator("A", RULES, in("2017-05", "71", Certainty.CONFIRMED));
        PerformanceIndicator second = indicator("B", RULES, in("2017-05", "71", Certainty.CONFIRMED));
        Dashboard dashboard = new Dashboard("May", "made up", ImmutableList.of(first, second));

        assertThat(dashboard.find(new IndicatorCode("B"))).contains(second);
        assertThat(dashboard.find(new IndicatorCode("C"))).isEmpty();
        assertThat(new IndicatorCode("A")).isLessThan(new IndicatorCode("B"));
        assertThat(new IndicatorCode("B")).isGreaterThan(new IndicatorCode("A"));
    }

    @Test
    void aSummaryCountsTheQuartilesThatArePublished() {
        DashboardSummary summary =
                DashboardSummary.of(ImmutableList.of(among("A", Quartile.TOP), among("B", Quartile.THIRD)));

        assertThat(summary.quartiles())
                .containsExactly(
                        entry(Quartile.TOP, 1L),
                        entry(Quartile.SECOND, 0L),
                        entry(Quartile.THIRD, 1L),
                        entry(Quartile.BOTTOM, 0L));
    }

    private static JudgedIndicator among(String code, Quartile quartile) {
        return new PerformanceIndicator(
                        new IndicatorCode(code),
                        "any",
                        RULES,
                        ImmutableList.of(in("2017-05", "71", Certainty.CONFIRMED)),
                        Definition.UNKNOWN,
                        Optional.empty(),
                        Optional.empty(),
                        new PerformanceIndicator.Position(Optional.of(quartile), Optional.empty(), ImmutableList.of()),
                        Optional.empty())
                .judged();
    }

    private static PerformanceIndicator measured(IndicatorRules rules, Measuring measuring) {
        return new PerformanceIndicator(
                new IndicatorCode("W"),
                "Waiting",
                rules,
                ImmutableList.of(),
                Definition.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                PerformanceIndicator.Position.UNKNOWN,
                Optional.of(measuring));
    }

    @Test
    void readingsAreInOrderAndCodesAreGivenOnce() {
        PerformanceIndicator one = indicator("A", RULES, in("2017-05", "71", Certainty.CONFIRMED));

        assertThatThrownBy(() -> indicator(
                        "A", RULES, in("2017-05", "71", Certainty.CONFIRMED), in("2017-04", "71", Certainty.CONFIRMED)))
                .isInstanceOf(WrongPartException.class);
        assertThatThrownBy(() -> indicator("A", RULES))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("has no figure");
        assertThatThrownBy(() -> new Dashboard("May", "made up", ImmutableList.of(one, one)))
                .isInstanceOf(WrongPartException.class)
                .hasMessageContaining("A is given again");
        assertThatThrownBy(() -> new IndicatorCode("2A pt2")).isInstanceOf(IllegalArgumentException.class);
    }
}
