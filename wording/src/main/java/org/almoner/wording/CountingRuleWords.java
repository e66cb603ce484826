package org.almoner.wording;

import org.almoner.domain.delivery.Cap;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.delivery.MissingEvidence;
import org.almoner.domain.delivery.NoAccessRule;
import org.almoner.domain.delivery.SecondCarer;
import org.almoner.domain.delivery.ShortStays;
import org.almoner.domain.delivery.TimeRounding;
import org.almoner.domain.delivery.Tolerance;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;

/** The rule by which visits count, in words: what differs from the plainest rule is said, the rest is not. */
public final class CountingRuleWords {

    private CountingRuleWords() {}

    /** {@return the rule in one sentence} */
    public static String of(CountingRule rule) {
        return basis(rule)
                + (rule.rounding().rounding() == Rounding.EXACT ? "" : ", " + rounding(rule.rounding()))
                + cap(rule.cap())
                + shortStays(rule.shortStays())
                + (rule.secondCarer() == SecondCarer.OVERLAP ? ", a second carer while both are there" : "")
                + "; " + noAccess(rule.noAccess())
                + "; cancelled with less than "
                + Figures.counted(rule.cancellation().noticeHours(), "hour")
                + " of notice " + rule.cancellation().lateShare()
                + evidence(rule.evidence());
    }

    private static String basis(CountingRule rule) {
        return switch (rule.basis()) {
            case PLANNED -> "planned time";
            case ACTUAL -> "time stayed";
            case LOWER -> "the lower of planned time and time stayed";
            case PLANNED_WITHIN_TOLERANCE ->
                "planned time when the stay is within " + tolerance(rule.tolerance()) + " of it, else time stayed";
        };
    }

    /** {@return how far the length may be from the plan} */
    static String tolerance(Tolerance tolerance) {
        return tolerance.ofPlan().equals(Percentage.NONE)
                ? minutes(tolerance.minutes())
                : tolerance.ofPlan() + " of the plan";
    }

    /** {@return how time is rounded, to what, and of what where it is not each visit} */
    static String rounding(TimeRounding rounding) {
        return Figures.words(rounding.rounding()) + " to " + unit(rounding.unitMinutes())
                + switch (rounding.point()) {
                    case VISIT -> "";
                    case DAY -> " for all visits of a day";
                    case WEEK -> " for all visits of a week";
                };
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

    private static String cap(Cap cap) {
        return switch (cap) {
            case NONE -> "";
            case PLAN -> ", never above the plan";
            case PLAN_AND_TOLERANCE -> ", never above the plan and its tolerance";
        };
    }

    private static String shortStays(ShortStays rule) {
        return (rule.minimumMinutes() == 0 ? "" : ", at least " + minutes(rule.minimumMinutes()))
                + (rule.missedBelowMinutes() <= 1 ? "" : ", missed below " + minutes(rule.missedBelowMinutes()));
    }

    private static String noAccess(NoAccessRule rule) {
        return "not let in " + rule.share()
                + switch (rule.occurrence()) {
                    case EVERY -> "";
                    case FIRST_OF_DAY -> " the first time of a day";
                    case FIRST_IN_A_ROW -> " the first time in a row";
                };
    }

    private static String evidence(MissingEvidence rule) {
        String noLogOut = switch (rule.noLogOut()) {
            case NOTHING -> "; no log-out nothing";
            case PLAN_IF_VERIFIED -> "";
            case PLAN -> "; no log-out the plan";
        };
        return noLogOut + (rule.unreported() == MissingEvidence.Unreported.PLAN ? "; unreported the plan so far" : "");
    }

    private static String minutes(int minutes) {
        return Figures.counted(minutes, "minute");
    }
}
