package org.almoner.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import org.almoner.domain.delivery.CountedVisit.Reason;
import org.almoner.domain.delivery.CountedVisit.Step;
import org.almoner.domain.delivery.CountingRule.Basis;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.PlannedVisit;
import org.junit.jupiter.api.Test;

/** How many minutes of a visit count, and each step that led there. */
class CountingRuleTest {

    private static final PlannedVisit HALF_HOUR = visit("08:00", 30, 0);
    private static final PlannedVisit HOISTING = visit("08:00", 30, 15);

    private static PlannedVisit visit(String start, int minutes, int secondCarerMinutes) {
        return new PlannedVisit(DayOfWeek.MONDAY, LocalTime.parse(start), minutes, secondCarerMinutes);
    }

    private static CountingRule rule(Basis basis, int unit, Rounding rounding, boolean capped) {
        return new CountingRule(basis, 5, unit, rounding, capped, Percentage.of(50), 24, Percentage.WHOLE);
    }

    private static CountedVisit count(CountingRule rule, PlannedVisit planned, Attendance attendance) {
        return rule.count(planned, Optional.of(attendance));
    }

    private static Attendance stayed(String arrived, int minutes, int secondCarerMinutes) {
        return new Attendance.Attended(LocalTime.parse(arrived), minutes, secondCarerMinutes);
    }

    @Test
    void aStayIsRoundedAndCappedAtThePlanAndEachStepIsKept() {
        CountedVisit counted = count(rule(Basis.ACTUAL, 15, Rounding.UP, true), HALF_HOUR, stayed("08:00", 33, 0));

        assertThat(counted.status()).isEqualTo(VisitStatus.DELIVERED);
        assertThat(counted.minutes()).isEqualTo(30);
        assertThat(counted.steps())
                .containsExactly(
                        new Step(1, Reason.STAYED, 33),
                        new Step(1, Reason.ROUNDED, 45),
                        new Step(1, Reason.CAPPED_AT_PLAN, 30));
    }

    @Test
    void byThePlanTheLengthOfTheStayDoesNotMatter() {
        CountedVisit counted = count(rule(Basis.PLANNED, 1, Rounding.UP, false), HALF_HOUR, stayed("08:00", 12, 0));

        assertThat(counted.status()).isEqualTo(VisitStatus.SHORT);
        assertThat(counted.steps()).containsExactly(new Step(1, Reason.PLANNED, 30));
    }

    @Test
    void theLowerOfPlanAndStayCounts() {
        CountingRule lower = rule(Basis.LOWER, 1, Rounding.DOWN, false);

        assertThat(count(lower, HALF_HOUR, stayed("08:00", 12, 0)).minutes()).isEqualTo(12);
        assertThat(count(lower, HALF_HOUR, stayed("08:00", 45, 0)).minutes()).isEqualTo(30);
    }

    @Test
    void withinTheToleranceThePlanCountsAndBeyondItTheStay() {
        CountingRule tolerant = rule(Basis.PLANNED_WITHIN_TOLERANCE, 1, Rounding.DOWN, false);

        assertThat(count(tolerant, HALF_HOUR, stayed("08:00", 25, 0)).minutes()).isEqualTo(30);
        assertThat(count(tolerant, HALF_HOUR, stayed("08:00", 35, 0)).minutes()).isEqualTo(30);
        assertThat(count(tolerant, HALF_HOUR, stayed("08:00", 24, 0)).minutes()).isEqualTo(24);
        assertThat(count(tolerant, HALF_HOUR, stayed("08:00", 36, 0)).minutes()).isEqualTo(36);
    }

    @Test
    void eachCarerIsCountedAlone() {
        CountedVisit counted = count(rule(Basis.ACTUAL, 15, Rounding.HALF_UP, true), HOISTING, stayed("08:00", 22, 20));

        assertThat(counted.minutes()).isEqualTo(30);
        assertThat(counted.steps())
                .containsExactly(
                        new Step(1, Reason.STAYED, 22),
                        new Step(1, Reason.ROUNDED, 15),
                        new Step(2, Reason.STAYED, 20),
                        new Step(2, Reason.ROUNDED, 15));
    }

    @Test
    void aSecondCarerWhoWasNotPlannedCountsForNothingUnderACap() {
        assertThat(count(rule(Basis.ACTUAL, 1, Rounding.DOWN, true), HALF_HOUR, stayed("08:00", 30, 30))
                        .minutes())
                .isEqualTo(30);
    }

    @Test
    void aVisitIsShortWhenEitherCarerStaysLessThanPlannedByMoreThanTheTolerance() {
        CountingRule rule = rule(Basis.ACTUAL, 1, Rounding.DOWN, true);

        assertThat(count(rule, HOISTING, stayed("08:00", 24, 15)).status()).isEqualTo(VisitStatus.SHORT);
        assertThat(count(rule, HOISTING, stayed("08:00", 30, 9)).status()).isEqualTo(VisitStatus.SHORT);
        assertThat(count(rule, HOISTING, stayed("08:00", 25, 10)).status()).isEqualTo(VisitStatus.DELIVERED);
    }

    @Test
    void aVisitIsLateWhenItBeginsLaterThanTheToleranceAllows() {
        CountingRule rule = rule(Basis.ACTUAL, 1, Rounding.DOWN, true);

        assertThat(count(rule, HALF_HOUR, stayed("08:05", 30, 0)).status()).isEqualTo(VisitStatus.DELIVERED);
        assertThat(count(rule, HALF_HOUR, stayed("08:06", 30, 0)).status()).isEqualTo(VisitStatus.LATE);
        assertThat(count(rule, HALF_HOUR, stayed("07:00", 30, 0)).status()).isEqualTo(VisitStatus.DELIVERED);
    }

    @Test
    void aVisitMayBeginEitherSideOfMidnight() {
        CountingRule rule = rule(Basis.ACTUAL, 1, Rounding.DOWN, true);

        assertThat(count(rule, visit("23:58", 30, 0), stayed("00:02", 30, 0)).status())
                .isEqualTo(VisitStatus.DELIVERED);
        assertThat(count(rule, visit("23:58", 30, 0), stayed("00:10", 30, 0)).status())
                .isEqualTo(VisitStatus.LATE);
        assertThat(count(rule, visit("00:00", 30, 0), stayed("23:50", 30, 0)).status())
                .isEqualTo(VisitStatus.DELIVERED);
    }

    @Test
    void missedAndUnreportedVisitsCountForNothing() {
        CountingRule rule = rule(Basis.PLANNED, 1, Rounding.DOWN, false);

        assertThat(count(rule, HALF_HOUR, new Attendance.Missed()))
                .isEqualTo(new CountedVisit(VisitStatus.MISSED, 0, ImmutableList.of(NOTHING)));
        assertThat(rule.count(HALF_HOUR, Optional.empty()))
                .isEqualTo(new CountedVisit(VisitStatus.UNREPORTED, 0, ImmutableList.of(NOTHING)));
    }

    private static final Step NOTHING = new Step(1, Reason.NOTHING_COUNTS, 0);

    @Test
    void aCarerWhoWasNotLetInIsPaidTheRulesPartOfThePlan() {
        CountedVisit counted = count(
                rule(Basis.ACTUAL, 1, Rounding.HALF_UP, true), HOISTING, new Attendance.NoAccess(LocalTime.of(8, 0)));

        assertThat(counted.status()).isEqualTo(VisitStatus.NO_ACCESS);
        assertThat(counted.steps())
                .containsExactly(new Step(1, Reason.NO_ACCESS_SHARE, 15), new Step(2, Reason.NO_ACCESS_SHARE, 8));
    }

    @Test
    void aCancellationInTimeCountsForNothingAndALateOneForTheRulesPart() {
        CountingRule rule = rule(Basis.ACTUAL, 1, Rounding.DOWN, true);
        CountedVisit inTime = count(rule, HALF_HOUR, new Attendance.Cancelled(24));
        CountedVisit late = count(rule, HALF_HOUR, new Attendance.Cancelled(23));

        assertThat(inTime.status()).isEqualTo(VisitStatus.CANCELLED_WITH_NOTICE);
        assertThat(inTime.minutes()).isZero();
        assertThat(late.status()).isEqualTo(VisitStatus.CANCELLED_WITHOUT_NOTICE);
        assertThat(late.steps()).containsExactly(new Step(1, Reason.LATE_CANCELLATION_SHARE, 30));
    }

    @Test
    void thePartOfAPlanIsCappedAtThePlanToo() {
        CountedVisit late = count(rule(Basis.ACTUAL, 60, Rounding.UP, true), HALF_HOUR, new Attendance.Cancelled(0));

        assertThat(late.minutes()).isEqualTo(30);
        assertThat(late.steps())
                .containsExactly(
                        new Step(1, Reason.LATE_CANCELLATION_SHARE, 60), new Step(1, Reason.CAPPED_AT_PLAN, 30));
    }

    @Test
    void anExactRuleRefusesUnitsAndPartsThatItCouldNotKeep() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(Basis.ACTUAL, 15, Rounding.EXACT, true))
                .withMessageContaining("exact multiples");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule(Basis.ACTUAL, 1, Rounding.EXACT, true))
                .withMessageContaining("50%");
    }

    @Test
    void aUnitIsAMinuteToADay() {
        assertThatIllegalArgumentException().isThrownBy(() -> rule(Basis.ACTUAL, 0, Rounding.UP, true));
        assertThatIllegalArgumentException().isThrownBy(() -> rule(Basis.ACTUAL, 1441, Rounding.UP, true));
    }

    @Test
    void aCarerStaysAMinuteToADayAndNoticeIsNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> stayed("08:00", 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> stayed("08:00", 30, 1441));
        assertThatIllegalArgumentException().isThrownBy(() -> new Attendance.Cancelled(-1));
    }
}
