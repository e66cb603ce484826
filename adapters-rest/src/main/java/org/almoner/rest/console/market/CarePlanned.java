package org.almoner.rest.console.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Location;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.rest.asking.View;

/**
 * A package, and the care that is planned for it on a day.
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

    /** {@return every package, in their order} */
    static List<CarePlanned> on(View view, LocalDate day) {
        ZoneMap map = view.scheme().zoneMap().on(day).orElseThrow();
        Map<PersonId, Postcode> homes = view.store().people().all().stream()
                .flatMap(person -> home(person, day).stream().map(home -> Map.entry(person.id(), home)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return view.store().packages().all().stream()
                .map(pack -> of(pack, day, map, Optional.ofNullable(homes.get(pack.person()))))
                .toList();
    }

    private static Optional<Postcode> home(PersonHistory person, LocalDate day) {
        return person.personAsKnownAt(Instant.MAX).find(day).map(known -> known.home());
    }

    private static CarePlanned of(PackageHistory pack, LocalDate day, ZoneMap map, Optional<Postcode> home) {
        Optional<WeeklyPlan> plan = find(pack, PackageFacts.PLAN, day);
        boolean planned =
                plan.isPresent() || find(pack, PackageFacts.SERVICE, day).isPresent();
        return new CarePlanned(
                pack.id(),
                find(pack, PackageFacts.PROVIDER, day).filter(provider -> planned),
                plan.map(WeeklyPlan::weeklyHours).orElse(Hours.ZERO),
                home.flatMap(map.directory()::find),
                home.map(map::resolve)
                        .filter(Resolution.Resolved.class::isInstance)
                        .map(Resolution.Resolved.class::cast));
    }

    private static <T> Optional<T> find(PackageHistory pack, FactKind<T> kind, LocalDate day) {
        return pack.facts().of(kind).asKnownAt(Instant.MAX).find(day);
    }

    /** {@return the hours of all of them} */
    static Hours hours(List<CarePlanned> care) {
        return Hours.sum(care.stream().map(CarePlanned::hours).toList());
    }
}
