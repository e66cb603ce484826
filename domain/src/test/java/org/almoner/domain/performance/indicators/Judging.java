package org.almoner.domain.performance.indicators;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.almoner.domain.time.DateRange;

/** Makes what is judged in tests. */
final class Judging {

    static final Optional<Floor> TEN_PER_CENT = Optional.of(new Floor.Relative(Quantity.of(10)));

    private Judging() {}

    static Quantity quantity(String decimal) {
        return Quantity.of(new BigDecimal(decimal));
    }

    static Target atTarget(String value) {
        return new Target.Figure(quantity(value), false);
    }

    static DateRange month(String month) {
        YearMonth of = YearMonth.parse(month);
        return DateRange.of(of.atDay(1), of.plusMonths(1).atDay(1));
    }

    static Reading reading(Target target, String actual) {
        return Reading.of(month("2017-05"), target, new Actual.Figure(quantity(actual)));
    }

    static Reading decided(Reading reading, Colour colour) {
        return new Reading(
                reading.period(),
                reading.target(),
                reading.actual(),
                reading.lastYear(),
                reading.people(),
                reading.certainty(),
                reading.printed(),
                Optional.of(new ColourDecision(colour, "C. Ward", "the count was late", LocalDate.of(2017, 6, 2))));
    }

    static IndicatorRules rules(Polarity polarity, Optional<Floor> floor) {
        return new IndicatorRules(IndicatorUnit.COUNT, polarity, Span.MONTH, Yardstick.TARGET, floor);
    }

    static Colour colour(Polarity polarity, Optional<Floor> floor, Target target, String actual) {
        return rules(polarity, floor).judge(reading(target, actual)).colour();
    }

    static PerformanceIndicator indicator(String code, IndicatorRules rules, Reading... readings) {
        return PerformanceIndicator.of(
                new IndicatorCode(code), "Indicator " + code, rules, ImmutableList.copyOf(readings));
    }
}
