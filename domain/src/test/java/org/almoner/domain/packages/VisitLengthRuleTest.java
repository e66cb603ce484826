package org.almoner.domain.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.packages.VisitLengthRule.Reason;
import org.almoner.domain.packages.VisitLengthRule.Refusal;
import org.almoner.domain.prices.ServiceCode;
import org.junit.jupiter.api.Test;

/** Rule C3: by the hour or half hour; a quarter of an hour only for the second carer, or for help to a dining hall. */
class VisitLengthRuleTest {

    private static final VisitLengthRule C3 = new VisitLengthRule(30, 30, 15);

    private static PlannedVisit visit(int minutes, int secondCarerMinutes) {
        return new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), minutes, secondCarerMinutes);
    }

    private static List<Reason> reasons(PlannedVisit visit) {
        return C3.refusals(WeeklyPlan.of(List.of(visit)), Optional.empty()).stream()
                .map(Refusal::reason)
                .toList();
    }

    @Test
    void hoursAndHalfHoursMayBeBought() {
        assertThat(reasons(visit(30, 0))).isEmpty();
        assertThat(reasons(visit(60, 0))).isEmpty();
        assertThat(reasons(visit(90, 0))).isEmpty();
    }

    @Test
    void aQuarterOfAnHourIsTooShortForAVisit() {
        assertThat(reasons(visit(15, 0))).containsExactly(Reason.TOO_SHORT, Reason.NOT_IN_UNITS);
    }

    @Test
    void aQuarterOfAnHourIsAllowedForTheSecondCarer() {
        assertThat(reasons(visit(30, 15))).isEmpty();
        assertThat(reasons(visit(30, 30))).isEmpty();
    }

    @Test
    void theSecondCarerComesInQuartersToo() {
        assertThat(reasons(visit(30, 10))).containsExactly(Reason.SECOND_CARER_NOT_IN_UNITS);
    }

    @Test
    void threeQuartersOfAnHourAreNotInUnits() {
        assertThat(reasons(visit(45, 0))).containsExactly(Reason.NOT_IN_UNITS);
    }

    @Test
    void everyRefusalOfEveryVisitIsGivenWithTheFigureItBreaks() {
        PlannedVisit tooShort = visit(20, 10);
        PlannedVisit oddLength = new PlannedVisit(DayOfWeek.FRIDAY, LocalTime.of(8, 0), 50, 0);

        assertThat(C3.refusals(WeeklyPlan.of(List.of(oddLength, tooShort)), Optional.empty()))
                .containsExactly(
                        new Refusal(tooShort, Reason.TOO_SHORT, 30),
                        new Refusal(tooShort, Reason.NOT_IN_UNITS, 30),
                        new Refusal(tooShort, Reason.SECOND_CARER_NOT_IN_UNITS, 15),
                        new Refusal(oddLength, Reason.NOT_IN_UNITS, 30));
    }

    @Test
    void helpToTheDiningHallOfExtraCareMayLastAQuarterOfAnHour() {
        ServiceCode extraCare = new ServiceCode("extra-care");
        VisitLengthRule rule = new VisitLengthRule(
                30, 30, 15, Optional.of(new VisitLengthRule.DiningRule(15, ImmutableSet.of(extraCare))));
        WeeklyPlan quarter = WeeklyPlan.of(List.of(visit(15, 0).forDining()));

        assertThat(rule.refusals(quarter, Optional.of(extraCare))).isEmpty();
        assertThat(rule.refusals(quarter, Optional.of(new ServiceCode("home-care"))))
                .containsExactly(new Refusal(visit(15, 0).forDining(), Reason.NO_DINING_HALL, 30));
        assertThat(rule.refusals(quarter, Optional.empty())).hasSize(1);
        assertThat(rule.refusals(WeeklyPlan.of(List.of(visit(20, 0).forDining())), Optional.of(extraCare)))
                .containsExactly(new Refusal(visit(20, 0).forDining(), Reason.NOT_IN_UNITS, 15));
        assertThat(rule.refusals(WeeklyPlan.of(List.of(visit(15, 0))), Optional.of(extraCare)))
                .extracting(Refusal::reason)
                .containsExactly(Reason.TOO_SHORT, Reason.NOT_IN_UNITS);
        assertThat(C3.refusals(quarter, Optional.of(extraCare)))
                .extracting(Refusal::reason)
                .containsExactly(Reason.NO_DINING_HALL);
    }

    @Test
    void helpToADiningHallIsForSomeService() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VisitLengthRule.DiningRule(15, ImmutableSet.of()))
                .withMessageContaining("name them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VisitLengthRule.DiningRule(0, ImmutableSet.of(new ServiceCode("extra-care"))));
    }

    @Test
    void figuresArePositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitLengthRule(0, 30, 15));
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitLengthRule(30, 0, 15));
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitLengthRule(30, 30, 0));
    }
}
