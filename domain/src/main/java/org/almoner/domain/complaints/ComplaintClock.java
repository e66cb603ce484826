package org.almoner.domain.complaints;

import java.time.LocalDate;
import java.util.Optional;

/**
 * By when something is due, and how that stands on a day. Immutable.
 *
 * @param what is due
 * @param due the last day on which it is in time, or empty where the bank holidays until then are not known
 * @param state how it stands
 * @param workingDays how many working days it is late, or was when it was done; 0 where it is not
 * @param atLeast whether it may be more, since the bank holidays until then are not all known
 */
public record ComplaintClock(What what, Optional<LocalDate> due, State state, int workingDays, boolean atLeast) {

    /** What is due. */
    public enum What {
        /** To say that the complaint is there. */
        ACKNOWLEDGE,
        /** To answer it. */
        RESPOND
    }

    /** How a clock stands. */
    public enum State {
        /** It was done in time. */
        MET,
        /** It was done, too late. */
        LATE,
        /** It is to be done, and there is time. */
        RUNNING,
        /** It is to be done, and there is no time left. */
        OVERDUE,
        /** It need not be done any longer. */
        STOPPED,
        /** The bank holidays until it would be due are not known. */
        NOT_KNOWN
    }

    /**
     * {@return how it stands on a day}
     *
     * @param what is due
     * @param due by when
     * @param done when it was done, not after the day, or empty
     * @param stopped whether it need not be done any longer
     * @param day on which it is asked
     * @param days in which the clock counts
     */
    static ComplaintClock of(
            What what,
            Optional<LocalDate> due,
            Optional<LocalDate> done,
            boolean stopped,
            LocalDate day,
            WorkingDays days) {
        if (stopped || due.isEmpty()) {
            return new ComplaintClock(what, due, stopped ? State.STOPPED : State.NOT_KNOWN, 0, false);
        }
        WorkingDays.Lateness late = days.late(due.get(), done.orElse(day));
        return new ComplaintClock(
                what, due, state(late.workingDays() > 0, done.isPresent()), late.workingDays(), late.atLeast());
    }

    private static State state(boolean late, boolean done) {
        if (done) {
            return late ? State.LATE : State.MET;
        }
        return late ? State.OVERDUE : State.RUNNING;
    }
}
