package org.almoner.domain.brokerage;

import com.google.common.collect.ImmutableMap;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.time.Hours;

/**
 * What is placed with a provider in the zone of a need already: the most on any day from the start of the need's care on. Immutable.
 *
 * @param weekly hours a week in all
 * @param parts hours a week of visits that start in each part of the day by which the provider offers its hours; none where
 *     nothing is placed in them
 */
public record Commitment(Hours weekly, ImmutableMap<TimeWindow, Hours> parts) {

    /** Nothing is placed with it. */
    public static final Commitment NONE = of(Hours.ZERO);

    /** {@return so many hours, with a provider that offers its hours at any time of day} */
    public static Commitment of(Hours weekly) {
        return new Commitment(weekly, ImmutableMap.of());
    }

    /** {@return the hours a week of visits that start in the part of the day} */
    public Hours weeklyIn(TimeWindow part) {
        return parts.getOrDefault(part, Hours.ZERO);
    }
}
