package org.almoner.domain.delivery;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PlannedVisit;

/**
 * How many minutes of a visit count by one rule, and each step that led there. Immutable.
 *
 * @param status what the visit turned out to be
 * @param minutes the minutes of all carers together that count; not negative
 * @param steps in the order in which they were taken; the last of each carer gives what counts of that carer
 */
public record CountedVisit(VisitStatus status, int minutes, ImmutableList<Step> steps) {

    /** Why a step leads to its minutes. */
    public enum Reason {
        /** The carer's stay counts. */
        STAYED,
        /** Only the time when both carers were there counts of the second. */
        OVERLAP,
        /** The plan counts. */
        PLANNED,
        /** The plan counts of a carer who logged in and not out. */
        PLANNED_WITHOUT_LOG_OUT,
        /** The plan counts until a report takes its place. */
        PROVISIONAL_PLAN,
        /** Rounded to the unit of the rule. */
        ROUNDED,
        /** Raised to the least that counts of a carer who came. */
        MINIMUM,
        /** Nothing above the plan counts. */
        CAPPED_AT_PLAN,
        /** Nothing above the plan and its tolerance counts. */
        CAPPED_AT_TOLERANCE,
        /** What the visit bears of the difference that rounding made to the whole day. */
        PART_OF_ROUNDED_DAY,
        /** What the visit bears of the difference that rounding made to the whole week. */
        PART_OF_ROUNDED_WEEK,
        /** The carer stayed so shortly that it counts as missed. */
        TOO_SHORT,
        /** The carer logged in and not out, and nobody verified the visit yet. */
        HELD_WITHOUT_LOG_OUT,
        /** Not let in, after an earlier visit of which the rule's part counted. */
        NO_ACCESS_AGAIN,
        /** The rule's part of the plan for a carer who was not let in. */
        NO_ACCESS_SHARE,
        /** The rule's part of the plan for a cancellation at short notice. */
        LATE_CANCELLATION_SHARE,
        /** The part of the plan that is kept paid while the person is absent. */
        RETAINER_SHARE,
        /** Missed, not reported, or cancelled in time. */
        NOTHING_COUNTS
    }

    /**
     * One step.
     *
     * @param carer 1 or 2
     * @param reason what was done
     * @param minutes what counts after it
     */
    public record Step(int carer, Reason reason, int minutes) {}

    /**
     * {@return the minutes that count of one carer: none when the carer has no step}
     *
     * @param carer 1 or 2
     */
    public int minutesOf(int carer) {
        int counted = 0;
        for (Step step : steps) {
            counted = step.carer() == carer ? step.minutes() : counted;
        }
        return counted;
    }

    /**
     * {@return how a visit counts on a day on which the person is absent: each carer's part of the plan, in whole minutes,
     * rounded down}
     */
    public static CountedVisit retained(PlannedVisit planned, Percentage share) {
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        int first = part(planned.minutes(), share);
        steps.add(new Step(1, Reason.RETAINER_SHARE, first));
        int second = part(planned.secondCarerMinutes(), share);
        if (planned.isDoubleHanded()) {
            steps.add(new Step(2, Reason.RETAINER_SHARE, second));
        }
        return new CountedVisit(VisitStatus.PERSON_ABSENT, first + second, steps.build());
    }

    private static int part(int minutes, Percentage share) {
        return minutes * share.basisPoints() / Percentage.WHOLE_BASIS_POINTS;
    }
}
