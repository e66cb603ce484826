package org.almoner.domain.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalTime;

/** What became of a planned visit, as electronic care monitoring or the provider's file reports it (rule C8). */
public sealed interface Attendance {

    /**
     * A carer came and gave care.
     *
     * @param arrived when the first carer came
     * @param minutes how long the first carer stayed, 1 to 1,440
     * @param secondCarerMinutes how long a second carer stayed; 0 when none came
     */
    record Attended(LocalTime arrived, int minutes, int secondCarerMinutes) implements Attendance {

        /**
         * Refuses impossible lengths.
         *
         * @throws IllegalArgumentException if a length is out of its bounds
         */
        public Attended {
            checkArgument(minutes >= 1 && minutes <= 1440, "a carer stays 1 to 1440 minutes, but got %s", minutes);
            checkArgument(
                    secondCarerMinutes >= 0 && secondCarerMinutes <= 1440,
                    "a second carer stays 0 to 1440 minutes, but got %s",
                    secondCarerMinutes);
        }
    }

    /** Nobody came. */
    record Missed() implements Attendance {}

    /**
     * A carer came and was not let in.
     *
     * @param arrived when the carer came
     */
    record NoAccess(LocalTime arrived) implements Attendance {}

    /**
     * The visit was cancelled before a carer came.
     *
     * @param noticeHours full hours between the cancellation and the planned start; not negative
     */
    record Cancelled(int noticeHours) implements Attendance {

        /**
         * Refuses negative notice.
         *
         * @throws IllegalArgumentException if the notice is negative
         */
        public Cancelled {
            checkArgument(noticeHours >= 0, "notice must not be negative, but is %s hours", noticeHours);
        }
    }
}
