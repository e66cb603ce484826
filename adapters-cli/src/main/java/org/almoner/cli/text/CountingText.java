package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.CountedVisit;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.packages.PlannedVisit;

/** How a visit was planned, what happened, and how many of its minutes count and why. */
final class CountingText {

    private CountingText() {}

    /** {@return such as {@code 07:30, 45 minutes, two carers for 30 of them}} */
    static String planned(PlannedVisit visit) {
        String second = !visit.isDoubleHanded()
                ? "one carer"
                : visit.secondCarerMinutes() == visit.minutes()
                        ? "two carers"
                        : "a second carer for " + visit.secondCarerMinutes() + " of them";
        return visit.start() + ", " + minutes(visit.minutes()) + ", " + second;
    }

    /** {@return what was reported} */
    static String reported(Optional<Attendance> attendance) {
        return attendance.map(CountingText::reported).orElse("not reported");
    }

    private static String reported(Attendance attendance) {
        if (attendance instanceof Attendance.Attended attended) {
            return "came at " + attended.arrived() + ", stayed " + minutes(attended.minutes())
                    + (attended.secondCarerMinutes() == 0
                            ? ""
                            : ", second carer " + minutes(attended.secondCarerMinutes()));
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
    static String steps(CountedVisit counted, CountingRule rule) {
        return counted.steps().stream().map(step -> step(step, rule)).collect(Collectors.joining("; "));
    }

    private static String step(CountedVisit.Step step, CountingRule rule) {
        String carer = step.carer() == 1 ? "" : "second carer: ";
        String result = " = " + step.minutes();
        return carer
                + switch (step.reason()) {
                    case STAYED -> "time stayed" + result;
                    case PLANNED ->
                        "planned time"
                                + (rule.basis() == CountingRule.Basis.PLANNED_WITHIN_TOLERANCE
                                        ? ", the stay being within " + minutes(rule.toleranceMinutes())
                                        : "")
                                + result;
                    case ROUNDED -> "rounded " + rounding(rule.rounding()) + " to " + unit(rule.unitMinutes()) + result;
                    case CAPPED_AT_PLAN -> "never above the plan" + result;
                    case NO_ACCESS_SHARE -> rule.noAccess() + " of the plan when not let in" + result;
                    case LATE_CANCELLATION_SHARE ->
                        rule.lateCancellation() + " of the plan when cancelled with less than "
                                + Figures.counted(rule.cancellationNoticeHours(), "hour") + " of notice" + result;
                    case NOTHING_COUNTS -> "nothing counts";
                };
    }

    /** {@return the rule in one sentence} */
    static String rule(CountingRule rule) {
        String basis = switch (rule.basis()) {
            case PLANNED -> "planned time";
            case ACTUAL -> "time stayed";
            case LOWER -> "the lower of planned time and time stayed";
            case PLANNED_WITHIN_TOLERANCE ->
                "planned time when the stay is within " + minutes(rule.toleranceMinutes()) + " of it, else time stayed";
        };
        return basis
                + (rule.rounding() == Rounding.EXACT
                        ? ""
                        : ", " + rounding(rule.rounding()) + " to " + unit(rule.unitMinutes()))
                + (rule.cappedAtPlan() ? ", never above the plan" : "")
                + "; not let in " + rule.noAccess()
                + "; cancelled with less than " + Figures.counted(rule.cancellationNoticeHours(), "hour")
                + " of notice " + rule.lateCancellation();
    }

    private static String rounding(Rounding rounding) {
        return Figures.words(rounding);
    }

    private static String unit(int minutes) {
        return switch (minutes) {
            case 1 -> "whole minutes";
            case 15 -> "quarter hours (15 minutes)";
            case 30 -> "half hours (30 minutes)";
            case 60 -> "whole hours (60 minutes)";
            default -> "steps of " + minutes(minutes);
        };
    }

    private static String minutes(int minutes) {
        return Figures.counted(minutes, "minute");
    }

    /** {@return the steps for programs} */
    static ArrayNode stepsJson(CountedVisit counted) {
        return Json.array(
                counted.steps(),
                step -> Json.object("reason", step.reason().name())
                        .put("carer", step.carer())
                        .put("minutes", step.minutes()));
    }
}
