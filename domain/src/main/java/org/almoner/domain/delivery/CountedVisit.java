package org.almoner.domain.delivery;

import com.google.common.collect.ImmutableList;

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
        /** The plan counts. */
        PLANNED,
        /** Rounded to the unit of the rule. */
        ROUNDED,
        /** Nothing above the plan counts. */
        CAPPED_AT_PLAN,
        /** The rule's part of the plan for a carer who was not let in. */
        NO_ACCESS_SHARE,
        /** The rule's part of the plan for a cancellation at short notice. */
        LATE_CANCELLATION_SHARE,
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
}
