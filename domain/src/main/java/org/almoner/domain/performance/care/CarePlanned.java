package org.almoner.domain.performance.care;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.almoner.domain.packages.CarePackage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Location;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.ZoneMap;

/**
 * A package, and the care that is planned for it on a day. Immutable.
 *
 * @param pack the package
 * @param provider who gives care, or empty where nobody does or none is planned
 * @param hours of visits that are planned a week; none for care that is not given in visits
 * @param home where, or empty where nothing says so
 * @param place zone and band of the home, or empty
 */
public record CarePlanned(
        PackageId pack,
        Optional<ProviderId> provider,
        Hours hours,
        Optional<Location> home,
        Optional<Resolution.Resolved> place) {

    /**
     * {@return what is planned for the package on the day}
     *
     * @param pack as known
     * @param home of its person on the day, if it is known
     * @param map of the day
     */
    public static CarePlanned on(LocalDate day, CarePackage pack, Optional<Postcode> home, ZoneMap map) {
        Optional<WeeklyPlan> plan = pack.plan().find(day);
        boolean planned = plan.isPresent()
                || pack.facts().of(PackageFacts.SERVICE).find(day).isPresent();
        return new CarePlanned(
                pack.id(),
                pack.provider().find(day).filter(provider -> planned),
                plan.map(WeeklyPlan::weeklyHours).orElse(Hours.ZERO),
                home.flatMap(map.directory()::find),
                home.map(map::resolve)
                        .filter(Resolution.Resolved.class::isInstance)
                        .map(Resolution.Resolved.class::cast));
    }

    /** {@return the hours of all of them} */
    public static Hours hours(Collection<CarePlanned> care) {
        return Hours.sum(care.stream().map(CarePlanned::hours).toList());
    }
}
