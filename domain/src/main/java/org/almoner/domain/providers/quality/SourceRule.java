package org.almoner.domain.providers.quality;

import static org.almoner.domain.parts.WrongPartException.checkPart;

import org.almoner.domain.money.Percentage;

/**
 * How a source counts. Immutable.
 *
 * @param weight beside the other sources; above nothing
 * @param goodForMonths for how many months from its day it counts; at least one
 * @param required whether there is no rating without it; otherwise the others share its weight
 */
public record SourceRule(Percentage weight, int goodForMonths, boolean required) {

    /**
     * Refuses a source that never counts.
     *
     * @throws IllegalArgumentException if it has no weight, or counts for no month
     */
    public SourceRule {
        checkPart(!weight.equals(Percentage.NONE), "weight", "a source without weight never counts; leave it out");
        checkPart(
                goodForMonths >= 1,
                "good-for-months",
                "a source counts for one month at least, but got %s",
                goodForMonths);
    }
}
