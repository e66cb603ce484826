package org.almoner.domain.performance.indicators;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import java.util.Optional;

/**
 * How many people the rates of a period stand for, as was published. It bears on no colour. Immutable.
 *
 * @param wanted those of what is wanted; not negative
 * @param actual those of what it came to; not negative
 */
public record Headcount(Optional<Integer> wanted, Optional<Integer> actual) {

    /** Nobody counted. */
    public static final Headcount UNKNOWN = new Headcount(Optional.empty(), Optional.empty());

    /**
     * Refuses less than nobody.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public Headcount {
        checkPart(wanted.orElse(0) >= 0, "target", "so many people are none; write how many");
        checkPart(actual.orElse(0) >= 0, "actual", "so many people are none; write how many");
    }
}
