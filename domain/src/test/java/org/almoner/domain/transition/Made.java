package org.almoner.domain.transition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.ZoneCode;

/**
 * A transition made for a test: home care in Melton, of which OLD leaves on the last of November and NEW and BIG receive; the
 * phase is Monday to Friday, 2 to 6 November. Parts are added and exchanged.
 */
final class Made {

    static final ServiceCode HOME_CARE = new ServiceCode("home-care");
    static final ServiceCode LIVING = new ServiceCode("supported-living");
    static final ServiceCode HOMES = new ServiceCode("care-home");
    static final ZoneCode MELTON = new ZoneCode("melton");
    static final ProviderId OLD = new ProviderId("OLD");
    static final ProviderId NEW = new ProviderId("NEW");
    static final ProviderId BIG = new ProviderId("BIG");
    static final ProviderId HERE = new ProviderId("HERE");
    static final LocalDate MONDAY = LocalDate.of(2020, 11, 2);
    static final LocalDate END = LocalDate.of(2020, 11, 30);

    final List<Departure> departures = new ArrayList<>(List.of(new Departure(OLD, END, Optional.empty())));
    final List<PlacedPackage> packages = new ArrayList<>();
    final List<Receiver> receivers = new ArrayList<>();
    final List<Phase> phases = new ArrayList<>(List.of(phase("First", MONDAY, 100, "melton")));

    static Phase phase(String name, LocalDate from, int most, String zone) {
        return new Phase(name, DateRange.of(from, from.plusDays(5)), ImmutableSortedSet.of(new ZoneCode(zone)), most);
    }

    /** A package of an hour count, of a person alone in a street of its own. */
    static PlacedPackage pack(int number, int hours) {
        PersonId person = new PersonId("C-" + number);
        String street = "LE13 " + number % 10 + "A" + (char) ('A' + number / 10);
        return new PlacedPackage(
                new PackageId("K-" + number),
                person,
                new Home(person, Postcode.parse(street), MELTON),
                new CareNeeded(
                        HOME_CARE,
                        new Amount.Visits(Hours.of(hours)),
                        ImmutableSortedSet.of(),
                        UnitPrice.perHour("20.00")),
                OLD,
                new Wish.None());
    }

    static PlacedPackage wishing(PlacedPackage pack, Wish wish) {
        return new PlacedPackage(pack.pack(), pack.person(), pack.home(), pack.care(), pack.provider(), wish);
    }

    static PlacedPackage refusing(PlacedPackage pack, ProviderId provider) {
        return new PlacedPackage(
                pack.pack(),
                pack.person(),
                pack.home(),
                pack.care(),
                pack.provider(),
                pack.wish(),
                ImmutableSortedSet.of(provider));
    }

    static PlacedPackage by(PlacedPackage pack, ProviderId provider) {
        return new PlacedPackage(pack.pack(), pack.person(), pack.home(), pack.care(), provider, pack.wish());
    }

    static PlacedPackage living(PlacedPackage pack, Home home) {
        return new PlacedPackage(pack.pack(), pack.person(), home, pack.care(), pack.provider(), pack.wish());
    }

    static PlacedPackage asking(PlacedPackage pack, ServiceCode service, String... skills) {
        ImmutableSortedSet<SkillCode> codes = ImmutableList.copyOf(skills).stream()
                .map(SkillCode::new)
                .collect(ImmutableSortedSet.toImmutableSortedSet(SkillCode::compareTo));
        return new PlacedPackage(
                pack.pack(),
                pack.person(),
                pack.home(),
                new CareNeeded(service, pack.care().amount(), codes, pack.care().commissionedPrice()),
                pack.provider(),
                pack.wish());
    }

    /** A package of so many places in a home every day, of a person alone in a street of its own. */
    static PlacedPackage inHome(int number, int places) {
        PlacedPackage pack = pack(number, 1);
        return new PlacedPackage(
                pack.pack(),
                pack.person(),
                pack.home(),
                new CareNeeded(
                        HOMES, Amount.Places.everyDay(places), ImmutableSortedSet.of(), UnitPrice.parse("700.00/week")),
                pack.provider(),
                pack.wish());
    }

    /** A home with so many places, for people of the zone or, where there is none, for those of every zone. */
    static Receiver home(ProviderId provider, int places, Optional<ZoneCode> zone) {
        return new Receiver(
                new Receiver.At(provider, HOMES, Room.Kind.PLACES, zone),
                Role.PRIME,
                Room.ofPlaces(places),
                80,
                ImmutableSortedSet.of(),
                UnitPrice.parse("650.00/week"));
    }

    static Receiver receiver(ProviderId provider, int hours, int quality) {
        return receiver(provider, Role.PRIME, hours, quality, "20.00");
    }

    static Receiver receiver(ProviderId provider, Role role, int hours, int quality, String price) {
        return new Receiver(
                new Receiver.At(provider, HOME_CARE, Room.Kind.HOURS, Optional.of(MELTON)),
                role,
                Room.of(Hours.of(hours)),
                quality,
                ImmutableSortedSet.of(),
                UnitPrice.perHour(price));
    }

    static Made with(PlacedPackage... packages) {
        Made made = new Made();
        made.packages.addAll(List.of(packages));
        return made;
    }

    Made to(Receiver... more) {
        receivers.addAll(List.of(more));
        return this;
    }

    TransitionProblem problem() {
        return TransitionProblem.of(
                ImmutableList.of(Role.PRIME, Role.SUPPLEMENTARY),
                ImmutableSortedMap.of(
                        HOME_CARE, new ExitTerms(ImmutableSet.of(Way.DIRECT_PAYMENT), false),
                        LIVING, new ExitTerms(ImmutableSet.copyOf(Way.values()), true),
                        HOMES, new ExitTerms(ImmutableSet.of(), true)),
                ImmutableList.copyOf(phases),
                departures,
                packages,
                receivers);
    }

    static PackageId id(int number) {
        return new PackageId("K-" + number);
    }

    static TransitionPlan plan(Object... packagesAndOutcomes) {
        ImmutableSortedMap.Builder<PackageId, Outcome> outcomes = ImmutableSortedMap.naturalOrder();
        for (int i = 0; i < packagesAndOutcomes.length; i += 2) {
            outcomes.put((PackageId) packagesAndOutcomes[i], (Outcome) packagesAndOutcomes[i + 1]);
        }
        return new TransitionPlan(outcomes.buildOrThrow());
    }
}
