package org.almoner.domain.performance.outlook;

import static org.almoner.domain.performance.outlook.ProjectionTest.BASE;
import static org.almoner.domain.performance.outlook.ProjectionTest.growing;
import static org.almoner.domain.performance.outlook.ProjectionTest.scenario;
import static org.almoner.domain.performance.outlook.ProjectionTest.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.parts.WrongPartException;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.outlook.Simulation.Interval;
import org.almoner.domain.time.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {

    private static final YearChange UNSURE = year(
            new Growth(Factor.ofChange("2%"), Percentage.of(2)),
            new PriceChange.Uplifted(new Growth(Factor.ofChange("3%"), Percentage.of(1))));

    private static Simulation of(int runs, long seed, int interval) {
        return new Simulation(runs, seed, Percentage.of(interval));
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherAnother() {
        Scenario scenario = scenario(UNSURE, UNSURE);

        assertThat(of(200, 7, 80).intervals(BASE, scenario))
                .isEqualTo(of(200, 7, 80).intervals(BASE, scenario));
        assertThat(of(200, 7, 80).intervals(BASE, scenario))
                .isNotEqualTo(of(200, 8, 80).intervals(BASE, scenario));
    }

    /** Of 104 runs ten and a bit are a tenth, and the eleventh is the first than which no less than that costs no more. */
    @ParameterizedTest
    @CsvSource({"100, 10, 90", "104, 11, 94"})
    void theBoundsAreCostsOfRuns(int runs, int low, int high) {
        Draws draws = new Draws(7);
        List<ExactMoney> costs = IntStream.range(0, runs)
                .mapToObj(run ->
                        Projection.of(BASE, scenario(UNSURE), draws).last().yearly())
                .sorted()
                .toList();

        assertThat(of(runs, 7, 80).intervals(BASE, scenario(UNSURE)))
                .containsExactly(new Interval(costs.get(low - 1), costs.get(high - 1)));
    }

    @Test
    void whatIsSureHasNoSpread() {
        ExactMoney cost = Projection.of(BASE, scenario(growing("2%")), Deviation.NONE)
                .last()
                .yearly();

        assertThat(of(100, 7, 80).intervals(BASE, scenario(growing("2%")))).containsExactly(new Interval(cost, cost));
    }

    @Test
    void intervalsWidenFromYearToYear() {
        List<Interval> intervals = of(1_000, 7, 80).intervals(BASE, scenario(UNSURE, UNSURE, UNSURE));

        assertThat(intervals.stream().map(each -> each.high().minus(each.low())))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyScenarioMeetsTheSameNumbers() {
        YearChange sureOfPrice = year(UNSURE.demand(), PriceChange.NONE);

        assertThat(hours(Projection.of(BASE, scenario(sureOfPrice, sureOfPrice), new Draws(7))))
                .isEqualTo(hours(Projection.of(BASE, scenario(UNSURE, UNSURE), new Draws(7))));
    }

    private static List<Hours> hours(Projection projection) {
        return projection.years().stream().map(Forecast::hours).toList();
    }

    @Test
    void drawsStayWithinTheSpreadAndMeetItsWholeWidth() {
        Draws draws = new Draws(7);
        List<Integer> drawn =
                IntStream.range(0, 10_000).mapToObj(i -> draws.within(3)).toList();

        assertThat(drawn).containsOnly(-3, -2, -1, 0, 1, 2, 3);
        // Of 16 pairs 4 come to nothing, and 1 to the whole spread.
        assertThat(drawn.stream().filter(each -> each == 0).count()).isBetween(2_350L, 2_650L);
        assertThat(drawn.stream().filter(each -> each == 3).count()).isBetween(525L, 725L);
    }

    @Test
    void aSeedDrawsTheSameForEver() {
        Draws draws = new Draws(2020);

        assertThat(IntStream.range(0, 8).map(i -> draws.within(100)).boxed().toList())
                .containsExactly(18, 8, -78, -8, 0, -53, -31, 4);
    }

    @Test
    void wagesComeOffByWholePence() {
        PriceChange.Paid wage = new PriceChange.Paid(Money.parse("9.90"), Money.parse("0.20"), Optional.empty());

        assertThat(wage.drawn(new Pay(Money.parse("9.30"), Money.parse("0.45")), spread -> -spread))
                .isEqualTo(new Pay(Money.parse("9.70"), Money.parse("0.45")));
    }

    @ParameterizedTest
    @CsvSource({"99, 80%, runs", "20001, 80%, runs", "100, 0%, interval", "100, 100%, interval"})
    void whatTellsNothingIsRefused(int runs, String interval, String part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Simulation(runs, 1, Percentage.parse(interval)))
                .satisfies(e -> assertThat(((WrongPartException) e).path()).isEqualTo(ImmutableList.of(part)));
    }

    @Test
    void aHundredRunsAndTwentyThousandAreTaken() {
        assertThat(of(100, 1, 80).runs()).isEqualTo(100);
        assertThat(of(20_000, 1, 80).runs()).isEqualTo(20_000);
    }

    @Test
    void whatMayLeaveNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Growth(Factor.ofChange("-60%"), Percentage.of(40)))
                .withMessageContaining("may come to nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceChange.Paid(Money.parse("9.90"), Money.parse("9.91"), Optional.empty()));
    }
}
