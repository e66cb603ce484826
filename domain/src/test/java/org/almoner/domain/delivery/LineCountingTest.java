package org.almoner.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.delivery.CountedVisit.Reason;
import org.almoner.domain.delivery.CountedVisit.Step;
import org.almoner.domain.delivery.CountingRule.Basis;
import org.almoner.domain.delivery.NoAccessRule.Occurrence;
import org.almoner.domain.delivery.TimeRounding.Point;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.PlannedVisit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where what counts of a visit depends on the others of its line: rounding of days and weeks, and doors that stay shut. */
class LineCountingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static CountingRule rule(Rounding rounding, Point point) {
        return new CountingRule(Basis.ACTUAL, 5, 15, rounding, false, Percentage.WHOLE, 24, Percentage.of(50))
                .with(new TimeRounding(15, rounding, point));
    }

    private static VisitOutcome outcome(LocalDate day, int hour, int planned, Attendance attendance) {
        return new VisitOutcome(
                day, new PlannedVisit(day.getDayOfWeek(), LocalTime.of(hour, 0), planned, 0), Optional.of(attendance));
    }

    private static VisitOutcome stayed(LocalDate day, int hour, int minutes) {
        return outcome(day, hour, 30, new Attendance.Attended(LocalTime.of(hour, 0), minutes, 0));
    }

    private static VisitOutcome shut(LocalDate day, int hour) {
        return outcome(day, hour, 30, new Attendance.NoAccess(LocalTime.of(hour, 0)));
    }

    private static List<Integer> minutes(CountingRule rule, VisitOutcome... visits) {
        return rule.count(List.of(visits)).stream().map(CountedVisit::minutes).toList();
    }

    private static int sum(CountingRule rule, VisitOutcome... visits) {
        return minutes(rule, visits).stream().mapToInt(count -> count).sum();
    }

    @ParameterizedTest
    @CsvSource({"VISIT, 120", "DAY, 135", "WEEK, 150"})
    void itMattersWhatIsRounded(Point point, int counted) {
        VisitOutcome[] visits = {
            stayed(MONDAY, 8, 36), stayed(MONDAY, 18, 36), stayed(TUESDAY, 8, 37), stayed(TUESDAY.plusDays(1), 8, 37)
        };

        assertThat(sum(rule(Rounding.HALF_UP, point), visits)).isEqualTo(counted);
    }

    @Test
    void theDifferenceIsSpreadOverTheVisitsAndEachSaysSo() {
        List<CountedVisit> counted =
                rule(Rounding.HALF_UP, Point.WEEK).count(List.of(stayed(MONDAY, 8, 40), stayed(TUESDAY, 8, 20)));
        List<CountedVisit> rounded =
                rule(Rounding.UP, Point.WEEK).count(List.of(stayed(MONDAY, 8, 40), stayed(TUESDAY, 8, 14)));

        assertThat(counted).allSatisfy(visit -> assertThat(visit.steps()).hasSize(1));
        assertThat(rounded.get(0).steps())
                .containsExactly(new Step(1, Reason.STAYED, 40), new Step(1, Reason.PART_OF_ROUNDED_WEEK, 44));
        assertThat(rounded.get(1).steps())
                .containsExactly(new Step(1, Reason.STAYED, 14), new Step(1, Reason.PART_OF_ROUNDED_WEEK, 16));
    }

    @Test
    void roundingDownNeverTakesMoreFromAVisitThanItHas() {
        assertThat(minutes(rule(Rounding.DOWN, Point.DAY), stayed(MONDAY, 8, 1), stayed(MONDAY, 9, 13)))
                .containsExactly(0, 0);
    }

    @Test
    void daysAreRoundedOneByOne() {
        List<CountedVisit> counted =
                rule(Rounding.UP, Point.DAY).count(List.of(stayed(MONDAY, 8, 31), stayed(TUESDAY, 8, 30)));

        assertThat(counted.get(0).minutes()).isEqualTo(45);
        assertThat(counted.get(0).steps()).endsWith(new Step(1, Reason.PART_OF_ROUNDED_DAY, 45));
        assertThat(counted.get(1).minutes()).isEqualTo(30);
    }

    @Test
    void whatRoundingAddsGoesWhereTheCapLeavesRoom() {
        CountingRule capped = rule(Rounding.UP, Point.WEEK).with(Cap.PLAN);

        assertThat(minutes(capped, stayed(MONDAY, 8, 30), stayed(TUESDAY, 8, 20)))
                .containsExactly(30, 30);
        assertThat(minutes(capped, stayed(MONDAY, 8, 30), stayed(TUESDAY, 8, 29)))
                .containsExactly(30, 30);
    }

    @Test
    void theRoundedWeekNeverRisesAboveTheCap() {
        CountingRule capped = rule(Rounding.UP, Point.WEEK).with(Cap.PLAN_AND_TOLERANCE);

        assertThat(minutes(capped, stayed(MONDAY, 8, 34), stayed(TUESDAY, 8, 34)))
                .containsExactly(35, 35);
    }

    @Test
    void aMissedVisitGetsNothingOfWhatRoundingAdds() {
        CountingRule capped = rule(Rounding.UP, Point.WEEK).with(Cap.PLAN);

        assertThat(minutes(capped, outcome(MONDAY, 8, 30, new Attendance.Missed()), stayed(TUESDAY, 8, 20)))
                .containsExactly(0, 30);
    }

    @Test
    void aWeekInWhichNothingCountsStaysAtNothing() {
        assertThat(minutes(rule(Rounding.UP, Point.WEEK), outcome(MONDAY, 8, 30, new Attendance.Missed())))
                .containsExactly(0);
        assertThat(rule(Rounding.UP, Point.WEEK).count(List.of())).isEmpty();
    }

    @Test
    void aPartOfAPlanIsWholeMinutesBeforeTheWeekIsRounded() {
        CountingRule rule = rule(Rounding.HALF_UP, Point.WEEK);

        assertThat(rule.count(List.of(outcome(MONDAY, 8, 45, new Attendance.Cancelled(0)), stayed(TUESDAY, 8, 22)))
                        .get(0)
                        .steps())
                .containsExactly(new Step(1, Reason.LATE_CANCELLATION_SHARE, 23));
    }

    @ParameterizedTest
    @CsvSource({"EVERY, 30 30 0 30 0 30 30", "FIRST_OF_DAY, 30 0 0 0 0 30 0", "FIRST_IN_A_ROW, 30 0 0 30 0 0 0"})
    void aShutDoorCountsAsOftenAsTheRuleSays(Occurrence occurrence, String counted) {
        CountingRule rule = rule(Rounding.HALF_UP, Point.VISIT).with(new NoAccessRule(Percentage.WHOLE, occurrence));
        List<Integer> minutes = minutes(
                rule,
                shut(MONDAY, 8),
                shut(MONDAY, 10),
                stayed(MONDAY, 12, 7),
                shut(MONDAY, 18),
                outcome(MONDAY, 20, 30, new Attendance.Missed()),
                shut(TUESDAY, 8),
                shut(TUESDAY, 18));

        assertThat(minutes)
                .map(String::valueOf)
                .containsExactlyElementsOf(Splitter.on(' ').split(counted));
    }

    @Test
    void aCarerWhoLoggedInAndNotOutWasLetInSoThatTheNextShutDoorIsTheFirstInARow() {
        CountingRule rule =
                rule(Rounding.HALF_UP, Point.VISIT).with(new NoAccessRule(Percentage.WHOLE, Occurrence.FIRST_IN_A_ROW));

        assertThat(minutes(
                        rule,
                        shut(MONDAY, 8),
                        outcome(MONDAY, 12, 30, new Attendance.NoLogOut(LocalTime.of(12, 0), 1, false)),
                        shut(MONDAY, 18)))
                .containsExactly(30, 0, 30);
    }

    @Test
    void aShutDoorThatIsNotTheFirstSaysSo() {
        CountingRule rule =
                rule(Rounding.HALF_UP, Point.VISIT).with(new NoAccessRule(Percentage.WHOLE, Occurrence.FIRST_OF_DAY));
        CountedVisit second =
                rule.count(List.of(shut(MONDAY, 8), shut(MONDAY, 18))).get(1);

        assertThat(second.status()).isEqualTo(VisitStatus.NO_ACCESS);
        assertThat(second.steps()).containsExactly(new Step(1, Reason.NO_ACCESS_AGAIN, 0));
    }
}
