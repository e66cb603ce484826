package org.almoner.domain.delivery;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.almoner.domain.delivery.CountedVisit.Reason;
import org.almoner.domain.delivery.MissingEvidence.Unreported;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PlannedVisit;

/** Counts one visit by a rule, as far as it does not depend on the others of its line. */
record VisitCounting(CountingRule rule) {

    /**
     * {@return what counts of the visit; rounded only where the rule rounds each visit by itself}
     *
     * @param noAccessAgain whether a carer who was not let in finds nothing counted, since an earlier visit was
     */
    VisitCount count(PlannedVisit planned, Optional<Attendance> attendance, boolean noAccessAgain) {
        if (attendance.isEmpty()) {
            return rule.evidence().unreported() == Unreported.PLAN
                    ? plan(VisitStatus.UNREPORTED, planned, 2, Reason.PROVISIONAL_PLAN)
                    : nothing(VisitStatus.UNREPORTED, Reason.NOTHING_COUNTS);
        }
        if (attendance.get() instanceof Attendance.Attended attended) {
            return attended(planned, attended);
        }
        if (attendance.get() instanceof Attendance.NoLogOut noLogOut) {
            return counts(noLogOut)
                    ? plan(VisitStatus.NO_LOG_OUT, planned, noLogOut.carers(), Reason.PLANNED_WITHOUT_LOG_OUT)
                    : nothing(VisitStatus.NO_LOG_OUT, Reason.HELD_WITHOUT_LOG_OUT);
        }
        if (attendance.get() instanceof Attendance.NoAccess) {
            return noAccessAgain
                    ? nothing(VisitStatus.NO_ACCESS, Reason.NO_ACCESS_AGAIN)
                    : partOfPlan(
                            VisitStatus.NO_ACCESS,
                            planned,
                            Reason.NO_ACCESS_SHARE,
                            rule.noAccess().share());
        }
        if (attendance.get() instanceof Attendance.Cancelled cancelled) {
            return rule.cancellation().isInTime(cancelled)
                    ? nothing(VisitStatus.CANCELLED_WITH_NOTICE, Reason.NOTHING_COUNTS)
                    : partOfPlan(
                            VisitStatus.CANCELLED_WITHOUT_NOTICE,
                            planned,
                            Reason.LATE_CANCELLATION_SHARE,
                            rule.cancellation().lateShare());
        }
        return nothing(VisitStatus.MISSED, Reason.NOTHING_COUNTS);
    }

    private boolean counts(Attendance.NoLogOut noLogOut) {
        return switch (rule.evidence().noLogOut()) {
            case NOTHING -> false;
            case PLAN_IF_VERIFIED -> noLogOut.verified();
            case PLAN -> true;
        };
    }

    private static VisitCount nothing(VisitStatus status, Reason reason) {
        CarerCount first = new CarerCount(1, 0, OptionalInt.empty());
        first.take(reason, 0);
        return new VisitCount(status, ImmutableList.of(first));
    }

    private CarerCount carer(int carer, int planned) {
        return new CarerCount(carer, planned, mostOf(planned));
    }

    private OptionalInt mostOf(int planned) {
        return switch (rule.cap()) {
            case NONE -> OptionalInt.empty();
            case PLAN -> OptionalInt.of(planned);
            case PLAN_AND_TOLERANCE ->
                OptionalInt.of(planned == 0 ? 0 : planned + rule.tolerance().ofLength(planned));
        };
    }

    private VisitCount attended(PlannedVisit planned, Attendance.Attended attended) {
        CarerCount first = carer(1, planned.minutes());
        stay(first, attended.minutes(), Reason.STAYED);
        if (!planned.isDoubleHanded() && attended.secondCarerMinutes() == 0) {
            return new VisitCount(statusOf(planned, attended), ImmutableList.of(first));
        }
        CarerCount second = carer(2, planned.secondCarerMinutes());
        int stayed = stayOfSecondCarer(attended);
        stay(second, stayed, stayed < attended.secondCarerMinutes() ? Reason.OVERLAP : Reason.STAYED);
        return new VisitCount(statusOf(planned, attended), ImmutableList.of(first, second));
    }

    private int stayOfSecondCarer(Attendance.Attended attended) {
        return switch (rule.secondCarer()) {
            case OWN_STAY -> attended.secondCarerMinutes();
            case OVERLAP -> attended.minutesTogether();
        };
    }

    private VisitStatus statusOf(PlannedVisit planned, Attendance.Attended attended) {
        ShortStays shortStays = rule.shortStays();
        if (shortStays.isMissed(attended.minutes())
                && (attended.secondCarerMinutes() == 0 || shortStays.isMissed(attended.secondCarerMinutes()))) {
            return VisitStatus.MISSED;
        }
        if (isShort(planned.minutes(), attended.minutes())
                || isShort(planned.secondCarerMinutes(), attended.secondCarerMinutes())) {
            return VisitStatus.SHORT;
        }
        return attended.minutesAfter(planned.start()) > rule.tolerance().startMinutes()
                ? VisitStatus.LATE
                : VisitStatus.DELIVERED;
    }

    private boolean isShort(int planned, int stayed) {
        return stayed < planned - rule.tolerance().ofLength(planned);
    }

    private void stay(CarerCount carer, int stayed, Reason reason) {
        if (rule.shortStays().isMissed(stayed)) {
            carer.take(Reason.TOO_SHORT, 0);
            return;
        }
        boolean planCounts = stayed > 0 && planCounts(carer.planned(), stayed);
        carer.take(planCounts ? Reason.PLANNED : reason, planCounts ? carer.planned() : stayed);
        finish(carer);
    }

    private boolean planCounts(int planned, int stayed) {
        return switch (rule.basis()) {
            case PLANNED -> true;
            case ACTUAL -> false;
            case LOWER -> planned < stayed;
            case PLANNED_WITHIN_TOLERANCE ->
                Math.abs(stayed - planned) <= rule.tolerance().ofLength(planned);
        };
    }

    private void finish(CarerCount carer) {
        if (rule.rounding().isOfVisits()) {
            carer.change(Reason.ROUNDED, (int) rule.rounding().of(carer.minutes()));
        }
        if (carer.minutes() > 0) {
            carer.change(
                    Reason.MINIMUM, Math.max(carer.minutes(), rule.shortStays().minimumMinutes()));
        }
        carer.cap();
    }

    private VisitCount plan(VisitStatus status, PlannedVisit planned, int carers, Reason reason) {
        return ofPlan(status, planned, carers, carer -> {
            carer.take(reason, carer.planned());
            finish(carer);
        });
    }

    private VisitCount partOfPlan(VisitStatus status, PlannedVisit planned, Reason reason, Percentage part) {
        long whole = Percentage.WHOLE_BASIS_POINTS;
        long unit = rule.rounding().isOfVisits() ? rule.rounding().unitMinutes() : 1;
        return ofPlan(status, planned, 2, carer -> {
            long exact = (long) carer.planned() * part.basisPoints();
            carer.take(reason, (int) (rule.rounding().rounding().toMultiple(exact, unit * whole) / whole));
            carer.cap();
        });
    }

    private VisitCount ofPlan(VisitStatus status, PlannedVisit planned, int carers, Consumer<CarerCount> count) {
        ImmutableList.Builder<CarerCount> counts = ImmutableList.builder();
        counts.add(carer(1, planned.minutes()));
        if (planned.isDoubleHanded() && carers == 2) {
            counts.add(carer(2, planned.secondCarerMinutes()));
        }
        VisitCount visit = new VisitCount(status, counts.build());
        visit.carers().forEach(count);
        return visit;
    }
}
