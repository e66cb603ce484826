package org.almoner.domain.performance.outlook;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.almoner.domain.prices.HourCosts;
import org.almoner.domain.prices.PriceBuildUp;
import org.almoner.domain.zones.BandCode;

/**
 * From what prices are built up in each band: pay, and all that an hour costs beside it (rule L2). Immutable.
 *
 * @param now what is paid before the first year
 * @param bands what an hour costs beside its wage in each of them; of the mileage, that of the pay counts
 */
public record PayBasis(Pay now, ImmutableSortedMap<BandCode, HourCosts> bands) {

    /**
     * {@return what an hour in the band is made of at the pay}
     *
     * @throws IllegalArgumentException if nothing is known of the band
     */
    public PriceBuildUp buildUp(BandCode band, Pay pay) {
        Optional<HourCosts> costs = Optional.ofNullable(bands.get(band));
        checkArgument(
                costs.isPresent(),
                "nothing says what an hour costs in band '%s'; it is known of %s",
                band,
                bands.keySet());
        return PriceBuildUp.of(pay.wage(), costs.get().withMileage(pay.mileage()));
    }
}
