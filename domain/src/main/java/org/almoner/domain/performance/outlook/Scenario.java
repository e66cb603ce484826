package org.almoner.domain.performance.outlook;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import com.google.common.collect.ImmutableList;

/**
 * What may happen in the years to come. Immutable.
 *
 * @param name for people
 * @param source who expects it, or where it was read
 * @param years what changes, year by year; at least one, and no more than {@value #MOST_YEARS}
 */
public record Scenario(String name, String source, ImmutableList<YearChange> years) {

    /** How far a scenario looks at most. */
    public static final int MOST_YEARS = 30;

    /**
     * Refuses a scenario of no years or too many.
     *
     * @throws org.almoner.domain.parts.WrongPartException if there are none, or too many
     */
    public Scenario {
        checkPart(
                !years.isEmpty() && years.size() <= MOST_YEARS,
                "years",
                "a scenario is of 1 to %s years, but got %s",
                MOST_YEARS,
                years.size());
    }
}
