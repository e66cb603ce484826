package org.almoner.domain.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.almoner.domain.delivery.CountedVisit.Reason;
import org.almoner.domain.delivery.CountedVisit.Step;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.PlannedVisit;

/**
 * How many minutes of a visit count, for the provider's payment or for the person's charge: the same kind of rule, with
 * figures of its own for each. All of it is data of the scheme. Immutable.
 *
 * <p>First and second carer are counted one by one: minutes by the basis, rounded to the unit, then capped at the plan
 * where the rule says so. A missed visit never counts.
 *
 * @param basis what the minutes are taken from
 * @param toleranceMinutes how much shorter than planned a visit may be and still be a full one, and how much later than
 *     planned a carer may come and still be on time; not negative
 * @param unitMinutes what the minutes are rounded to a multiple of; 1 to 1,440, and 1 where the rounding is exact
 * @param rounding how; where it is exact, the two parts of the plan are none or all of it
 * @param cappedAtPlan whether no carer counts for more than planned, nor both together
 * @param noAccess the part of the plan that counts when the carer was not let in
 * @param cancellationNoticeHours the notice from which a cancelled visit does not count; not negative
 * @param lateCancellation the part of the plan that counts when a visit was cancelled at shorter notice
 */
public record CountingRule(
        Basis basis,
        int toleranceMinutes,
        int unitMinutes,
        Rounding rounding,
        boolean cappedAtPlan,
        Percentage noAccess,
        int cancellationNoticeHours,
        Percentage lateCancellation) {

    private static final long HALF_A_DAY = 12 * 60L;
    private static final int LONGEST_UNIT = 24 * 60;

    /** What the minutes of an attended visit are taken from. */
    public enum Basis {
        /** The plan of each carer who came, however long the stay. */
        PLANNED,
        /** The time the carer stayed. */
        ACTUAL,
        /** Whichever is less of plan and stay. */
        LOWER,
        /** The plan if a carer came and stayed no more than the tolerance shorter or longer than planned, else the stay. */
        PLANNED_WITHIN_TOLERANCE
    }

    /**
     * Refuses figures out of their bounds.
     *
     * @throws IllegalArgumentException if a figure is out of its bounds
     */
    public CountingRule {
        checkArgument(toleranceMinutes >= 0, "a tolerance must not be negative, but is %s minutes", toleranceMinutes);
        checkArgument(
                unitMinutes > 0 && unitMinutes <= LONGEST_UNIT,
                "the unit lies between 1 and %s minutes, but is %s",
                LONGEST_UNIT,
                unitMinutes);
        checkArgument(
                rounding != Rounding.EXACT || unitMinutes == 1,
                "minutes cannot be asked to be exact multiples of %s; name a rounding, or a unit of 1 minute",
                unitMinutes);
        checkArgument(
                rounding != Rounding.EXACT || (isNoneOrAll(noAccess) && isNoneOrAll(lateCancellation)),
                "parts of a plan, here %s and %s, cannot be asked to be exact minutes; name a rounding, or parts of 0%% or 100%%",
                noAccess,
                lateCancellation);
        checkArgument(
                cancellationNoticeHours >= 0,
                "a cancellation notice must not be negative, but is %s hours",
                cancellationNoticeHours);
    }

    private static boolean isNoneOrAll(Percentage part) {
        return part.equals(Percentage.NONE) || part.equals(Percentage.WHOLE);
    }

    /**
     * {@return what counts of the visit, and how that came about}
     *
     * @param planned the visit as planned
     * @param attendance what became of it, or empty when nothing was reported: then nothing counts
     */
    public CountedVisit count(PlannedVisit planned, Optional<Attendance> attendance) {
        return attendance.map(known -> count(planned, known)).orElseGet(() -> nothing(VisitStatus.UNREPORTED));
    }

    private CountedVisit count(PlannedVisit planned, Attendance attendance) {
        if (attendance instanceof Attendance.Attended attended) {
            return attended(planned, attended);
        }
        if (attendance instanceof Attendance.NoAccess) {
            return partOfPlan(VisitStatus.NO_ACCESS, planned, Reason.NO_ACCESS_SHARE, noAccess);
        }
        if (attendance instanceof Attendance.Cancelled cancelled) {
            return cancelled.noticeHours() >= cancellationNoticeHours
                    ? nothing(VisitStatus.CANCELLED_WITH_NOTICE)
                    : partOfPlan(
                            VisitStatus.CANCELLED_WITHOUT_NOTICE,
                            planned,
                            Reason.LATE_CANCELLATION_SHARE,
                            lateCancellation);
        }
        return nothing(VisitStatus.MISSED);
    }

    private static CountedVisit nothing(VisitStatus status) {
        return new CountedVisit(status, 0, ImmutableList.of(new Step(1, Reason.NOTHING_COUNTS, 0)));
    }

    private CountedVisit attended(PlannedVisit planned, Attendance.Attended attended) {
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        int counted = carer(1, planned.minutes(), attended.minutes(), steps);
        if (planned.isDoubleHanded() || attended.secondCarerMinutes() > 0) {
            counted += carer(2, planned.secondCarerMinutes(), attended.secondCarerMinutes(), steps);
        }
        return new CountedVisit(statusOf(planned, attended), counted, steps.build());
    }

    private VisitStatus statusOf(PlannedVisit planned, Attendance.Attended attended) {
        if (attended.minutes() < planned.minutes() - toleranceMinutes
                || attended.secondCarerMinutes() < planned.secondCarerMinutes() - toleranceMinutes) {
            return VisitStatus.SHORT;
        }
        return minutesLate(planned.start(), attended.arrived()) > toleranceMinutes
                ? VisitStatus.LATE
                : VisitStatus.DELIVERED;
    }

    /** Minutes between the two times of day the short way round, so that a visit may begin either side of midnight. */
    private static long minutesLate(LocalTime planned, LocalTime arrived) {
        long difference = Duration.between(planned, arrived).toMinutes();
        return Math.floorMod(difference + HALF_A_DAY, 2 * HALF_A_DAY) - HALF_A_DAY;
    }

    private int carer(int carer, int planned, int actual, ImmutableList.Builder<Step> steps) {
        boolean planCounts = actual > 0
                && switch (basis) {
                    case PLANNED -> true;
                    case ACTUAL -> false;
                    case LOWER -> planned < actual;
                    case PLANNED_WITHIN_TOLERANCE -> Math.abs(actual - planned) <= toleranceMinutes;
                };
        int minutes = planCounts ? planned : actual;
        steps.add(new Step(carer, planCounts ? Reason.PLANNED : Reason.STAYED, minutes));
        int rounded = (int) rounding.toMultiple(minutes, unitMinutes);
        if (rounded != minutes) {
            steps.add(new Step(carer, Reason.ROUNDED, rounded));
        }
        return capped(carer, planned, rounded, steps);
    }

    private int capped(int carer, int planned, int minutes, ImmutableList.Builder<Step> steps) {
        if (!cappedAtPlan || minutes <= planned) {
            return minutes;
        }
        steps.add(new Step(carer, Reason.CAPPED_AT_PLAN, planned));
        return planned;
    }

    private CountedVisit partOfPlan(VisitStatus status, PlannedVisit planned, Reason reason, Percentage part) {
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        int counted = partOfPlan(1, planned.minutes(), reason, part, steps);
        if (planned.isDoubleHanded()) {
            counted += partOfPlan(2, planned.secondCarerMinutes(), reason, part, steps);
        }
        return new CountedVisit(status, counted, steps.build());
    }

    private int partOfPlan(int carer, int planned, Reason reason, Percentage part, ImmutableList.Builder<Step> steps) {
        long whole = Percentage.WHOLE_BASIS_POINTS;
        int minutes = (int) (rounding.toMultiple((long) planned * part.basisPoints(), unitMinutes * whole) / whole);
        steps.add(new Step(carer, reason, minutes));
        return capped(carer, planned, minutes, steps);
    }
}
