package org.almoner.domain.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.time.Knowledge;

/** Why a transaction was posted. */
public sealed interface Cause {

    /** The line is settled for the first time. */
    record FirstPosting() implements Cause {}

    /**
     * A run settled the week before, and what is due for the line came out otherwise now.
     *
     * @param changes what was learned since the run before and made the difference, earliest first; at least one
     */
    record Correction(ImmutableList<Change> changes) implements Cause {

        /**
         * Refuses a correction of which nobody can say why.
         *
         * @throws IllegalArgumentException if there is no change
         */
        public Correction {
            checkArgument(!changes.isEmpty(), "a correction names what was learned since the run before");
        }
    }

    /** A run settled the line before, and no fact about the person changed since, but the scheme or its zone map did. */
    record SchemeChanged() implements Cause {}

    /**
     * The line was held whenever a run settled it, and was released since.
     *
     * @param released when, by whom and why
     */
    record Release(Knowledge released) implements Cause {}
}
