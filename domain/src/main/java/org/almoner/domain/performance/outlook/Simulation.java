package org.almoner.domain.performance.outlook;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.performance.Forecast;

/**
 * How a scenario is played many times over, each time with other deviations. Of each year of each run, demand and price (or wage) come as far
 * off as drawn, without regard of any other year: each deviation is the difference of two whole numbers, in hundredths of a per cent or in
 * pence, each equally likely to be any from nothing to the spread. Run by run every scenario meets the same numbers, so that what differs
 * between scenarios is not chance. Immutable.
 *
 * @param runs how often, {@value #LEAST_RUNS} to {@value #MOST_RUNS}
 * @param seed from which is drawn: the same gives the same
 * @param interval the part of the runs within it, above none and below all
 */
public record Simulation(int runs, long seed, Percentage interval) {

    /** The fewest runs of which an interval is told. */
    public static final int LEAST_RUNS = 100;

    /** The most runs. */
    public static final int MOST_RUNS = 20_000;

    private static final long TWICE = 2L * Percentage.WHOLE_BASIS_POINTS;

    /**
     * Between what a year's cost lies in so many of the runs. Each is the cost of a run.
     *
     * @param low the lowest cost than which no less than the part below the interval costs no more
     * @param high the same of the part below and within the interval
     */
    public record Interval(ExactMoney low, ExactMoney high) {}

    /**
     * Refuses what tells nothing.
     *
     * @throws org.almoner.domain.parts.WrongPartException if there are too few runs or too many, or the interval is none or all
     */
    public Simulation {
        checkPart(
                runs >= LEAST_RUNS && runs <= MOST_RUNS,
                "runs",
                "a scenario is played %s to %s times, but got %s",
                LEAST_RUNS,
                MOST_RUNS,
                runs);
        checkPart(
                interval.compareTo(Percentage.NONE) > 0 && interval.compareTo(Percentage.WHOLE) < 0,
                "interval",
                "an interval is above 0% and below 100%, but got %s",
                interval);
    }

    /**
     * {@return the interval of the cost of each year of the scenario, from its first on}
     *
     * @throws IllegalArgumentException if a run cannot be projected
     */
    public ImmutableList<Interval> intervals(Base base, Scenario scenario) {
        Draws draws = new Draws(seed);
        List<List<ExactMoney>> costs = new ArrayList<>();
        scenario.years().forEach(year -> costs.add(new ArrayList<>(runs)));
        for (int run = 0; run < runs; run++) {
            List<Forecast> years = Projection.of(base, scenario, draws).years();
            for (int i = 0; i < costs.size(); i++) {
                costs.get(i).add(years.get(i + 1).yearly());
            }
        }
        return costs.stream().map(this::interval).collect(ImmutableList.toImmutableList());
    }

    private Interval interval(List<ExactMoney> costs) {
        List<ExactMoney> ordered = costs.stream().sorted().toList();
        long below = Percentage.WHOLE_BASIS_POINTS - (long) interval.basisPoints();
        return new Interval(quantile(ordered, below), quantile(ordered, TWICE - below));
    }

    /** {@return the lowest cost than which so many twentythousandths of the runs cost no more} */
    private static ExactMoney quantile(List<ExactMoney> ordered, long part) {
        long place = (ordered.size() * part + TWICE - 1) / TWICE;
        return ordered.get((int) place - 1);
    }
}
