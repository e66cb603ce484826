package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.almoner.domain.budgets.Budget;
import org.almoner.domain.budgets.BudgetYear;
import org.almoner.domain.budgets.Movement;
import org.almoner.domain.budgets.Smoothing;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.outlook.Base;
import org.almoner.domain.performance.outlook.Deviation;
import org.almoner.domain.performance.outlook.Growth;
import org.almoner.domain.performance.outlook.PriceChange;
import org.almoner.domain.performance.outlook.Projection;
import org.almoner.domain.performance.outlook.Scenario;
import org.almoner.domain.performance.outlook.Simulation;
import org.almoner.domain.performance.outlook.YearChange;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.time.FinancialYear;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;

/** What holds of every budget, of money that is smoothed, and of every outlook. */
class BudgetProperties {

    private static final int MOST_PENCE = 1_000_000_000;

    @Property
    void smoothedMoneyIsAllThereAndNoYearIsFarFromAnother(
            @ForAll @LongRange(min = 0, max = MOST_PENCE) long pence,
            @ForAll @IntRange(min = 1, max = 10) int years,
            @ForAll @IntRange(min = 1, max = 10_000) int unit) {
        List<Money> smoothed = Smoothing.evenly(Money.ofPence(pence), years, Money.ofPence(unit));

        assertThat(Money.sum(smoothed)).isEqualTo(Money.ofPence(pence));
        assertThat(new HashSet<>(smoothed.subList(0, years - 1))).hasSizeLessThanOrEqualTo(1);
        Money last = smoothed.get(years - 1);
        assertThat(last.minus(smoothed.get(0)).pence()).isBetween(0L, (long) unit * years - 1);
    }

    @Property
    void aBudgetEndsWithAllItsLines(
            @ForAll @LongRange(min = 0, max = MOST_PENCE) long opening,
            @ForAll @Size(min = 1, max = 5)
                    List<@Size(max = 4) List<@IntRange(min = -1_000_000, max = 1_000_000) Integer>> years) {
        Budget budget = new Budget(
                "any",
                ImmutableList.of(new Budget.Opening("any", Money.ofPence(opening), "invented")),
                Optional.empty(),
                IntStream.range(0, years.size())
                        .mapToObj(year -> new BudgetYear(
                                new FinancialYear(2020 + year), movements(years.get(year)), Optional.empty()))
                        .collect(ImmutableList.toImmutableList()));

        long all = years.stream()
                .flatMap(List::stream)
                .mapToLong(Integer::longValue)
                .sum();
        assertThat(budget.reconciled().get(years.size() - 1).closing()).isEqualTo(Money.ofPence(opening + all));
    }

    private static ImmutableList<Movement> movements(List<Integer> amounts) {
        return IntStream.range(0, amounts.size())
                .mapToObj(i -> new Movement(
                        amounts.get(i) < 0 ? Movement.Kind.SAVING : Movement.Kind.GROWTH,
                        "line " + i,
                        Money.ofPence(Math.abs(amounts.get(i))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "invented"))
                .collect(ImmutableList.toImmutableList());
    }

    private static Base base(int hours) {
        return new Base(
                new Forecast(ImmutableList.of(new Forecast.Line(
                        new PricePoint(Offering.HOME_CARE, new BandCode("any")),
                        Hours.of(hours),
                        UnitPrice.perHour("18.75")))),
                Optional.of(Percentage.of(30)),
                Optional.empty());
    }

    private static Scenario scenario(int growth, int spread, int uplift) {
        YearChange year = new YearChange(
                new Growth(new Factor(Percentage.WHOLE_BASIS_POINTS + growth), new Percentage(spread)),
                ImmutableSortedMap.of(),
                Optional.empty(),
                new PriceChange.Uplifted(
                        new Growth(new Factor(Percentage.WHOLE_BASIS_POINTS + uplift), new Percentage(spread))));
        return new Scenario("any", "invented", ImmutableList.of(year, year, year));
    }

    @Property
    void whatGrowsMoreOrIsUpliftedMoreNeverCostsLess(
            @ForAll @IntRange(min = 1, max = 20_000) int hours,
            @ForAll @IntRange(min = -2_000, max = 2_000) int growth,
            @ForAll @IntRange(min = -2_000, max = 2_000) int uplift,
            @ForAll @IntRange(min = 0, max = 1_000) int more) {
        Projection usual = Projection.of(base(hours), scenario(growth, 0, uplift), Deviation.NONE);
        Projection grown = Projection.of(base(hours), scenario(growth + more, 0, uplift), Deviation.NONE);
        Projection uplifted = Projection.of(base(hours), scenario(growth, 0, uplift + more), Deviation.NONE);

        assertThat(grown.last().yearly()).isGreaterThanOrEqualTo(usual.last().yearly());
        assertThat(uplifted.last().yearly()).isGreaterThanOrEqualTo(usual.last().yearly());
    }

    @Property
    void aWiderIntervalHoldsTheNarrower(@ForAll @IntRange(min = 0, max = 1_000) int spread, @ForAll long seed) {
        Scenario scenario = scenario(200, spread, 300);
        Simulation.Interval narrow = new Simulation(100, seed, Percentage.of(50))
                .intervals(base(1_000), scenario)
                .get(2);
        Simulation.Interval wide = new Simulation(100, seed, Percentage.of(90))
                .intervals(base(1_000), scenario)
                .get(2);

        assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
        assertThat(narrow.low()).isLessThanOrEqualTo(narrow.high());
        assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
    }
}
