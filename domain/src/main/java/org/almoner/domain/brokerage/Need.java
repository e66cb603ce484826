package org.almoner.domain.brokerage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.ZoneCode;

/**
 * What a package asks of a provider, as it is published: anonymised, with no more of the address than the outward
 * postcode. Immutable.
 *
 * @param pack the package
 * @param district outward postcode, such as {@code LE67}
 * @param zone of the person's home
 * @param band price band of the address
 * @param offering the lot and service, where the scheme says which of them it is
 * @param care what is to be given
 * @param carers whom the person needs
 * @param days from the first day of care to the first on which none is wanted any more, where there is one
 * @param terms on which a price is agreed, with the upper limit where there is one (rule S3)
 * @param usualPrice what the scheme pays for care of this kind where nothing is agreed, if it says so
 * @param refused the providers that the person refuses; not published
 */
public record Need(
        PackageId pack,
        String district,
        ZoneCode zone,
        BandCode band,
        Optional<Offering> offering,
        CareAsked care,
        Carers carers,
        DateRange days,
        Terms terms,
        Optional<UnitPrice> usualPrice,
        ImmutableSet<ProviderId> refused) {

    /** {@return the need of visits at the scheme's prices by any carers, for a person who refuses no provider} */
    public static Need of(
            PackageId pack, String district, ZoneCode zone, BandCode band, WeeklyPlan plan, LocalDate start) {
        return new Need(
                pack,
                district,
                zone,
                band,
                Optional.empty(),
                CareAsked.visits(ImmutableList.of(plan)),
                Carers.ANY,
                DateRange.from(start),
                Terms.USUAL,
                Optional.empty(),
                ImmutableSet.of());
    }

    /** {@return whether the other asks for the same at the same terms, of whichever carers and providers} */
    public boolean isPublishedLike(Need other) {
        return new Need(
                        pack,
                        district,
                        zone,
                        band,
                        offering,
                        care,
                        other.carers,
                        days,
                        terms,
                        usualPrice,
                        other.refused)
                .equals(other);
    }

    /** {@return the first day of care} */
    public LocalDate start() {
        return days.from();
    }

    /** {@return the service of the scheme that it is, where that is known} */
    public Optional<ServiceCode> service() {
        return offering.map(Offering::service);
    }

    /** {@return the hours of all carers in a week, the most of any week; none without visits} */
    public Hours weeklyHours() {
        return care.weeklyHours();
    }

    /**
     * {@return the unit by which prices are bid, so that bids can be compared: that of the limits, or else of the usual price, where
     * the care can be bought by it, and else its own}
     */
    public PriceUnit unit() {
        return Stream.concat(terms.envelope().map(Envelope::lowest).stream(), usualPrice.stream())
                .map(UnitPrice::unit)
                .filter(care::isBoughtBy)
                .findFirst()
                .orElseGet(care::ordinaryUnit);
    }

    /** {@return the price of the bid: the one that it names, or else the usual one, which is paid where none is agreed} */
    Optional<UnitPrice> priceOf(Bid bid) {
        return bid.price().or(this::benchmark);
    }

    /** {@return the usual price, where it is of the unit by which prices are bid} */
    Optional<UnitPrice> benchmark() {
        return usualPrice.filter(usual -> usual.unit() == unit());
    }
}
