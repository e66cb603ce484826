package org.almoner.domain.providers.evidence;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;

/**
 * How far a provider keeps each element of the ethics charter (rule C9). Immutable.
 *
 * @param commitments by the code of the element; one that is left out was not answered
 */
public record Charter(ImmutableSortedMap<String, Commitment> commitments) {

    /** How far an element is kept. */
    public enum Answer {
        /** It is kept. */
        YES,
        /** The provider works towards it. */
        WORKING_TOWARDS,
        /** It is not kept. */
        NO
    }

    /**
     * The answer to one element.
     *
     * @param answer how far it is kept
     * @param note for people
     */
    public record Commitment(Answer answer, Optional<String> note) {}

    /** {@return the answer to the element, or empty when there is none} */
    public Optional<Commitment> find(String element) {
        return Optional.ofNullable(commitments.get(element));
    }
}
