package org.almoner.domain.performance.indicators;

import static org.almoner.domain.performance.indicators.Judging.TEN_PER_CENT;
import static org.almoner.domain.performance.indicators.Judging.atTarget;
import static org.almoner.domain.performance.indicators.Judging.indicator;
import static org.almoner.domain.performance.indicators.Judging.month;
import static org.almoner.domain.performance.indicators.Judging.quantity;
import static org.almoner.domain.performance.indicators.Judging.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
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

    @Test
    void aSummaryCountsColoursAndWhatStandsOutInThem() {
        Reading printed = new Reading(
                month("2017-05"),
                atTarget("70"),
                new Actual.Figure(quantity("63")),
                Optional.empty(),
                Headcount.UNKNOWN,
                Certainty.CONFIRMED,
                Optional.of(Colour.GREEN),
                Optional.empty());
        DashboardSummary summary = DashboardSummary.of(new Dashboard(
                        "May",
                        "made up",
                        ImmutableList.of(
                                indicator("A", RULES, printed),
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
        assertThat(summary.printed()).isEqualTo(1);
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
