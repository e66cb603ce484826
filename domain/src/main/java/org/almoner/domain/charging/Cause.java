package org.almoner.domain.charging;

import com.google.common.collect.ImmutableList;

/** Why a transaction was posted. */
public sealed interface Cause {

    /** The line had never been posted before. */
    record FirstPosting() implements Cause {}

    /**
     * What is due for a posted line came out otherwise than before.
     *
     * @param changes what was learned about the person's week since the run before, earliest first; none when it was not
     *     a fact about the person but the scheme or the zone map that changed
     */
    record Correction(ImmutableList<Change> changes) implements Cause {}
}
