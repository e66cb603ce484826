package org.almoner.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.FeeKey;
import org.almoner.domain.prices.LotCode;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.RateCard;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;

/** Rules B2 and L4: planned places at the fees of the day. */
class PlacesForecastTest {

    private static final Offering RESIDENTIAL = offering("residential");
    private static final Offering RESPITE = offering("respite");
    private static final ImmutableSortedMap<Offering, Integer> PLACES =
            ImmutableSortedMap.of(RESIDENTIAL, 360, RESPITE, 60);
    private static final RateCard FEES = RateCard.EMPTY.withFees(Map.of(
            new FeeKey(RESIDENTIAL, PriceUnit.WEEK),
            Timeline.of(DateRange.parse("2018-04-01/2019-04-01"), UnitPrice.parse("452.00/week"))
                    .with(DateRange.parse("2019-04-01/.."), UnitPrice.parse("463.30/week")),
            new FeeKey(RESPITE, PriceUnit.NIGHT),
            Timeline.of(DateRange.parse("2018-04-01/2019-04-01"), UnitPrice.parse("100.50/night"))));

    private static Offering offering(String service) {
        return new Offering(LotCode.parse("undivided"), ServiceCode.parse(service));
    }

    private static PlacesForecast on(String day) {
        return PlacesForecast.of(PLACES, FEES, LocalDate.parse(day));
    }

    /** 360 x 452.00 and 60 x 100.50. */
    @Test
    void eachPlaceCostsTheFeeOfTheDay() {
        assertThat(on("2019-03-31").weekly()).isEqualTo(Money.parse("168750.00").exact());
        assertThat(on("2019-03-31").withoutFee()).isEmpty();
    }

    @Test
    void whereAFeeIsLackingTheRestIsPricedAndThatIsTold() {
        assertThat(on("2019-04-01").weekly()).isEqualTo(Money.parse("166788.00").exact());
        assertThat(on("2019-04-01").withoutFee()).containsExactly(RESPITE);
    }
}
