package org.almoner.rest.console.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.performance.indicators.Actual;
import org.almoner.domain.performance.indicators.IndicatorCode;
import org.almoner.domain.performance.indicators.IndicatorRules;
import org.almoner.domain.performance.indicators.IndicatorUnit;
import org.almoner.domain.performance.indicators.PerformanceIndicator;
import org.almoner.domain.performance.indicators.Polarity;
import org.almoner.domain.performance.indicators.Quantity;
import org.almoner.domain.performance.indicators.Reading;
import org.almoner.domain.performance.indicators.Span;
import org.almoner.domain.performance.indicators.Target;
import org.almoner.domain.performance.indicators.Yardstick;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

/** What the chart of an indicator draws. */
class IndicatorViewTest {

    private static final DateRange MAY = DateRange.of(LocalDate.of(2017, 5, 1), LocalDate.of(2017, 6, 1));

    private static List<Bars.Series> drawn(Polarity polarity, Target target) {
        PerformanceIndicator indicator = PerformanceIndicator.of(
                new IndicatorCode("A"),
                "any",
                new IndicatorRules(IndicatorUnit.PER_CENT, polarity, Span.MONTH, Yardstick.TARGET, Optional.empty()),
                ImmutableList.of(Reading.of(MAY, target, new Actual.Figure(Quantity.of(50)))));
        return IndicatorView.bars(indicator.judged()).series();
    }

    @Test
    void bothBoundsOfABandAreDrawn() {
        assertThat(drawn(Polarity.WITHIN_BAND, new Target.Band(Quantity.of(56), Quantity.of(61))))
                .containsExactly(
                        new Bars.Series("Figure", List.of(50.0)),
                        new Bars.Series("Wanted, from", List.of(56.0)),
                        new Bars.Series("Wanted, to", List.of(61.0)));
    }

    @Test
    void aFigureThatIsWantedIsDrawnAsOne() {
        assertThat(drawn(Polarity.HIGHER, new Target.Figure(Quantity.of(70), false)))
                .containsExactly(new Bars.Series("Figure", List.of(50.0)), new Bars.Series("Wanted", List.of(70.0)));
    }
}
