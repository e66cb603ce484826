package org.almoner.domain.complaints;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import org.almoner.domain.complaints.ComplaintClock.What;
import org.almoner.domain.complaints.ComplaintPolicy.Clocks;
import org.almoner.domain.complaints.ComplaintPolicy.Manner;
import org.almoner.domain.complaints.ComplaintStep.Acknowledged;
import org.almoner.domain.complaints.ComplaintStep.Closed;
import org.almoner.domain.complaints.ComplaintStep.HoldingLetter;
import org.almoner.domain.complaints.ComplaintStep.LongerTimeAgreed;
import org.almoner.domain.complaints.ComplaintStep.OmbudsmanDecided;
import org.almoner.domain.complaints.ComplaintStep.ToOmbudsman;

/**
 * What a complaint is on a day, by a policy (rule K7): it follows from what happened until then, and is never stored. Immutable.
 *
 * @param complaint with what happened until the end of the day
 * @param state how far it has come
 * @param clocks whether it was acknowledged and answered in time; none of a compliment
 * @param next what is due next, in order; several where it is not acknowledged and its answer is late, one otherwise
 * @param limit whether it came in time
 * @param premature whether it went to the ombudsman before the council was done with it
 * @param unknownCodes that the policy does not know
 */
public record ComplaintOnDay(
        Complaint complaint,
        State state,
        ImmutableList<ComplaintClock> clocks,
        ImmutableList<Next> next,
        Limit limit,
        boolean premature,
        ImmutableSet<ComplaintCode> unknownCodes) {

    /** How far it has come. */
    public enum State {
        /** The council has it. */
        RECEIVED,
        /** The council said so. */
        ACKNOWLEDGED,
        /** The council answered. */
        ANSWERED,
        /** Nobody wants an answer any longer. */
        WITHDRAWN,
        /** Somebody else answers. */
        PASSED_ON,
        /** The ombudsman has it. */
        WITH_OMBUDSMAN,
        /** The ombudsman decided. */
        OMBUDSMAN_DECIDED,
        /** A compliment, of which nothing follows. */
        NOTED
    }

    /**
     * What is due next.
     *
     * @param what it is
     * @param by the last day on which it is in time, where there is one
     */
    public record Next(Action what, Optional<LocalDate> by) {}

    /** What may be due. */
    public enum Action {
        /** To say that the complaint is there. */
        ACKNOWLEDGE,
        /** To write that the answer is late. */
        SEND_HOLDING_LETTER,
        /** To answer. */
        RESPOND,
        /** The ombudsman decides. */
        WAIT_FOR_OMBUDSMAN,
        /** Nothing. */
        NOTHING
    }

    /** Whether it came in time after it happened. */
    public enum Limit {
        /** It did. */
        IN_TIME,
        /** It did not, and is looked into nevertheless. */
        EXCEPTION,
        /** It did not, and nobody said why it is looked into. */
        TOO_LATE,
        /** When it happened is not known. */
        NOT_KNOWN
    }

    /**
     * {@return what the complaint is at the end of the day}
     *
     * @param whole the complaint
     * @param day not before it was received
     * @param policy of the council
     */
    public static ComplaintOnDay of(Complaint whole, LocalDate day, ComplaintPolicy policy) {
        Complaint complaint = whole.until(day);
        ImmutableList<ComplaintClock> clocks = policy.clocksOf(complaint.nature())
                .map(clock -> clocks(complaint, clock, day, policy))
                .orElse(ImmutableList.of());
        return new ComplaintOnDay(
                complaint,
                state(complaint, policy),
                clocks,
                next(complaint, clocks, policy.days()),
                limit(complaint, policy),
                isPremature(complaint),
                policy.unknownCodes(complaint));
    }

    /** {@return the clock, or empty for a compliment} */
    public Optional<ComplaintClock> clock(What what) {
        return clocks.stream().filter(clock -> clock.what() == what).findFirst();
    }

    /** {@return whether something is to be done for which there is no time left} */
    public boolean isOverdue() {
        return clocks.stream().anyMatch(clock -> clock.state() == ComplaintClock.State.OVERDUE);
    }

    private static State state(Complaint complaint, ComplaintPolicy policy) {
        if (complaint.nature() == Nature.COMPLIMENT) {
            return State.NOTED;
        }
        if (complaint.find(OmbudsmanDecided.class).isPresent()) {
            return State.OMBUDSMAN_DECIDED;
        }
        if (complaint.find(ToOmbudsman.class).isPresent()) {
            return State.WITH_OMBUDSMAN;
        }
        return complaint
                .find(Closed.class)
                .map(closed -> closed(policy.manner(closed.outcome())))
                .orElse(complaint.find(Acknowledged.class).isPresent() ? State.ACKNOWLEDGED : State.RECEIVED);
    }

    private static State closed(Manner manner) {
        return switch (manner) {
            case ANSWERED -> State.ANSWERED;
            case WITHDRAWN -> State.WITHDRAWN;
            case PASSED_ON -> State.PASSED_ON;
        };
    }

    /** An answer acknowledges, too; who withdraws, or is answered by others, stops what is not done yet. */
    private static ImmutableList<ComplaintClock> clocks(
            Complaint complaint, Clocks within, LocalDate day, ComplaintPolicy policy) {
        WorkingDays days = policy.days();
        Optional<Closed> closed = complaint.find(Closed.class);
        Optional<LocalDate> answered = closed.filter(end -> policy.manner(end.outcome()) == Manner.ANSWERED)
                .map(Closed::on);
        boolean stopped = closed.isPresent() && answered.isEmpty();
        Optional<LocalDate> acknowledged =
                complaint.find(Acknowledged.class).map(Acknowledged::on).or(() -> answered);
        return ImmutableList.of(
                ComplaintClock.of(
                        What.ACKNOWLEDGE,
                        days.after(complaint.received(), within.acknowledge()),
                        acknowledged,
                        stopped && acknowledged.isEmpty(),
                        day,
                        days),
                ComplaintClock.of(
                        What.RESPOND,
                        days.after(complaint.received(), within.respond()).map(due -> extended(due, complaint)),
                        answered,
                        stopped,
                        day,
                        days));
    }

    /** A longer time counts that was agreed before the answer was late. */
    private static LocalDate extended(LocalDate due, Complaint complaint) {
        LocalDate latest = due;
        for (LongerTimeAgreed agreed : complaint.steps(LongerTimeAgreed.class)) {
            if (!agreed.on().isAfter(latest)) {
                latest = Collections.max(ImmutableList.of(latest, agreed.until()));
            }
        }
        return latest;
    }

    private static ImmutableList<Next> next(
            Complaint complaint, ImmutableList<ComplaintClock> clocks, WorkingDays days) {
        if (!complaint.isOpen()) {
            return ImmutableList.of(new Next(Action.NOTHING, Optional.empty()));
        }
        if (complaint.find(Closed.class).isPresent()) {
            return ImmutableList.of(new Next(Action.WAIT_FOR_OMBUDSMAN, Optional.empty()));
        }
        Next answer = answer(complaint, clocks.get(1), days);
        if (complaint.find(Acknowledged.class).isPresent()) {
            return ImmutableList.of(answer);
        }
        Next acknowledge = new Next(Action.ACKNOWLEDGE, clocks.get(0).due());
        return clocks.get(1).state() == ComplaintClock.State.OVERDUE
                ? ImmutableList.of(acknowledge, answer)
                : ImmutableList.of(acknowledge);
    }

    private static Next answer(Complaint complaint, ComplaintClock respond, WorkingDays days) {
        Optional<LocalDate> late = respond.due().filter(due -> respond.state() == ComplaintClock.State.OVERDUE);
        boolean told = late.filter(due -> complaint.steps(HoldingLetter.class).stream()
                        .anyMatch(letter -> letter.on().isAfter(due)))
                .isPresent();
        return late.isPresent() && !told
                ? new Next(Action.SEND_HOLDING_LETTER, late.flatMap(due -> days.after(due, 1)))
                : new Next(Action.RESPOND, respond.due());
    }

    private static Limit limit(Complaint complaint, ComplaintPolicy policy) {
        if (complaint.happened().isEmpty()) {
            return Limit.NOT_KNOWN;
        }
        if (policy.isInTime(complaint.happened().get(), complaint.received())) {
            return Limit.IN_TIME;
        }
        return complaint.whyLate().isPresent() ? Limit.EXCEPTION : Limit.TOO_LATE;
    }

    private static boolean isPremature(Complaint complaint) {
        return complaint
                .find(ToOmbudsman.class)
                .filter(asked -> complaint
                        .find(Closed.class)
                        .filter(closed -> !closed.on().isAfter(asked.on()))
                        .isEmpty())
                .isPresent();
    }
}
