package org.almoner.domain.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.almoner.domain.time.Hours;
import org.junit.jupiter.api.Test;

class WeeklyPlanTest {

    private static PlannedVisit visit(DayOfWeek day, String start, int minutes) {
        return new PlannedVisit(day, LocalTime.parse(start), minutes, 0);
    }

    @Test
    void visitsComeInTheOrderOfTheWeek() {
        PlannedVisit sunday = visit(DayOfWeek.SUNDAY, "08:00", 30);
        PlannedVisit evening = visit(DayOfWeek.MONDAY, "19:00", 30);
        PlannedVisit morning = visit(DayOfWeek.MONDAY, "07:30", 45);

        WeeklyPlan plan = WeeklyPlan.of(List.of(sunday, evening, morning));

        assertThat(plan.visits()).containsExactly(morning, evening, sunday);
        assertThat(plan.visitsOn(DayOfWeek.MONDAY)).containsExactly(morning, evening);
        assertThat(plan.visitsOn(DayOfWeek.TUESDAY)).isEmpty();
    }

    @Test
    void theHoursOfAWeekCountBothCarers() {
        PlannedVisit hoisting = new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(8, 0), 30, 15);

        assertThat(WeeklyPlan.of(List.of(hoisting, visit(DayOfWeek.TUESDAY, "08:00", 60)))
                        .weeklyHours())
                .isEqualTo(Hours.parse("1h45m"));
    }

    @Test
    void aPlanWithoutVisitsIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeeklyPlan.of(List.of()))
                .withMessageContaining("at least one visit");
    }

    @Test
    void visitsMayMeetButNotOverlap() {
        PlannedVisit first = visit(DayOfWeek.MONDAY, "08:00", 30);

        assertThat(WeeklyPlan.of(List.of(first, visit(DayOfWeek.MONDAY, "08:30", 30)))
                        .visits())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeeklyPlan.of(List.of(first, visit(DayOfWeek.MONDAY, "08:29", 30))))
                .withMessageContaining("must not overlap");
    }

    @Test
    void visitsThatOverlapAreNamedInWords() {
        PlannedVisit handed = new PlannedVisit(DayOfWeek.MONDAY, LocalTime.of(0, 15), 30, 15);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeeklyPlan.of(List.of(visit(DayOfWeek.MONDAY, "00:00", 60), handed)))
                .withMessage("visits of one plan must not overlap, but these do: Monday 00:00 for 60 minutes and"
                        + " Monday 00:15 for 30 minutes, 15 of them with a second carer");
    }

    @Test
    void aVisitOverMidnightMayNotRunIntoTheNextDay() {
        PlannedVisit night = visit(DayOfWeek.MONDAY, "23:30", 60);

        assertThat(night.overlaps(visit(DayOfWeek.TUESDAY, "00:29", 30))).isTrue();
        assertThat(night.overlaps(visit(DayOfWeek.TUESDAY, "00:30", 30))).isFalse();
    }

    @Test
    void aVisitOfSundayNightMayNotRunIntoNextMonday() {
        PlannedVisit night = visit(DayOfWeek.SUNDAY, "23:30", 60);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeeklyPlan.of(
                        List.of(night, visit(DayOfWeek.MONDAY, "00:15", 30), visit(DayOfWeek.FRIDAY, "08:00", 30))));
        assertThat(WeeklyPlan.of(List.of(night, visit(DayOfWeek.MONDAY, "00:30", 30)))
                        .visits())
                .hasSize(2);
    }

    @Test
    void visitsArePlannedToTheMinute() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> visit(DayOfWeek.MONDAY, "08:00:30", 30))
                .withMessageContaining("to the minute");
    }

    @Test
    void aVisitLastsAMinuteToADay() {
        assertThat(visit(DayOfWeek.MONDAY, "00:00", 1440).minutes()).isEqualTo(1440);
        assertThatIllegalArgumentException().isThrownBy(() -> visit(DayOfWeek.MONDAY, "00:00", 1441));
        assertThatIllegalArgumentException().isThrownBy(() -> visit(DayOfWeek.MONDAY, "00:00", 0));
    }

    @Test
    void theSecondCarerStaysNoLongerThanTheVisit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlannedVisit(DayOfWeek.MONDAY, LocalTime.NOON, 30, 31))
                .withMessageContaining("second carer");
    }
}
