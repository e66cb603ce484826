package org.almoner.domain.brokerage;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.ZoneCode;

/**
 * What a package asks of a provider, as it is published: anonymised, with no more of the address than the outward
 * postcode. Immutable.
 *
 * @param pack the package
 * @param district outward postcode, such as {@code LE67}
 * @param zone whose providers are asked
 * @param band price band of the address
 * @param weeklyHours the hours of all carers in a week, the most of any week from the start on
 * @param start the first day of care
 * @param terms on which a price is agreed, with the upper limit where there is one (rule S3)
 * @param usualPrice what the scheme pays for care of this kind in the band where nothing is agreed, if it says so
 * @param refused the providers that the person refuses; not published
 */
public record Need(
        PackageId pack,
        String district,
        ZoneCode zone,
        BandCode band,
        Hours weeklyHours,
        LocalDate start,
        Terms terms,
        Optional<UnitPrice> usualPrice,
        ImmutableSet<ProviderId> refused) {

    /** {@return the need of care at the scheme's prices, for a person who refuses no provider} */
    public static Need of(
            PackageId pack, String district, ZoneCode zone, BandCode band, Hours weeklyHours, LocalDate start) {
        return new Need(
                pack, district, zone, band, weeklyHours, start, Terms.USUAL, Optional.empty(), ImmutableSet.of());
    }
}
