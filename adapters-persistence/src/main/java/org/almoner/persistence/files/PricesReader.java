package org.almoner.persistence.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.charging.RateCard;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.almoner.domain.zones.BandCode;

/** Reads the section {@code prices}: for each stretch of days, what an hour costs in each band. */
final class PricesReader {

    /** Stands for a price that cannot be read, so that its days are not reported as days without a price, too. */
    private static final UnitPrice UNREADABLE = UnitPrice.perHour("0");

    private final Remarks remarks;
    private final Map<BandCode, Timeline<UnitPrice>> prices = new LinkedHashMap<>();
    private final Map<BandCode, Place> places = new LinkedHashMap<>();

    PricesReader(Remarks remarks) {
        this.remarks = remarks;
    }

    RateCard read(YamlItem section) {
        for (YamlItem item : section.someItems()) {
            Optional<DateRange> days = SchemeReader.dates(item);
            item.get("per-hour")
                    .entries()
                    .forEach((key, value) -> remarks.make(value.place(), () -> BandCode.parse(key))
                            .ifPresent(band -> price(band, days, value)));
            item.refuseOtherKeys();
        }
        return RateCard.of(prices);
    }

    private void price(BandCode band, Optional<DateRange> days, YamlItem value) {
        UnitPrice price = value.read(UnitPrice::perHour).orElse(UNREADABLE);
        places.put(band, value.place());
        if (days.isEmpty()) {
            return;
        }
        Timeline<UnitPrice> before = prices.getOrDefault(band, Timeline.empty());
        before.entries().stream()
                .flatMap(entry -> entry.holds().intersection(days.get()).stream())
                .findFirst()
                .ifPresent(both -> value.problem("band '" + band + "' has another price " + both
                        + " already; let one end on the day the other starts, which is excluded"));
        prices.put(band, before.with(days.get(), price));
    }

    /** {@return where the last price of a band stands, or the section when it has none} */
    Place placeOf(BandCode band, YamlItem section) {
        return places.getOrDefault(band, section.place());
    }
}
