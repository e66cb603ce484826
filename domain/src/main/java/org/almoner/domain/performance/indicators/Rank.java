package org.almoner.domain.performance.indicators;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import java.util.Optional;

/**
 * The place that a council takes among others, as was published; the first is the best. Immutable.
 *
 * @param place from 1 on
 * @param of how many there are, if that was said
 */
public record Rank(int place, Optional<Integer> of) {

    /**
     * Refuses a place that there is not.
     *
     * @throws IllegalArgumentException if the place is below 1, or beyond the last
     */
    public Rank {
        checkPart(place >= 1, "rank", "%s is not a place; the first is 1", place);
        checkPart(
                of.filter(last -> last < place).isEmpty(),
                "rank",
                "there is no place %s of %s; write it the other way round",
                place,
                of.orElse(0));
    }
}
