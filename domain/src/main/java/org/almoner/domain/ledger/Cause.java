package org.almoner.domain.ledger;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.time.Knowledge;

/** Why a transaction was posted. */
public sealed interface Cause {

    /** The week is settled for the first time. */
    record FirstPosting() implements Cause {}

    /**
     * A run settled the week before, and what is due for the line came out otherwise now.
     *
     * @param changes what was learned about the person's week since the run before, earliest first; none when it was not
     *     a fact about the person but the scheme or the zone map that changed
     */
    record Correction(ImmutableList<Change> changes) implements Cause {}

    /**
     * The line was held when its week was settled, and was released since.
     *
     * @param released when, by whom and why
     */
    record Release(Knowledge released) implements Cause {}
}
