package org.almoner.rest.console.packages;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.time.Hours;
import org.almoner.wording.CountingWords;

/**
 * A planned week, a row for each time at which a visit begins.
 *
 * @param rows the earliest first
 * @param hours of all carers in the week
 */
public record Timetable(List<Row> rows, Hours hours) {

    /**
     * The visits that begin at a time.
     *
     * @param start the time
     * @param days what is planned on Monday to Sunday; nothing is an empty text
     */
    public record Row(LocalTime start, List<String> days) {}

    static Timetable of(WeeklyPlan plan) {
        return new Timetable(
                plan.visits().stream()
                        .map(PlannedVisit::start)
                        .distinct()
                        .sorted()
                        .map(start -> row(plan, start))
                        .toList(),
                plan.weeklyHours());
    }

    private static Row row(WeeklyPlan plan, LocalTime start) {
        return new Row(
                start,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> plan.visitsOn(day)
                                .filter(visit -> visit.start().equals(start))
                                .map(CountingWords::carers)
                                .collect(Collectors.joining()))
                        .toList());
    }
}
