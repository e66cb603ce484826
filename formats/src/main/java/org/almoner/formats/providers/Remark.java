package org.almoner.formats.providers;

import com.google.common.collect.ImmutableSortedSet;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.RegulatorId;

/**
 * Something about a provider that somebody should look at; nothing is recorded of it. Immutable.
 *
 * @param provider which
 * @param what to look at
 * @param locations of which; none where the provider has none
 */
public record Remark(ProviderId provider, What what, ImmutableSortedSet<RegulatorId> locations) {

    /** What to look at. */
    public enum What {
        /** The file has no such location; maybe it is registered no longer. */
        NOT_IN_FILE,
        /** A row of such a location is rejected, so that nothing is made of the others. */
        REJECTED,
        /** The file has other rows of such a location, but not of the rating in all, or of a domain that is known to be rated. */
        INCOMPLETE,
        /** The locations of one provider are rated otherwise, and a provider has one rating. */
        RATED_APART,
        /** A later rating is known than that of the file. */
        OLDER_THAN_KNOWN,
        /** The rating was given to who ran the location before; it counts as any other. */
        INHERITED
    }
}
