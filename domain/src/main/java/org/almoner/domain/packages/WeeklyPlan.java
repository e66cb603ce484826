package org.almoner.domain.packages;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.stream.Stream;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.time.Hours;

/**
 * The visits of every week of a package, Monday to Sunday. Immutable.
 *
 * @param visits in order of day and start; at least one, none overlapping another, nor one of next week
 */
public record WeeklyPlan(ImmutableList<PlannedVisit> visits) {

    /**
     * Puts the visits in order.
     *
     * @throws IllegalArgumentException if there is no visit, or two overlap
     */
    public WeeklyPlan {
        visits = ImmutableList.sortedCopyOf(visits);
        checkArgument(!visits.isEmpty(), "a weekly plan needs at least one visit; a package without any has ended");
        for (int i = 1; i < visits.size(); i++) {
            refuseOverlap(visits.get(i - 1), visits.get(i));
        }
        if (visits.size() > 1) {
            refuseOverlap(visits.get(visits.size() - 1), visits.get(0));
        }
    }

    private static void refuseOverlap(PlannedVisit one, PlannedVisit next) {
        checkArgument(!one.overlaps(next), "visits of one plan must not overlap, but these do: %s and %s", one, next);
    }

    /** {@return the plan of the visits} */
    public static WeeklyPlan of(Collection<PlannedVisit> visits) {
        return new WeeklyPlan(ImmutableList.copyOf(visits));
    }

    /** {@return the visits that start on the weekday, in order} */
    public Stream<PlannedVisit> visitsOn(DayOfWeek day) {
        return visits.stream().filter(visit -> visit.day() == day);
    }

    /** {@return the hours of all carers in a week} */
    public Hours weeklyHours() {
        return hoursOf(visits.stream());
    }

    /** {@return the hours of all carers in the visits of a week that start in the window} */
    public Hours weeklyHoursIn(TimeWindow window) {
        return hoursOf(visits.stream().filter(visit -> window.contains(visit.start())));
    }

    private static Hours hoursOf(Stream<PlannedVisit> visits) {
        return Hours.ofMinutes(visits.mapToLong(PlannedVisit::carerMinutes).sum());
    }
}
