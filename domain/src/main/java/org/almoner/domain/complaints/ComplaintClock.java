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
 */
public record ComplaintClock(What what, Optional<LocalDate> due, State state, int workingDays) {

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
        /** The bank holidays are not known for so long. */
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
        if (stopped) {
            return new ComplaintClock(what, due, State.STOPPED, 0);
        }
        Optional<Integer> late = due.flatMap(last -> days.late(last, done.orElse(day)));
        return late.map(working -> new ComplaintClock(what, due, state(working > 0, done.isPresent()), working))
                .orElseGet(() -> new ComplaintClock(what, due, State.NOT_KNOWN, 0));
    }

    private static State state(boolean late, boolean done) {
        if (done) {
            return late ? State.LATE : State.MET;
        }
        return late ? State.OVERDUE : State.RUNNING;
    }
}
