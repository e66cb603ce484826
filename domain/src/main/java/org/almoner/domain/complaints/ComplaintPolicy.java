package org.almoner.domain.complaints;

import static com.google.common.base.Preconditions.checkArgument;
import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a council decided about complaints (rule K7): by when it answers, and the words in which it counts. Immutable.
 *
 * @param title for people
 * @param source where it is written
 * @param clocks by when complaints and enquiries are answered
 * @param limitMonths so many months after something happened it can still be complained of, but for exceptions
 * @param originators who says something
 * @param divisions of the council
 * @param subjects what it is about
 * @param disputes those of the subjects that are about charges
 * @param services that it is about
 * @param outcomes how complaints end, each with its manner
 * @param decisions of the ombudsman
 * @param days the working days in which clocks count
 */
public record ComplaintPolicy(
        String title,
        String source,
        ImmutableMap<Nature, Clocks> clocks,
        int limitMonths,
        ImmutableSet<ComplaintCode> originators,
        ImmutableSet<ComplaintCode> divisions,
        ImmutableSet<ComplaintCode> subjects,
        ImmutableSet<ComplaintCode> disputes,
        ImmutableSet<ComplaintCode> services,
        ImmutableMap<ComplaintCode, Manner> outcomes,
        ImmutableSet<ComplaintCode> decisions,
        WorkingDays days) {

    /** In which manner an outcome ends a complaint. */
    public enum Manner {
        /** The council answered. */
        ANSWERED,
        /** Nobody wants an answer any longer. */
        WITHDRAWN,
        /** Somebody else answers. */
        PASSED_ON
    }

    /**
     * By when something is answered, in working days after it was received.
     *
     * @param acknowledge within so many; at least 1
     * @param respond within so many, unless a longer time is agreed; not fewer than to acknowledge
     */
    public record Clocks(int acknowledge, int respond) {

        /**
         * Refuses an answer that is due before it is acknowledged.
         *
         * @throws IllegalArgumentException if a number is below 1, or fewer days are for the answer
         */
        public Clocks {
            checkArgument(acknowledge >= 1, "it takes a working day at least to acknowledge, but got %s", acknowledge);
            checkArgument(
                    respond >= acknowledge,
                    "an answer within %s working days is due before it is acknowledged within %s",
                    respond,
                    acknowledge);
        }
    }

    /**
     * Refuses a policy by which something is never answered.
     *
     * @throws org.almoner.domain.parts.WrongPartException if complaints or enquiries have no clocks, or compliments have, there is no limit, or a
     *     dispute is no subject
     */
    public ComplaintPolicy {
        checkPart(
                clocks.keySet().equals(ImmutableSet.of(Nature.COMPLAINT, Nature.ENQUIRY)),
                "clocks",
                "complaints and enquiries have clocks, and compliments have none, but got %s",
                clocks.keySet());
        checkPart(limitMonths >= 1, "limit-months", "the limit is a month at least, but got %s", limitMonths);
        checkPart(
                subjects.containsAll(disputes),
                "disputes",
                "what is in dispute is a subject, too, but got %s",
                disputes);
    }

    /** {@return by when those of the nature are answered; compliments are not} */
    public Optional<Clocks> clocksOf(Nature nature) {
        return Optional.ofNullable(clocks.get(nature));
    }

    /** {@return in which manner the outcome ends a complaint; by an outcome that the policy does not know it was answered} */
    public Manner manner(ComplaintCode outcome) {
        return outcomes.getOrDefault(outcome, Manner.ANSWERED);
    }

    /** {@return whether what happened on the one day can be complained of on the other without an exception} */
    public boolean isInTime(LocalDate happened, LocalDate received) {
        return !received.isAfter(happened.plusMonths(limitMonths));
    }

    /** {@return the codes of the complaint that the policy does not know} */
    public ImmutableSet<ComplaintCode> unknownCodes(Complaint complaint) {
        return Stream.of(
                        unknown(Stream.of(complaint.originator()), originators),
                        unknown(complaint.division().stream(), divisions),
                        unknown(complaint.subjects().stream(), subjects),
                        unknown(complaint.services().stream(), services),
                        complaint.steps().stream().flatMap(step -> unknownCodes(step).stream()))
                .flatMap(codes -> codes)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** {@return the codes of the step that the policy does not know} */
    public ImmutableSet<ComplaintCode> unknownCodes(ComplaintStep step) {
        Stream<ComplaintCode> codes = Stream.empty();
        if (step instanceof ComplaintStep.Closed closed) {
            codes = unknown(Stream.of(closed.outcome()), outcomes.keySet());
        } else if (step instanceof ComplaintStep.OmbudsmanDecided decided) {
            codes = unknown(Stream.of(decided.decision()), decisions);
        }
        return codes.collect(ImmutableSet.toImmutableSet());
    }

    /**
     * {@return by when the answer to the complaint is due without the agreement, where that is no later with it; empty where it is, or nothing is due, or the
     * bank holidays until then are not known}
     *
     * @param agreed of a day since which the complaint is there
     */
    public Optional<LocalDate> dueAnyway(Complaint complaint, ComplaintStep.LongerTimeAgreed agreed) {
        return respondBy(complaint, agreed.on()).filter(due -> !agreed.until().isAfter(due));
    }

    /**
     * {@return by when the answer to the complaint is due, where the letter is of a day on which it is in time, so that it cannot tell that it is late;
     * empty where it can, or nothing is due, or the bank holidays until then are not known}
     *
     * @param letter of a day since which the complaint is there
     */
    public Optional<LocalDate> dueNoEarlier(Complaint complaint, ComplaintStep.HoldingLetter letter) {
        return respondBy(complaint, letter.on()).filter(due -> !letter.on().isAfter(due));
    }

    private Optional<LocalDate> respondBy(Complaint complaint, LocalDate day) {
        return ComplaintOnDay.of(complaint, day, this)
                .clock(ComplaintClock.What.RESPOND)
                .filter(clock -> complaint.find(ComplaintStep.Closed.class).isEmpty())
                .flatMap(ComplaintClock::due);
    }

    /** {@return whether the complaint is about charges without the days whose charges are in dispute} */
    public boolean lacksDisputedDays(Complaint complaint) {
        return complaint.disputed().isEmpty() && complaint.subjects().stream().anyMatch(disputes::contains);
    }

    private static Stream<ComplaintCode> unknown(Stream<ComplaintCode> codes, ImmutableSet<ComplaintCode> known) {
        return codes.filter(code -> !known.contains(code));
    }
}
