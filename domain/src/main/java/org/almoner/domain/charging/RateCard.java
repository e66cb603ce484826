package org.almoner.domain.charging;

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
 * @param prices the price of each band on each day
 */
public record RateCard(ImmutableSortedMap<BandCode, Timeline<UnitPrice>> prices) {

    /** {@return the card of the prices} */
    public static RateCard of(Map<BandCode, Timeline<UnitPrice>> prices) {
        return new RateCard(ImmutableSortedMap.copyOf(prices));
    }

    /** {@return the price in the band on the day, or empty when the card has none} */
    public Optional<UnitPrice> find(BandCode band, LocalDate day) {
        return Optional.ofNullable(prices.get(band)).flatMap(timeline -> timeline.find(day));
    }
}
