package org.almoner.domain.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Percentage;

/**
 * What counts of a cancelled visit. Notice of exactly the hours is in time: at 24 hours, a visit cancelled 24 hours before its
 * start counts for nothing, and one cancelled 23 hours and 59 minutes before is late, since only full hours are notice.
 * Immutable.
 *
 * @param noticeHours the notice from which on, that included, nothing counts; not negative
 * @param lateShare the part of the plan that counts at shorter notice
 */
public record CancellationRule(int noticeHours, Percentage lateShare) {

    /**
     * Refuses a negative notice.
     *
     * @throws IllegalArgumentException if the notice is negative
     */
    public CancellationRule {
        checkArgument(noticeHours >= 0, "a cancellation notice must not be negative, but is %s hours", noticeHours);
    }

    /** {@return whether the notice was long enough} */
    boolean isInTime(Attendance.Cancelled cancelled) {
        return cancelled.noticeHours() >= noticeHours;
    }
}
