package org.almoner.domain.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** What became of a planned visit, as electronic care monitoring or the provider's file reports it (rule C8). */
public sealed interface Attendance {

    /**
     * {@return minutes from the one time of day to the other the short way round, so that a visit may begin either side of
     * midnight; below 0 when the other is the earlier}
     */
    static int minutesBetween(LocalTime one, LocalTime other) {
        int halfADay = 12 * 60;
        int difference = Math.toIntExact(Duration.between(one, other).toMinutes());
        return Math.floorMod(difference + halfADay, 2 * halfADay) - halfADay;
    }

    /** {@return when the first carer came, or empty when nobody did} */
    default Optional<LocalTime> firstArrival() {
        if (this instanceof Attended attended) {
            return Optional.of(attended.arrived());
        }
        if (this instanceof NoLogOut noLogOut) {
            return Optional.of(noLogOut.arrived());
        }
        return this instanceof NoAccess noAccess ? Optional.of(noAccess.arrived()) : Optional.empty();
    }

    /**
     * A carer came and gave care.
     *
     * @param arrived when the first carer came
     * @param minutes how long the first carer stayed, 1 to 1,440
     * @param secondCarerMinutes how long a second carer stayed; 0 when none came
     * @param secondCarerArrived when the second carer came; empty when that is not known, or none came: a carer of whom it is
     *     not known came with the first
     */
    record Attended(LocalTime arrived, int minutes, int secondCarerMinutes, Optional<LocalTime> secondCarerArrived)
            implements Attendance {

        /**
         * Refuses impossible lengths, and the arrival of a carer who did not come.
         *
         * @throws IllegalArgumentException if a length is out of its bounds, or no second carer arrived
         */
        public Attended {
            checkArgument(minutes >= 1 && minutes <= 1440, "a carer stays 1 to 1440 minutes, but got %s", minutes);
            checkArgument(
                    secondCarerMinutes >= 0 && secondCarerMinutes <= 1440,
                    "a second carer stays 0 to 1440 minutes, but got %s",
                    secondCarerMinutes);
            checkArgument(
                    secondCarerMinutes > 0 || secondCarerArrived.isEmpty(),
                    "a second carer who did not stay did not arrive, but got %s",
                    secondCarerArrived);
        }

        /** The stay of carers who came together. */
        public Attended(LocalTime arrived, int minutes, int secondCarerMinutes) {
            this(arrived, minutes, secondCarerMinutes, Optional.empty());
        }

        /** {@return for how many minutes both carers were there} */
        public int minutesTogether() {
            int after = secondCarerArrived
                    .map(second -> minutesBetween(arrived, second))
                    .orElse(0);
            return Math.max(0, Math.min(minutes, after + secondCarerMinutes) - Math.max(0, after));
        }

        /** {@return how many minutes after the planned start the first carer came; below 0 when before} */
        int minutesAfter(LocalTime planned) {
            return minutesBetween(planned, arrived);
        }
    }

    /**
     * Carers came, as their logs say, but no log says when they left.
     *
     * @param arrived when the first carer came
     * @param carers how many logged in, 1 or 2
     * @param verified whether somebody confirmed in another way that care was given
     */
    record NoLogOut(LocalTime arrived, int carers, boolean verified) implements Attendance {

        /**
         * Refuses any other number of carers.
         *
         * @throws IllegalArgumentException if the carers are not 1 or 2
         */
        public NoLogOut {
            checkArgument(carers == 1 || carers == 2, "one or two carers log in, but got %s", carers);
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
