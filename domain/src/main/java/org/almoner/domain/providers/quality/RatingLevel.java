package org.almoner.domain.providers.quality;

import org.almoner.domain.money.Percentage;
import org.almoner.domain.zones.Codes;

/**
 * A level of the council's ratings, such as Gold (rule B3). Immutable.
 *
 * @param code of the scheme
 * @param name for people
 * @param from the least score that reaches it
 * @param inBusiness whether the council places packages with providers of the level (rule B4)
 */
public record RatingLevel(String code, String name, Percentage from, boolean inBusiness) {

    /**
     * Refuses a malformed code.
     *
     * @throws IllegalArgumentException if the code is not lower-case words joined by hyphens
     */
    public RatingLevel {
        Codes.check(code, "level", "gold");
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }
}
