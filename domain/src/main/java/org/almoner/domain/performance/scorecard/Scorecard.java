package org.almoner.domain.performance.scorecard;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.ZoneCode;

/**
 * What a provider did in a period, indicator by indicator. Immutable.
 *
 * @param provider which
 * @param zone where; everywhere when it is empty
 * @param period the days
 * @param measures one for each indicator, in their order
 */
public record Scorecard(
        ProviderId provider, Optional<ZoneCode> zone, DateRange period, ImmutableList<Measure> measures) {

    private static final int HUNDREDTHS = 100;

    /** {@return what the indicator came to} */
    public Measure of(Indicator indicator) {
        return measures.stream()
                .filter(measure -> measure.indicator() == indicator)
                .findFirst()
                .orElseThrow();
    }

    /**
     * {@return the three indicators that order providers (rule L7), as measured; empty while one of them is not} Timely pick-up
     * is acceptance in time, response to offers acceptance, and quality of delivery the mean of the scheme's shares that were
     * measured, of missed visits what was not missed.
     */
    public Optional<Indicators> indicators(ScorecardRules rules) {
        Optional<Percentage> pickUp = of(Indicator.PICK_UP_IN_TIME).value().map(Scorecard::percentage);
        Optional<Percentage> response = of(Indicator.ACCEPTANCE).value().map(Scorecard::percentage);
        List<BigDecimal> shares = rules.qualityOfDelivery().stream()
                .map(this::of)
                .flatMap(measure -> measure.value().stream()
                        .map(value -> measure.indicator().lowerIsBetter()
                                ? BigDecimal.valueOf(HUNDREDTHS).subtract(value)
                                : value))
                .toList();
        return pickUp.isEmpty() || response.isEmpty() || shares.isEmpty()
                ? Optional.empty()
                : Optional.of(new Indicators(pickUp.get(), mean(shares), response.get(), Indicators.Basis.MEASURED));
    }

    private static Percentage mean(List<BigDecimal> shares) {
        return percentage(shares.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(shares.size()), 2, RoundingMode.HALF_UP));
    }

    private static Percentage percentage(BigDecimal value) {
        return new Percentage(value.movePointRight(2).intValueExact());
    }
}
