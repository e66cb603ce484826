package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.BandCode;

/**
 * What an hour of care costs in each price band, by date (rule L2). Immutable.
 *
 * @param prices the price of each band on each day, by the hour or half hour
 */
public record RateCard(ImmutableSortedMap<BandCode, Timeline<UnitPrice>> prices) {

    /**
     * Refuses prices that cannot price minutes.
     *
     * @throws IllegalArgumentException if a price is not of a unit that the clock measures
     */
    public RateCard {
        prices.forEach((band, timeline) -> timeline.entries()
                .forEach(entry -> checkArgument(
                        entry.value().unit().isTimed(),
                        "band '%s' needs a price by the hour or half hour, but has %s",
                        band,
                        entry.value())));
    }

    /** {@return the card of the prices} */
    public static RateCard of(Map<BandCode, Timeline<UnitPrice>> prices) {
        return new RateCard(ImmutableSortedMap.copyOf(prices));
    }

    /** {@return the price in the band on the day, or empty when the card has none} */
    public Optional<UnitPrice> find(BandCode band, LocalDate day) {
        return Optional.ofNullable(prices.get(band)).flatMap(timeline -> timeline.find(day));
    }
}
