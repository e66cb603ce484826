package org.almoner.domain.performance.outlook;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.PricePoint;

/**
 * Scenarios to be set side by side, and what is known where they set out. Immutable.
 *
 * @param title for people
 * @param on the day whose prices the scenarios set out from, and whose caseload where that is asked for
 * @param doubleHanded which part of the time of visits has a second carer then, where that is known
 * @param pay from what prices are built up, where that is known
 * @param simulation how intervals are found
 * @param scenarios at least one, each of as many years and with a name of its own
 */
public record OutlookPlan(
        String title,
        LocalDate on,
        Optional<Percentage> doubleHanded,
        Optional<PayBasis> pay,
        Simulation simulation,
        ImmutableList<Scenario> scenarios) {

    /**
     * Refuses a title of nothing, scenarios that cannot be set side by side, and pay without a basis.
     *
     * @throws org.almoner.domain.parts.WrongPartException if the title is blank, there is no scenario, two have one name or other numbers of years, or a year
     *     changes pay and there is no basis
     */
    public OutlookPlan {
        checkPart(!title.isBlank(), "title", "an outlook has a title; say what it is about");
        checkPart(!scenarios.isEmpty(), "scenarios", "an outlook is of one scenario or more; add one");
        checkPart(
                scenarios.stream().map(Scenario::name).distinct().count() == scenarios.size(),
                "scenarios",
                "each scenario has a name of its own, but they are %s",
                scenarios.stream().map(Scenario::name).toList());
        int years = scenarios.get(0).years().size();
        for (int i = 0; i < scenarios.size(); i++) {
            checkPart(
                    scenarios.get(i).years().size() == years,
                    "scenarios/" + i + "/years",
                    "scenarios are of as many years each: %s, as the first, but got %s",
                    years,
                    scenarios.get(i).years().size());
            checkPart(
                    pay.isPresent() || scenarios.get(i).years().stream().noneMatch(OutlookPlan::isOfPay),
                    "scenarios/" + i + "/years",
                    "a year gives a wage, but nothing says what prices are built up from; add 'pay'");
        }
    }

    /** {@return where there is to be care by any mix of the scenarios} */
    public ImmutableSet<PricePoint> mixed() {
        return scenarios.stream()
                .flatMap(scenario -> scenario.years().stream())
                .flatMap(year -> year.mix().keySet().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static boolean isOfPay(YearChange year) {
        return year.price() instanceof PriceChange.Paid;
    }
}
