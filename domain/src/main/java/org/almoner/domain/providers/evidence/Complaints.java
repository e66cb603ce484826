package org.almoner.domain.providers.evidence;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.parts.Words;

/**
 * The complaints about a provider that were received on one day. A complaint that is decided is recorded again with its
 * outcome. Immutable.
 *
 * @param received each with a reference of its own; at least one
 */
public record Complaints(ImmutableList<Complaint> received) {

    /** What became of a complaint. */
    public enum Outcome {
        /** Not decided yet. */
        OPEN,
        /** All or part of it was found right. */
        UPHELD,
        /** Nothing of it was found right. */
        NOT_UPHELD
    }

    /**
     * One complaint.
     *
     * @param reference the council's
     * @param subject what it is about; for people
     * @param outcome what became of it
     */
    public record Complaint(String reference, String subject, Outcome outcome) {

        /**
         * Refuses a complaint without reference or subject.
         *
         * @throws IllegalArgumentException if either is blank
         */
        public Complaint {
            checkArgument(!reference.isBlank(), "a complaint needs a reference");
            checkArgument(!subject.isBlank(), "complaint %s needs a subject", reference);
        }
    }

    /**
     * Refuses a day without complaints, and one complaint twice.
     *
     * @throws IllegalArgumentException if there is none, or two have one reference
     */
    public Complaints {
        checkArgument(
                !received.isEmpty(), "complaints of a day are one at least; withdraw the fact where there is none");
        checkArgument(
                received.stream().map(Complaint::reference).distinct().count() == received.size(),
                "each complaint is counted once, but got %s",
                Words.list(received.stream().map(Complaint::reference).toList()));
    }

    /** {@return how many were upheld} */
    public int upheld() {
        return (int) received.stream()
                .filter(complaint -> complaint.outcome() == Outcome.UPHELD)
                .count();
    }
}
