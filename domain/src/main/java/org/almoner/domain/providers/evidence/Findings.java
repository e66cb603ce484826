package org.almoner.domain.providers.evidence;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;

/**
 * What a report found wrong, counted by theme (rule C11), from the day of the report on. Immutable.
 *
 * @param reported the day of the report
 * @param by whose report it is
 * @param issues how many of each theme, by the theme's code; each one at least
 */
public record Findings(LocalDate reported, Reporter by, ImmutableSortedMap<String, Integer> issues) {

    /** Whose report it is. */
    public enum Reporter {
        /** The regulator's. */
        REGULATOR,
        /** The council's. */
        COUNCIL
    }

    /**
     * Refuses themes of which nothing was found.
     *
     * @throws IllegalArgumentException if a count is below one
     */
    public Findings {
        issues.forEach((theme, count) -> checkArgument(
                count >= 1, "of theme '%s' %s issues were found; leave out a theme without any", theme, count));
    }
}
