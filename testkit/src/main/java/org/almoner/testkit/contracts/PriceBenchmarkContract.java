package org.almoner.testkit.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.port.out.PriceBenchmark;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.procurement.tendered.Benchmark;
import org.almoner.domain.procurement.tendered.PriceElement;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;

/** What {@link PriceBenchmark} promises. */
public interface PriceBenchmarkContract {

    /** A service in a lot. */
    Offering GENERAL = Offering.parse("general/home-care");

    /** The same service in another lot. */
    Offering HIGH = Offering.parse("high-dependency/home-care");

    /** The days of the figures that change. */
    LocalDate CHANGES = LocalDate.of(2024, 4, 1);

    /** {@return the benchmark under test, with exactly these figures} */
    PriceBenchmark benchmark(Map<Benchmark.Of, Timeline<Benchmark>> figures);

    /** {@return the benchmark under test, with the figures of the contract} */
    default PriceBenchmark known() {
        DateRange before = DateRange.of(CHANGES.minusYears(1), CHANGES);
        return benchmark(ImmutableMap.of(
                new Benchmark.Of(GENERAL, Optional.empty()),
                Timeline.of(before, figure("19.60/hour", "survey of 2023"))
                        .with(DateRange.from(CHANGES), figure("20.40/hour", "survey of 2024")),
                new Benchmark.Of(GENERAL, Optional.of(new PriceElement("travel"))),
                Timeline.of(before, figure("1.85/hour", "survey of 2023, \"table 3\", travel"))));
    }

    private static Benchmark figure(String usual, String source) {
        return new Benchmark(UnitPrice.parse(usual), source);
    }

    /** Each figure holds on its days, of which the end is excluded. */
    @Test
    default void aFigureHoldsOnItsDays() {
        Benchmark.Of whole = new Benchmark.Of(GENERAL, Optional.empty());

        assertThat(known().find(whole, CHANGES.minusDays(1))).contains(figure("19.60/hour", "survey of 2023"));
        assertThat(known().find(whole, CHANGES)).contains(figure("20.40/hour", "survey of 2024"));
        assertThat(known().find(whole, CHANGES.plusYears(90))).contains(figure("20.40/hour", "survey of 2024"));
        assertThat(known().find(whole, CHANGES.minusYears(1).minusDays(1))).isEmpty();
    }

    /** A part of a price has a figure of its own. */
    @Test
    default void anElementHasItsOwnFigure() {
        Benchmark.Of travel = new Benchmark.Of(GENERAL, Optional.of(new PriceElement("travel")));

        assertThat(known().find(travel, CHANGES.minusDays(1)))
                .contains(figure("1.85/hour", "survey of 2023, \"table 3\", travel"));
        assertThat(known().find(travel, CHANGES)).isEmpty();
    }

    /** What is not known is not guessed from another lot or part. */
    @Test
    default void whatIsNotKnownIsEmpty() {
        LocalDate day = CHANGES.minusDays(1);

        assertThat(known().find(new Benchmark.Of(HIGH, Optional.empty()), day)).isEmpty();
        assertThat(known().find(new Benchmark.Of(GENERAL, Optional.of(new PriceElement("pay"))), day))
                .isEmpty();
    }

    /** A benchmark that knows nothing says so of everything. */
    @Test
    default void withoutFiguresNothingIsKnown() {
        assertThat(benchmark(Map.of()).find(new Benchmark.Of(GENERAL, Optional.empty()), CHANGES))
                .isEmpty();
    }
}
