package org.almoner.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import org.almoner.domain.delivery.CountingRule.Basis;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PlannedVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What half an hour at £24.00 an hour comes to under the usual terms of call monitoring; planned it is £12.00. */
class CountingVectorsTest {

    private static final UnitPrice PRICE = UnitPrice.perHour("24.00");
    private static final PlannedVisit HALF_HOUR = planned(0);

    private static PlannedVisit planned(int secondCarerMinutes) {
        return new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 30, secondCarerMinutes);
    }

    private static CountingRule rule(Basis basis, int unit, Rounding rounding, boolean capped) {
        return new CountingRule(basis, 5, unit, rounding, capped, Percentage.WHOLE, 24, Percentage.WHOLE);
    }

    private static String paid(CountingRule rule, PlannedVisit planned, Attendance attendance) {
        int minutes = rule.count(planned, Optional.of(attendance)).minutes();
        return PRICE.forMinutes(minutes).round(Rounding.EXACT).toString();
    }

    private static Attendance stayed(int minutes, int secondCarerMinutes) {
        return new Attendance.Attended(LocalTime.of(8, 0), minutes, secondCarerMinutes);
    }

    @ParameterizedTest
    @EnumSource
    void aVisitAsPlannedIsPaidAsPlannedOnAnyBasis(Basis basis) {
        assertThat(paid(rule(basis, 1, Rounding.DOWN, false), HALF_HOUR, stayed(30, 0)))
                .isEqualTo("12.00");
    }

    @ParameterizedTest
    @CsvSource({
        "27, 1, HALF_UP, false, 12.00",
        "24, 1, HALF_UP, false, 9.60",
        "24, 15, HALF_UP, false, 12.00",
        "24, 15, DOWN, false, 6.00",
        "37, 15, HALF_UP, false, 12.00",
        "38, 15, HALF_UP, false, 18.00",
        "38, 15, HALF_UP, true, 12.00"
    })
    void withinFiveMinutesThePlanIsPaidAndBeyondTheRoundedStay(
            int stayed, int unit, Rounding rounding, boolean capped, String pounds) {
        CountingRule rule = rule(Basis.PLANNED_WITHIN_TOLERANCE, unit, rounding, capped);

        assertThat(paid(rule, HALF_HOUR, stayed(stayed, 0))).isEqualTo(pounds);
    }

    @Test
    void twoCarersArePaidTwiceAndOneOfTwoOnce() {
        CountingRule rule = rule(Basis.PLANNED_WITHIN_TOLERANCE, 1, Rounding.HALF_UP, true);

        assertThat(paid(rule, planned(30), stayed(30, 30))).isEqualTo("24.00");
        assertThat(paid(rule, planned(30), stayed(30, 0))).isEqualTo("12.00");
    }

    @Test
    void aCancellationExactlyAtItsNoticeIsInTime() {
        CountingRule rule = rule(Basis.ACTUAL, 1, Rounding.HALF_UP, true);

        assertThat(paid(rule, HALF_HOUR, new Attendance.Cancelled(23))).isEqualTo("12.00");
        assertThat(paid(rule, HALF_HOUR, new Attendance.Cancelled(24))).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({"22, 15", "23, 30", "37, 30", "38, 45", "52, 45", "53, 60", "67, 60", "68, 75"})
    void nearestQuartersTurnAtSevenDownAndEightUp(int stayed, int counted) {
        CountingRule rule = rule(Basis.ACTUAL, 15, Rounding.HALF_UP, false);

        assertThat(rule.count(HALF_HOUR, Optional.of(stayed(stayed, 0))).minutes())
                .isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({
        "45, HALF_UP, 60", "45, HALF_DOWN, 30", "45, HALF_EVEN, 60", "15, HALF_EVEN, 0",
        "44, HALF_UP, 30", "46, HALF_DOWN, 60", "31, UP, 60", "59, DOWN, 30"
    })
    void aTieOfHalfHoursGoesWhereTheNamedRuleSays(int stayed, Rounding rounding, int counted) {
        CountingRule rule = rule(Basis.ACTUAL, 30, rounding, false);

        assertThat(rule.count(HALF_HOUR, Optional.of(stayed(stayed, 0))).minutes())
                .isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({"29, 29", "30, 30", "31, 30"})
    void theLowerOfBothIsNeverAboveEither(int stayed, int counted) {
        CountingRule rule = rule(Basis.LOWER, 1, Rounding.DOWN, false);

        assertThat(rule.count(HALF_HOUR, Optional.of(stayed(stayed, 0))).minutes())
                .isEqualTo(counted);
    }
}
