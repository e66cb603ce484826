package org.almoner.formats.providers;

import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;

/**
 * What a file says of a provider. Immutable.
 *
 * @param provider which
 * @param news how that stands to what is known
 * @param value what it says
 * @param holds the days on which that holds
 * @param <T> the type of what it says
 */
public record Learned<T>(ProviderId provider, News news, T value, DateRange holds) {

    /** How something stands to what is known. */
    public enum News {
        /** Nothing of it was known. */
        NEW,
        /** Something else was known of the same. */
        CHANGED,
        /** It is known. */
        SAME
    }
}
