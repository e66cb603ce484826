package org.almoner.domain.performance.outlook;

import static org.almoner.domain.performance.outlook.ProjectionTest.BASE;
import static org.almoner.domain.performance.outlook.ProjectionTest.growing;
import static org.almoner.domain.performance.outlook.ProjectionTest.year;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.junit.jupiter.api.Test;

class OutlookPlanTest {

    private static OutlookPlan plan(String on, Scenario... scenarios) {
        return titled("any", on, scenarios);
    }

    private static OutlookPlan titled(String title, String on, Scenario... scenarios) {
        return new OutlookPlan(
                title,
                LocalDate.parse(on),
                Optional.empty(),
                Optional.empty(),
                new Simulation(100, 1, Percentage.of(80)),
                ImmutableList.copyOf(scenarios));
    }

    private static Scenario named(String name, YearChange... years) {
        return new Scenario(name, "invented", ImmutableList.copyOf(years));
    }

    @Test
    void scenariosThatCannotStandSideBySideAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan("2020-11-02"))
                .withMessageContaining("add one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan("2020-11-02", named("a", growing("1%")), named("a", growing("2%"))))
                .withMessageContaining("a name of its own, but they are [a, a]");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> plan("2020-11-02", named("a", growing("1%")), named("b", growing("1%"), growing("1%"))))
                .withMessageContaining("as many years each: 1");
    }

    @Test
    void aTitleOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> titled(" ", "2020-11-02", named("a", growing("1%"))))
                .withMessageContaining("has a title");
    }

    @Test
    void aWageWithoutABasisIsRefused() {
        YearChange paid = year(Growth.NONE, new PriceChange.Paid(Money.parse("9.90"), Money.ZERO, Optional.empty()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan("2020-11-02", named("a", paid)))
                .withMessageContaining("add 'pay'");
    }

    @Test
    void scenariosOfNoYearsOrTooManyAreRefused() {
        YearChange[] most = Collections.nCopies(30, growing("1%")).toArray(YearChange[]::new);
        YearChange[] more = Collections.nCopies(31, growing("1%")).toArray(YearChange[]::new);

        assertThatIllegalArgumentException().isThrownBy(() -> named("a")).withMessageContaining("1 to 30 years");
        assertThatIllegalArgumentException().isThrownBy(() -> named("a", more)).withMessageContaining("but got 31");
        assertThat(named("a", most).years()).hasSize(30);
    }

    @Test
    void aMixThatIsNotWholeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearChange(
                        Growth.NONE,
                        ImmutableSortedMap.of(ProjectionTest.URBAN, Percentage.of(99)),
                        Optional.empty(),
                        PriceChange.NONE))
                .withMessage("the parts of the mix are 100% together, but come to 99%");
    }

    @Test
    void yearsAreFinancialYears() {
        Scenario scenario = named("a", growing("1%"));

        assertThat(Outlook.of(plan("2020-04-01", scenario), BASE).year(0)).isEqualTo("2020/21");
        assertThat(Outlook.of(plan("2021-03-31", scenario), BASE).year(1)).isEqualTo("2021/22");
        assertThat(Outlook.of(plan("2007-04-01", scenario), BASE).year(1)).isEqualTo("2008/09");
        assertThat(Outlook.of(plan("2009-04-01", scenario), BASE).year(0)).isEqualTo("2009/10");
        assertThat(Outlook.of(plan("2099-04-01", scenario), BASE).year(0)).isEqualTo("2099/00");
    }

    @Test
    void everyScenarioHasAnOutcomeOfItsYears() {
        Scenario level = named("level", growing("0%"), growing("0%"));
        Scenario growing = named("growing", growing("1%"), growing("1%"));

        Outlook outlook = Outlook.of(plan("2020-04-01", level, growing), BASE);

        assertThat(outlook.length()).isEqualTo(2);
        assertThat(outlook.outcomes()).extracting(Outlook.Outcome::scenario).containsExactly(level, growing);
    }
}
