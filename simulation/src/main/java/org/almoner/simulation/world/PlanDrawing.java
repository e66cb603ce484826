package org.almoner.simulation.world;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.domain.packages.PlannedVisit;
import org.almoner.domain.packages.VisitLengthRule;
import org.almoner.domain.packages.WeeklyPlan;

/** Draws weekly plans that a visit-length rule allows (rule C3): one to four visits a day, some by two carers. */
final class PlanDrawing {

    /** A usual time of a visit: its earliest start, how many quarters of an hour later at most, how often it is a long one. */
    private enum Call {
        MORNING(LocalTime.of(7, 0), 10, 220),
        LUNCH(LocalTime.of(12, 0), 6, 50),
        TEA(LocalTime.of(16, 30), 5, 50),
        BED(LocalTime.of(19, 30), 8, 80);

        private final LocalTime earliest;
        private final int quarters;
        private final int longPerMille;

        Call(LocalTime earliest, int quarters, int longPerMille) {
            this.earliest = earliest;
            this.quarters = quarters;
            this.longPerMille = longPerMille;
        }
    }

    /** How many of a hundred plans have one, two, three and four visits a day. */
    private static final List<Integer> CALLS_A_DAY = List.of(9, 17, 21, 53);

    private static final int ONLY_SOME_DAYS_PER_MILLE = 250;
    private static final int DOUBLE_HANDED_PER_MILLE = 200;
    private static final int SECOND_CARER_ALL_THE_TIME_PER_MILLE = 750;
    private static final int QUARTER = 15;

    private static final Set<DayOfWeek> EVERY_OTHER_DAY =
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WORKING_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private final Dice dice;
    private final int shortMinutes;
    private final int longMinutes;
    private final int secondCarerUnit;

    PlanDrawing(VisitLengthRule rule, Dice dice) {
        this.dice = dice;
        this.shortMinutes = multipleFrom(rule.minimumMinutes(), rule.unitMinutes());
        this.longMinutes = multipleFrom(2 * shortMinutes, rule.unitMinutes());
        this.secondCarerUnit = rule.secondCarerUnitMinutes();
    }

    private static int multipleFrom(int least, int unit) {
        return (least + unit - 1) / unit * unit;
    }

    /** {@return plans whose carer minutes add up to the total, or fall short of it by less than the shortest visit} */
    List<WeeklyPlan> plansFor(long totalMinutes) {
        int mostOfTheLast = Call.values().length * DayOfWeek.values().length * shortMinutes;
        List<WeeklyPlan> plans = new ArrayList<>();
        long left = totalMinutes;
        while (left > mostOfTheLast) {
            WeeklyPlan plan = plan();
            if (left - minutesOf(plan) >= shortMinutes) {
                plans.add(plan);
                left -= minutesOf(plan);
            }
        }
        if (left >= shortMinutes) {
            plans.add(filling((int) left));
        }
        return plans;
    }

    private static long minutesOf(WeeklyPlan plan) {
        return plan.weeklyHours().minutes();
    }

    WeeklyPlan plan() {
        List<Call> calls = calls(1 + dice.weighted(CALLS_A_DAY));
        boolean doubleHanded = dice.chance(DOUBLE_HANDED_PER_MILLE);
        List<PlannedVisit> visits = new ArrayList<>();
        Set<DayOfWeek> days = days(calls.size());
        for (Call call : calls) {
            LocalTime start = start(call);
            int minutes = dice.chance(call.longPerMille) ? longMinutes : shortMinutes;
            int second = doubleHanded ? secondCarer(minutes) : 0;
            days.forEach(day -> visits.add(new PlannedVisit(day, start, minutes, second)));
        }
        return WeeklyPlan.of(visits);
    }

    private List<Call> calls(int number) {
        return switch (number) {
            case 1 -> List.of(Call.MORNING);
            case 2 -> List.of(Call.MORNING, dice.pick(List.of(Call.TEA, Call.BED)));
            case 3 -> List.of(Call.MORNING, Call.LUNCH, dice.pick(List.of(Call.TEA, Call.BED)));
            default -> List.of(Call.values());
        };
    }

    private Set<DayOfWeek> days(int calls) {
        if (calls > 2 || !dice.chance(ONLY_SOME_DAYS_PER_MILLE)) {
            return EVERY_DAY;
        }
        return dice.pick(List.of(EVERY_OTHER_DAY, WORKING_DAYS));
    }

    private LocalTime start(Call call) {
        return call.earliest.plusMinutes((long) QUARTER * dice.between(0, call.quarters));
    }

    private int secondCarer(int minutes) {
        int whole = minutes / secondCarerUnit;
        int units = dice.chance(SECOND_CARER_ALL_THE_TIME_PER_MILLE) ? whole : dice.between(Math.min(1, whole), whole);
        return units * secondCarerUnit;
    }

    /** The shortest visits, day after day; what is less than a visit is a second carer's. */
    private WeeklyPlan filling(int total) {
        List<PlannedVisit> visits = new ArrayList<>();
        int left = total;
        for (Call call : Call.values()) {
            LocalTime start = start(call);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (left >= shortMinutes) {
                    visits.add(new PlannedVisit(day, start, shortMinutes, 0));
                    left -= shortMinutes;
                }
            }
        }
        PlannedVisit first = visits.get(0);
        int second = left / secondCarerUnit * secondCarerUnit;
        visits.set(0, new PlannedVisit(first.day(), first.start(), first.minutes(), second));
        return WeeklyPlan.of(visits);
    }
}
