package org.almoner.domain.performance.outlook;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.performance.outlook.Simulation.Interval;
import org.almoner.domain.time.FinancialYear;

/**
 * What demand and cost come to under several scenarios. Immutable.
 *
 * @param plan what was asked
 * @param base from what the scenarios set out
 * @param outcomes one for each scenario, in its order
 */
public record Outlook(OutlookPlan plan, Base base, ImmutableList<Outcome> outcomes) {

    /**
     * What a scenario comes to.
     *
     * @param scenario which
     * @param expected if everything comes as expected
     * @param intervals of the cost of each year, from the scenario's first on
     */
    public record Outcome(Scenario scenario, Projection expected, ImmutableList<Interval> intervals) {}

    /**
     * {@return what the scenarios come to}
     *
     * @throws IllegalArgumentException if the base does not know what a scenario asks for, or a year cannot be told
     */
    public static Outlook of(OutlookPlan plan, Base base) {
        return new Outlook(
                plan,
                base,
                plan.scenarios().stream()
                        .map(scenario -> new Outcome(
                                scenario,
                                Projection.of(base, scenario, Deviation.NONE),
                                plan.simulation().intervals(base, scenario)))
                        .collect(ImmutableList.toImmutableList()));
    }

    /**
     * {@return the financial year, such as {@code 2020/21}}
     *
     * @param year how many after that of the base
     */
    public String year(int year) {
        return FinancialYear.of(plan.on()).plus(year).toString();
    }

    /** {@return how many years are told after that of the base} */
    public int length() {
        return plan.scenarios().get(0).years().size();
    }
}
