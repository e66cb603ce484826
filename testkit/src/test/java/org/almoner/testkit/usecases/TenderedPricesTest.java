package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.port.out.PriceBenchmark;
import org.almoner.domain.brokerage.AllocationPolicy;
import org.almoner.domain.brokerage.Outliers;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.procurement.tendered.Benchmark;
import org.almoner.domain.procurement.tendered.CheckedPrice;
import org.almoner.domain.procurement.tendered.PriceElement;
import org.almoner.domain.procurement.tendered.PriceFinding;
import org.almoner.domain.procurement.tendered.TenderedPrice;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.almoner.testkit.memory.InMemoryBenchmark;
import org.junit.jupiter.api.Test;

/** Rule S4: prices are benchmarked, and outliers go back. */
class TenderedPricesTest {

    private static final PriceElement TRAVEL = new PriceElement("travel");
    private static final UnitPrice USUAL = UnitPrice.parse("2.00/hour");
    private static final PriceBenchmark BENCHMARK = InMemoryBenchmark.of(Map.of(
            new Benchmark.Of(Offering.HOME_CARE, Optional.of(TRAVEL)),
            Timeline.of(DateRange.from(MONDAY), new Benchmark(USUAL, "survey"))));

    private final Council council = new Council(benchmarked());

    private static Scheme benchmarked() {
        AllocationPolicy policy = SmallScheme.scheme().allocation();
        return SchemeBuilder.like(SmallScheme.scheme())
                .allocation(new AllocationPolicy(
                        policy.rounds(),
                        policy.criteria(),
                        new Outliers(
                                new Outliers.Bounds(Optional.of(Percentage.of(10)), Optional.empty()),
                                ImmutableMap.of()),
                        policy.anywhere()))
                .build();
    }

    private static TenderedPrice tendered(Offering offering, String travel) {
        return new TenderedPrice(Council.PRIME, offering, PriceUnit.HOUR, ImmutableMap.of(TRAVEL, Money.parse(travel)));
    }

    @Test
    void anOutlierByTheBenchmarkOfTheDayGoesBack() {
        List<TenderedPrice> prices =
                List.of(tendered(Offering.HOME_CARE, "2.21"), tendered(Offering.HOME_CARE, "2.20"));

        List<CheckedPrice> checked = council.almoner.tenderedPrices(BENCHMARK).check(prices, MONDAY);

        assertThat(checked.get(0).goingBack())
                .flatExtracting(CheckedPrice.Part::findings)
                .containsExactly(new PriceFinding.OutlierAbove(USUAL, Percentage.of(10)));
        assertThat(checked.get(1).goingBack()).isEmpty();
        assertThat(council.almoner
                        .tenderedPrices(BENCHMARK)
                        .check(prices, MONDAY.minusDays(1))
                        .get(0)
                        .goingBack())
                .isEmpty();
    }

    @Test
    void aPriceForWhatTheSchemeDoesNotBuyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> council.almoner
                        .tenderedPrices(BENCHMARK)
                        .check(List.of(tendered(Offering.parse("high/nursing"), "2.00")), MONDAY))
                .withMessageContainingAll("high/nursing", "scheme small buys");
    }
}
