package org.almoner.domain.brokerage;

import com.google.common.collect.ImmutableMap;
import java.time.DayOfWeek;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.time.Hours;

/**
 * What is placed already with a provider where the need is asked for: the most on any day from the start of the need's care on. Immutable.
 *
 * @param weekly hours a week in all
 * @param parts hours a week of visits that start in each part of the day by which the provider offers its hours; none where
 *     nothing is placed in them
 * @param places of the lot and service of the need that are taken on such a weekday; none where nobody takes any
 */
public record Commitment(Hours weekly, ImmutableMap<TimeWindow, Hours> parts, ImmutableMap<DayOfWeek, Integer> places) {

    /** Nothing is placed with it. */
    public static final Commitment NONE = of(Hours.ZERO);

    /** {@return so many hours, with a provider that offers its hours at any time of day} */
    public static Commitment of(Hours weekly) {
        return new Commitment(weekly, ImmutableMap.of(), ImmutableMap.of());
    }

    /** {@return the hours a week of visits that start in the part of the day} */
    public Hours weeklyIn(TimeWindow part) {
        return parts.getOrDefault(part, Hours.ZERO);
    }

    /** {@return the places that are taken on such a weekday} */
    public int placesOn(DayOfWeek day) {
        return places.getOrDefault(day, 0);
    }
}
