package org.almoner.domain.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.almoner.domain.time.Authors;
import org.almoner.domain.time.Knowledge;

/**
 * A run, and what was done with it since. Its status follows from that. Immutable.
 *
 * @param run as drafted
 * @param events in the order in which they happened
 */
public record RunRecord(Run run, ImmutableList<Event> events) {

    /** How far a run has come. */
    public enum Status {
        /** Worked out; nothing is posted. */
        DRAFT,
        /** Given to somebody else to check; nothing is posted. */
        IN_REVIEW,
        /** Found right by somebody else, and posted. */
        APPROVED,
        /** Posted, and paid and billed. */
        PAID,
        /** Turned down; nothing was or will be posted by it. */
        REJECTED
    }

    /** What can be done with a run. */
    public enum Step {
        /** Gives it to somebody else to check. */
        SUBMIT(Status.IN_REVIEW, ImmutableSet.of(Status.DRAFT)),
        /** Finds it right, and posts it. */
        APPROVE(Status.APPROVED, ImmutableSet.of(Status.IN_REVIEW)),
        /** Says that it has been paid and billed. */
        PAY(Status.PAID, ImmutableSet.of(Status.APPROVED)),
        /** Turns it down. */
        REJECT(Status.REJECTED, ImmutableSet.of(Status.DRAFT, Status.IN_REVIEW));

        private final Status to;
        private final ImmutableSet<Status> from;

        Step(Status to, ImmutableSet<Status> from) {
            this.to = to;
            this.from = from;
        }
    }

    /**
     * One thing done with a run.
     *
     * @param step what
     * @param known when, by whom and why
     */
    public record Event(Step step, Knowledge known) {}

    /** Why a step may not be taken. */
    public enum Refusal {
        /** The run is not at a status from which the step leads on. */
        NOT_NOW,
        /** Whoever drafted or submitted a run does not approve it. */
        SAME_PERSON,
        /** Another run was posted that knew more, or it would no longer post what was drafted. */
        DRAFT_OUTDATED
    }

    /** {@return a run with which nothing was done yet} */
    public static RunRecord drafted(Run run) {
        return new RunRecord(run, ImmutableList.of());
    }

    /** {@return how far it has come} */
    public Status status() {
        return events.isEmpty() ? Status.DRAFT : events.get(events.size() - 1).step().to;
    }

    /** {@return when its transactions were posted, or empty when they were not} */
    public Optional<Instant> postedAt() {
        return events.stream()
                .filter(event -> event.step() == Step.APPROVE)
                .map(event -> event.known().since())
                .findFirst();
    }

    /** {@return this run, with one more thing done} */
    public RunRecord with(Event event) {
        return new RunRecord(
                run, ImmutableList.<Event>builder().addAll(events).add(event).build());
    }

    /** {@return whether it still waits for a decision} */
    public boolean isOpen() {
        return status() == Status.DRAFT || status() == Status.IN_REVIEW;
    }

    /** {@return what can be done with it next} */
    public ImmutableList<Step> nextSteps() {
        return Arrays.stream(Step.values())
                .filter(step -> step.from.contains(status()))
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return why the step may not be taken by whom, or empty when it may} */
    public Optional<Refusal> refusal(Step step, String by) {
        if (!step.from.contains(status())) {
            return Optional.of(Refusal.NOT_NOW);
        }
        boolean prepared = Authors.areSame(run.by(), by)
                || events.stream()
                        .anyMatch(event -> Authors.areSame(event.known().by(), by));
        return step == Step.APPROVE && prepared ? Optional.of(Refusal.SAME_PERSON) : Optional.empty();
    }
}
