package org.almoner.domain.brokerage;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.Terms;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.Provider;
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
 * @param zone whose providers are asked
 * @param band price band of the address
 * @param offering the lot and service, where the scheme says which of them it is
 * @param plans the visits of a week, one plan after another from the start on; at least one
 * @param carers whom the person needs
 * @param days from the first day of care to the first on which none is wanted any more, where there is one
 * @param terms on which a price is agreed, with the upper limit where there is one (rule S3)
 * @param usualPrice what the scheme pays for care of this kind in the band where nothing is agreed, if it says so
 * @param refused the providers that the person refuses; not published
 */
public record Need(
        PackageId pack,
        String district,
        ZoneCode zone,
        BandCode band,
        Optional<Offering> offering,
        ImmutableList<WeeklyPlan> plans,
        Carers carers,
        DateRange days,
        Terms terms,
        Optional<UnitPrice> usualPrice,
        ImmutableSet<ProviderId> refused) {

    /**
     * Refuses a need of no care.
     *
     * @throws IllegalArgumentException if there is no plan
     */
    public Need {
        checkArgument(!plans.isEmpty(), "a need has visits, but that of package %s has none", pack);
    }

    /** {@return the need of care at the scheme's prices by any carers, for a person who refuses no provider} */
    public static Need of(
            PackageId pack, String district, ZoneCode zone, BandCode band, WeeklyPlan plan, LocalDate start) {
        return new Need(
                pack,
                district,
                zone,
                band,
                Optional.empty(),
                ImmutableList.of(plan),
                Carers.ANY,
                DateRange.from(start),
                Terms.USUAL,
                Optional.empty(),
                ImmutableSet.of());
    }

    /** {@return the first day of care} */
    public LocalDate start() {
        return days.from();
    }

    /** {@return the hours of all carers in a week, the most of any week} */
    public Hours weeklyHours() {
        return most(WeeklyPlan::weeklyHours);
    }

    /** {@return the hours of all carers in the visits of a week that start in the part of the day, the most of any week} */
    public Hours weeklyHoursIn(TimeWindow part) {
        return most(plan -> plan.weeklyHoursIn(part));
    }

    /** {@return the price that the provider tendered for care of this kind in the zone, if it did (rule C4)} */
    public Optional<UnitPrice> tenderedBy(Provider provider) {
        return offering.flatMap(asked -> provider.findMembership(zone).flatMap(place -> place.findPrice(asked)));
    }

    private Hours most(Function<WeeklyPlan, Hours> hours) {
        return plans.stream().map(hours).max(Comparator.naturalOrder()).orElseThrow();
    }
}
