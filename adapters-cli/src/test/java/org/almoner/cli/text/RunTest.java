package org.almoner.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.Colour;
import org.almoner.domain.performance.indicators.JudgedReading;
import org.almoner.domain.performance.indicators.Judgement;
import org.almoner.domain.performance.indicators.NoFigure;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Reading;
import org.almoner.domain.performance.indicators.Reason;
import org.almoner.domain.performance.indicators.Target;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

class RunTest {

    private static JudgedReading reading(String from, String to, int figure) {
        return judged(from, to, new Actual.Figure(Quantity.of(figure)));
    }

    private static JudgedReading judged(String from, String to, Actual actual) {
        DateRange period = DateRange.of(
                YearMonth.parse(from).atDay(1),
                YearMonth.parse(to).plusMonths(1).atDay(1));
        return new JudgedReading(
                Reading.of(period, new Target.NotSet(), actual), new Judgement(Colour.GREEN, new Reason.NoTarget()));
    }

    private static Run months(String... months) {
        return Run.of(Stream.of(months)
                .map(month -> reading(month, month, YearMonth.parse(month).getMonthValue()))
                .toList());
    }

    @Test
    void monthsWithoutAReadingAreGaps() {
        Run run = months("2020-01", "2020-02", "2020-05", "2020-06");

        assertThat(run.spark()).isEqualTo("▁▂  ▇█");
        assertThat(run.letters()).isEqualTo("GG  GG");
        assertThat(months("2020-01", "2020-04").letters()).isEqualTo("G  G");
        assertThat(months("2020-01", "2020-02", "2020-03").letters()).isEqualTo("GGG");
    }

    @Test
    void aReadingWithoutAFigureIsAGapThatHasAColour() {
        Run run = Run.of(List.of(
                reading("2020-01", "2020-01", 1),
                judged("2020-02", "2020-02", new Actual.Missing(new NoFigure.NotApplicable())),
                reading("2020-03", "2020-03", 9)));

        assertThat(run.spark()).isEqualTo("▁ █");
        assertThat(run.letters()).isEqualTo("GGG");
    }

    @Test
    void periodsOfOtherLengthsHaveGapsOfTheirOwn() {
        assertThat(Run.of(List.of(
                                reading("2017-04", "2018-03", 1),
                                reading("2018-04", "2019-03", 2),
                                reading("2020-04", "2021-03", 9)))
                        .letters())
                .isEqualTo("GG G");
        assertThat(Run.of(List.of(
                                reading("2019-04", "2019-06", 1),
                                reading("2019-04", "2019-09", 2),
                                reading("2019-04", "2019-12", 9)))
                        .letters())
                .isEqualTo("GGG");
        assertThat(Run.of(List.of(
                                reading("2016-06", "2017-05", 1),
                                reading("2016-07", "2017-06", 2),
                                reading("2016-09", "2017-08", 9)))
                        .letters())
                .isEqualTo("GG G");
    }
}
