package org.almoner.wording;

import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.packages.PlannedVisit;

/** How a visit was planned, what happened, and how many of its minutes count and why. */
public final class CountingWords {

    private CountingWords() {}

    /** {@return such as {@code 07:30, 45 minutes, two carers}} */
    public static String planned(PlannedVisit visit) {
        return visit.start() + ", " + carers(visit);
    }

    /** {@return such as {@code 45 minutes, a second carer for 30 of them}} */
    public static String carers(PlannedVisit visit) {
        String second = !visit.isDoubleHanded()
                ? "one carer"
                : visit.secondCarerMinutes() == visit.minutes()
                        ? "two carers"
                        : "a second carer for " + visit.secondCarerMinutes() + " of them";
        return minutes(visit.minutes()) + ", " + second;
    }

    /** {@return what was reported} */
    public static String reported(Optional<Attendance> attendance) {
        return attendance.map(CountingWords::reported).orElse("not reported");
    }

    /** {@return what became of a visit, in words} */
    public static String reported(Attendance attendance) {
        if (attendance instanceof Attendance.Attended attended) {
            return "came at " + attended.arrived() + ", stayed " + minutes(attended.minutes())
                    + (attended.secondCarerMinutes() == 0
                            ? ""
                            : ", second carer " + minutes(attended.secondCarerMinutes())
                                    + attended.secondCarerArrived()
                                            .map(arrived -> " from " + arrived)
                                            .orElse(""));
        }
        if (attendance instanceof Attendance.NoLogOut noLogOut) {
            return (noLogOut.carers() == 1 ? "a carer" : "two carers") + " came at " + noLogOut.arrived()
                    + ", no log says until when" + (noLogOut.verified() ? "; verified" : "");
        }
        if (attendance instanceof Attendance.NoAccess noAccess) {
            return "came at " + noAccess.arrived() + " and was not let in";
        }
        if (attendance instanceof Attendance.Cancelled cancelled) {
            return "cancelled with " + Figures.counted(cancelled.noticeHours(), "hour") + " of notice";
        }
        return "missed: nobody came";
    }

    /** {@return each step and what counts in the end, with the figures of the rule} */
    public static String steps(CountedVisit counted, CountingRule rule) {
        return counted.steps().stream().map(step -> step(step, rule)).collect(Collectors.joining("; "));
    }

    private static String step(CountedVisit.Step step, CountingRule rule) {
        String carer = step.carer() == 1 ? "" : "second carer: ";
        return carer + words(step.reason(), rule) + " = " + step.minutes();
    }

    private static String words(CountedVisit.Reason reason, CountingRule rule) {
        return switch (reason) {
            case STAYED -> "time stayed";
            case OVERLAP -> "time when both carers were there";
            case PLANNED ->
                "planned time"
                        + (rule.basis() == CountingRule.Basis.PLANNED_WITHIN_TOLERANCE
                                ? ", the stay being within " + CountingRuleWords.tolerance(rule.tolerance())
                                : "");
            case PLANNED_WITHOUT_LOG_OUT -> "planned time, as no log says when the carer left";
            case PROVISIONAL_PLAN -> "planned time, until it is reported";
            case ROUNDED -> "rounded " + CountingRuleWords.rounding(rule.rounding());
            case MINIMUM -> "at least " + minutes(rule.shortStays().minimumMinutes());
            case CAPPED_AT_PLAN -> "never above the plan";
            case CAPPED_AT_TOLERANCE -> "never above the plan and its tolerance";
            case PART_OF_ROUNDED_DAY -> "with its part of rounding the day";
            case PART_OF_ROUNDED_WEEK -> "with its part of rounding the week";
            case TOO_SHORT -> "stayed less than " + minutes(rule.shortStays().missedBelowMinutes()) + ", so missed";
            case HELD_WITHOUT_LOG_OUT -> "no log says when the carer left, and nobody verified the visit yet";
            case NO_ACCESS_AGAIN -> "not let in again";
            case NO_ACCESS_SHARE -> rule.noAccess().share() + " of the plan when not let in";
            case LATE_CANCELLATION_SHARE ->
                rule.cancellation().lateShare() + " of the plan when cancelled with less than "
                        + Figures.counted(rule.cancellation().noticeHours(), "hour") + " of notice";
            case RETAINER_SHARE -> "the part of the plan that is kept paid during an absence";
            case NOTHING_COUNTS -> "nothing counts";
        };
    }

    private static String minutes(int minutes) {
        return Figures.counted(minutes, "minute");
    }
}
