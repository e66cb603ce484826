package org.almoner.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import org.almoner.domain.delivery.CountedVisit.Reason;
import org.almoner.domain.delivery.CountedVisit.Step;
import org.almoner.domain.delivery.CountingRule.Basis;
import org.almoner.domain.delivery.MissingEvidence.NoLogOut;
import org.almoner.domain.delivery.MissingEvidence.Unreported;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.PlannedVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each setting of a counting rule, at its boundary. */
class CountingSettingsTest {

    private static final PlannedVisit HALF_HOUR = visit(30, 0);
    private static final PlannedVisit DOUBLE = visit(30, 30);

    private static PlannedVisit visit(int minutes, int secondCarerMinutes) {
        return new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), minutes, secondCarerMinutes);
    }

    private static CountingRule byTheMinute(Basis basis) {
        return new CountingRule(basis, 5, 1, Rounding.DOWN, false, Percentage.WHOLE, 24, Percentage.WHOLE);
    }

    private static CountedVisit count(CountingRule rule, PlannedVisit planned, Attendance attendance) {
        return rule.count(planned, Optional.of(attendance));
    }

    private static Attendance stayed(int minutes) {
        return stayed(minutes, 0);
    }

    private static Attendance stayed(int minutes, int secondCarerMinutes) {
        return new Attendance.Attended(LocalTime.of(8, 0), minutes, secondCarerMinutes);
    }

    @ParameterizedTest
    @CsvSource({"27, 30", "26, 26", "33, 30", "34, 34"})
    void aToleranceCanBeAPartOfThePlan(int stayed, int counted) {
        CountingRule rule = byTheMinute(Basis.PLANNED_WITHIN_TOLERANCE).with(new Tolerance(0, Percentage.of(10), 15));

        assertThat(count(rule, HALF_HOUR, stayed(stayed)).minutes()).isEqualTo(counted);
    }

    @Test
    void aPartOfThePlanIsRoundedDownToWholeMinutes() {
        assertThat(new Tolerance(0, Percentage.of(10), 0).ofLength(39)).isEqualTo(3);
        assertThat(new Tolerance(0, Percentage.of(10), 0).ofLength(40)).isEqualTo(4);
    }

    @Test
    void theToleranceOfTheStartDecidesAboutPunctualityAndNotAboutMoney() {
        CountingRule rule = byTheMinute(Basis.ACTUAL).with(new Tolerance(5, Percentage.NONE, 15));
        CountedVisit onTime = count(rule, HALF_HOUR, new Attendance.Attended(LocalTime.of(8, 15), 30, 0));
        CountedVisit late = count(rule, HALF_HOUR, new Attendance.Attended(LocalTime.of(8, 16), 30, 0));

        assertThat(onTime.status()).isEqualTo(VisitStatus.DELIVERED);
        assertThat(late.status()).isEqualTo(VisitStatus.LATE);
        assertThat(late.minutes()).isEqualTo(onTime.minutes());
    }

    @Test
    void aToleranceOfTwoMeasuresOrBelowNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tolerance(5, Percentage.of(10), 5))
                .withMessageContaining("keep one");
        assertThatIllegalArgumentException().isThrownBy(() -> Tolerance.ofMinutes(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tolerance(5, Percentage.NONE, -1));
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, 36, 36",
        "PLAN, 30, 30",
        "PLAN, 31, 30",
        "PLAN_AND_TOLERANCE, 35, 35",
        "PLAN_AND_TOLERANCE, 36, 35"
    })
    void nothingAboveTheCapCounts(Cap cap, int stayed, int counted) {
        assertThat(count(byTheMinute(Basis.ACTUAL).with(cap), HALF_HOUR, stayed(stayed))
                        .minutes())
                .isEqualTo(counted);
    }

    @Test
    void theStepSaysWhichCapItWas() {
        assertThat(count(byTheMinute(Basis.ACTUAL).with(Cap.PLAN_AND_TOLERANCE), HALF_HOUR, stayed(60))
                        .steps())
                .containsExactly(new Step(1, Reason.STAYED, 60), new Step(1, Reason.CAPPED_AT_TOLERANCE, 35));
    }

    @Test
    void aSecondCarerWhoWasNotPlannedCountsForNothingUnderAnyCap() {
        assertThat(count(byTheMinute(Basis.ACTUAL).with(Cap.PLAN_AND_TOLERANCE), HALF_HOUR, stayed(30, 30))
                        .minutes())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"6, 0, MISSED", "7, 7, SHORT"})
    void aStayBelowTheLimitCountsAsMissed(int stayed, int counted, VisitStatus status) {
        CountedVisit visit = count(byTheMinute(Basis.ACTUAL).with(new ShortStays(0, 7)), HALF_HOUR, stayed(stayed));

        assertThat(visit.minutes()).isEqualTo(counted);
        assertThat(visit.status()).isEqualTo(status);
    }

    @Test
    void aSecondCarerBelowTheLimitCountsAsOneWhoDidNotCome() {
        CountedVisit visit = count(byTheMinute(Basis.PLANNED).with(new ShortStays(0, 7)), DOUBLE, stayed(30, 6));

        assertThat(visit.status()).isEqualTo(VisitStatus.SHORT);
        assertThat(visit.steps()).containsExactly(new Step(1, Reason.PLANNED, 30), new Step(2, Reason.TOO_SHORT, 0));
    }

    @ParameterizedTest
    @CsvSource({"14, 15", "15, 15", "16, 16"})
    void aCarerWhoCameCountsForTheMinimum(int stayed, int counted) {
        CountingRule rule = byTheMinute(Basis.ACTUAL).with(new ShortStays(15, 0));

        assertThat(count(rule, HALF_HOUR, stayed(stayed)).minutes()).isEqualTo(counted);
    }

    @Test
    void theMinimumIsNotForACarerWhoDidNotComeNorAboveTheCap() {
        CountingRule rule =
                byTheMinute(Basis.ACTUAL).with(new ShortStays(45, 0)).with(Cap.PLAN);

        assertThat(count(rule, DOUBLE, stayed(20, 0)).steps())
                .containsExactly(
                        new Step(1, Reason.STAYED, 20),
                        new Step(1, Reason.MINIMUM, 45),
                        new Step(1, Reason.CAPPED_AT_PLAN, 30),
                        new Step(2, Reason.STAYED, 0));
    }

    @Test
    void shortStaysLieWithinADay() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ShortStays(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShortStays(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShortStays(1441, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShortStays(0, 1441));
    }

    @ParameterizedTest
    @CsvSource({"08:00, 30", "08:05, 30", "08:06, 24", "08:29, 1", "08:30, 0", "07:54, 24", "07:30, 0"})
    void theOverlapOfTwoCarersIsTheTimeWhenBothWereThere(String secondArrived, int counted) {
        CountingRule rule = byTheMinute(Basis.PLANNED_WITHIN_TOLERANCE).with(SecondCarer.OVERLAP);
        Attendance stay =
                new Attendance.Attended(LocalTime.of(8, 0), 30, 30, Optional.of(LocalTime.parse(secondArrived)));

        assertThat(count(rule, DOUBLE, stay).minutes()).isEqualTo(30 + counted);
    }

    @Test
    void aShortOverlapSaysThatItIsOne() {
        Attendance stay = new Attendance.Attended(LocalTime.of(23, 55), 30, 30, Optional.of(LocalTime.of(0, 10)));
        CountingRule rule = byTheMinute(Basis.ACTUAL);

        assertThat(count(rule.with(SecondCarer.OVERLAP), DOUBLE, stay).steps())
                .containsExactly(new Step(1, Reason.STAYED, 30), new Step(2, Reason.OVERLAP, 15));
        assertThat(count(rule.with(SecondCarer.OWN_STAY), DOUBLE, stay).minutes())
                .isEqualTo(60);
    }

    @Test
    void aSecondCarerWithoutATimeOfArrivalCameWithTheFirst() {
        assertThat(new Attendance.Attended(LocalTime.of(8, 0), 30, 20).minutesTogether())
                .isEqualTo(20);
        assertThat(new Attendance.Attended(LocalTime.of(8, 0), 20, 30).minutesTogether())
                .isEqualTo(20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attendance.Attended(LocalTime.of(8, 0), 30, 0, Optional.of(LocalTime.of(8, 0))));
    }

    @ParameterizedTest
    @CsvSource({
        "NOTHING, true, 0",
        "NOTHING, false, 0",
        "PLAN_IF_VERIFIED, true, 30",
        "PLAN_IF_VERIFIED, false, 0",
        "PLAN, true, 30",
        "PLAN, false, 30"
    })
    void aVisitWithoutLogOutIsPaidAsPlannedOrHeld(NoLogOut rule, boolean verified, int counted) {
        CountedVisit visit = count(
                byTheMinute(Basis.ACTUAL).with(new MissingEvidence(rule, Unreported.NOTHING)),
                HALF_HOUR,
                new Attendance.NoLogOut(LocalTime.of(8, 0), 1, verified));

        assertThat(visit.status()).isEqualTo(VisitStatus.NO_LOG_OUT);
        assertThat(visit.steps())
                .containsExactly(new Step(
                        1, counted == 0 ? Reason.HELD_WITHOUT_LOG_OUT : Reason.PLANNED_WITHOUT_LOG_OUT, counted));
    }

    @Test
    void eachCarerWhoLoggedInCountsAndNoOther() {
        CountingRule rule = byTheMinute(Basis.ACTUAL);

        assertThat(count(rule, DOUBLE, new Attendance.NoLogOut(LocalTime.of(8, 0), 2, true))
                        .minutes())
                .isEqualTo(60);
        assertThat(count(rule, DOUBLE, new Attendance.NoLogOut(LocalTime.of(8, 0), 1, true))
                        .minutes())
                .isEqualTo(30);
        assertThat(count(rule, HALF_HOUR, new Attendance.NoLogOut(LocalTime.of(8, 0), 2, true))
                        .minutes())
                .isEqualTo(30);
        assertThatIllegalArgumentException().isThrownBy(() -> new Attendance.NoLogOut(LocalTime.of(8, 0), 3, true));
    }

    @Test
    void anUnreportedVisitCountsForNothingOrProvisionallyForItsPlan() {
        CountingRule rule = byTheMinute(Basis.ACTUAL);
        CountingRule provisional = rule.with(new MissingEvidence(NoLogOut.NOTHING, Unreported.PLAN));

        assertThat(rule.count(DOUBLE, Optional.empty()).minutes()).isZero();
        assertThat(provisional.count(DOUBLE, Optional.empty()).status()).isEqualTo(VisitStatus.UNREPORTED);
        assertThat(provisional.count(DOUBLE, Optional.empty()).steps())
                .containsExactly(new Step(1, Reason.PROVISIONAL_PLAN, 30), new Step(2, Reason.PROVISIONAL_PLAN, 30));
        assertThat(count(provisional, DOUBLE, new Attendance.Missed()).minutes())
                .as("a report of a missed visit takes the place of the provisional plan")
                .isZero();
    }

    @Test
    void noticeOfACancellationIsNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CancellationRule(-1, Percentage.NONE));
    }
}
