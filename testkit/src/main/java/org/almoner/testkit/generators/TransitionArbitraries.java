package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.transition.Amount;
import org.almoner.domain.transition.CareNeeded;
import org.almoner.domain.transition.Departure;
import org.almoner.domain.transition.ExitTerms;
import org.almoner.domain.transition.Home;
import org.almoner.domain.transition.Phase;
import org.almoner.domain.transition.PlacedPackage;
import org.almoner.domain.transition.Receiver;
import org.almoner.domain.transition.Room;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.domain.transition.Way;
import org.almoner.domain.transition.Wish;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.testkit.examples.CountyTransition;

/** Generators of transitions. Stateless. */
public final class TransitionArbitraries {

    private static final ImmutableList<ServiceCode> SERVICES = ImmutableList.of(
            new ServiceCode("home-care"), new ServiceCode("supported-living"), new ServiceCode("care-home"));
    private static final ImmutableList<ZoneCode> ZONES =
            ImmutableList.of(new ZoneCode("melton"), new ZoneCode("oadby"));
    private static final SkillCode SKILL = new SkillCode("hoisting");
    private static final LocalDate FIRST = LocalDate.of(2020, 11, 2);

    private TransitionArbitraries() {}

    /** {@return whole counties: 14 zones, 100 to 3,000 packages, 14 to 200 receiving providers} */
    public static Arbitrary<TransitionProblem> county() {
        return Combinators.combine(
                        Arbitraries.integers().between(100, 3_000),
                        Arbitraries.integers().between(14, 200),
                        Arbitraries.longs().between(0, 1_000_000))
                .as(CountyTransition::of)
                .withoutEdgeCases();
    }

    /**
     * {@return problems of 1 to 5 packages, few enough to try every plan, with 1 to 5 receivers in two zones, or anywhere, and
     * three services, in visits, places and nights; every kind of wish, households, shared streets, full phases, departures before and
     * after the phases, and time to improve come often}
     */
    public static Arbitrary<TransitionProblem> small() {
        return Arbitraries.of(List.of(false), List.of(true), List.of(false, true))
                .flatMap(inPlaces -> small(Arbitraries.of(inPlaces)))
                .withoutEdgeCases();
    }

    private static Arbitrary<TransitionProblem> small(Arbitrary<Boolean> inPlaces) {
        return Combinators.combine(
                        pack(inPlaces).list().ofMinSize(1).ofMaxSize(5),
                        receiver(inPlaces).list().ofMinSize(1).ofMaxSize(5),
                        departure("OLD-1"),
                        departure("OLD-2").optional(0.5),
                        Arbitraries.of(0, 1, 2, 5, 5, 5, 5, 5).list().ofSize(2))
                .as(TransitionArbitraries::problem);
    }

    private static TransitionProblem problem(
            List<PlacedPackage> drawn,
            List<Receiver> rooms,
            Departure leaves,
            Optional<Departure> leavesToo,
            List<Integer> most) {
        List<PlacedPackage> packages = new ArrayList<>();
        for (PlacedPackage pack : drawn) {
            packages.add(new PlacedPackage(
                    new PackageId("K-" + packages.size()),
                    pack.person(),
                    pack.home(),
                    pack.care(),
                    packages.isEmpty() ? leaves.provider() : pack.provider(),
                    pack.wish(),
                    pack.ruledOut()));
        }
        Map<Receiver.At, Receiver> receivers = new LinkedHashMap<>();
        rooms.stream()
                .filter(room -> receivers.keySet().stream().noneMatch(at -> isBesideZones(at, room.at())))
                .forEach(room -> receivers.putIfAbsent(room.at(), room));
        return TransitionProblem.of(
                ImmutableList.of(Role.PRIME, Role.SUPPLEMENTARY),
                ImmutableSortedMap.of(
                        SERVICES.get(0), new ExitTerms(ImmutableSet.of(Way.DIRECT_PAYMENT), false),
                        SERVICES.get(1), new ExitTerms(ImmutableSet.copyOf(Way.values()), true),
                        SERVICES.get(2), new ExitTerms(ImmutableSet.of(), true)),
                ImmutableList.of(phase(0, most), phase(1, most)),
                Stream.concat(
                                Stream.of(leaves),
                                leavesToo
                                        .filter(too -> packages.stream()
                                                .anyMatch(
                                                        pack -> pack.provider().equals(too.provider())))
                                        .stream())
                        .toList(),
                packages,
                receivers.values());
    }

    /** Whether one of them is for people anywhere, and the other for those of a zone. */
    private static boolean isBesideZones(Receiver.At one, Receiver.At other) {
        return one.anywhere().equals(other.anywhere())
                && one.zone().isPresent() != other.zone().isPresent();
    }

    private static Phase phase(int number, List<Integer> most) {
        LocalDate from = FIRST.plusWeeks(2L * number);
        return new Phase(
                "Phase " + (number + 1),
                DateRange.of(from, from.plusWeeks(1)),
                ImmutableSortedSet.of(ZONES.get(number)),
                most.get(number));
    }

    private static Arbitrary<PlacedPackage> pack(Arbitrary<Boolean> inPlaces) {
        return Combinators.combine(
                        home(),
                        inPlaces.flatMap(places -> places ? careInPlaces() : care()),
                        Arbitraries.of("OLD-1", "OLD-1", "OLD-1", "OLD-2", "OLD-2", "NEW-1"),
                        wish(),
                        Arbitraries.of("NEW-1", "NEW-2", "NEW-3")
                                .set()
                                .ofMaxSize(2)
                                .optional(0.2))
                .as((home, care, provider, wish, ruledOut) -> new PlacedPackage(
                        new PackageId("K-0"),
                        home.household(),
                        home,
                        care,
                        new ProviderId(provider),
                        wish,
                        ruledOut.stream()
                                .flatMap(Set::stream)
                                .map(ProviderId::new)
                                .collect(ImmutableSortedSet.toImmutableSortedSet(ProviderId::compareTo))));
    }

    private static Arbitrary<Home> home() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 2))
                .as((household, street) -> new Home(
                        new PersonId("C-" + household),
                        Postcode.parse("LE13 " + (street + 1) + "AA"),
                        ZONES.get(street / 2)));
    }

    private static Arbitrary<CareNeeded> care() {
        return Combinators.combine(
                        Arbitraries.of(SERVICES.get(0), SERVICES.get(0), SERVICES.get(0), SERVICES.get(1)),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.of(false, false, true))
                .as((service, hours, skilled) -> new CareNeeded(
                        service,
                        new Amount.Visits(Hours.of(hours)),
                        skilled ? ImmutableSortedSet.of(SKILL) : ImmutableSortedSet.of(),
                        price(2000)));
    }

    private static Arbitrary<CareNeeded> careInPlaces() {
        return Combinators.combine(servicesInPlaces(), places(), Arbitraries.of(false, false, true))
                .as((service, places, skilled) -> new CareNeeded(
                        service,
                        places,
                        skilled ? ImmutableSortedSet.of(SKILL) : ImmutableSortedSet.of(),
                        UnitPrice.parse(places.isEveryDay() ? "700.00/week" : "110.00/night")));
    }

    private static Arbitrary<ServiceCode> servicesInPlaces() {
        return Arbitraries.of(SERVICES.get(2), SERVICES.get(2), SERVICES.get(2), SERVICES.get(1));
    }

    private static Arbitrary<Amount.Places> places() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 2).map(Amount.Places::everyDay),
                Arbitraries.integers().between(1, 6).map(nights -> new Amount.Places(1, nights)));
    }

    private static Arbitrary<Wish> wish() {
        return Arbitraries.of(
                new Wish.None(),
                new Wish.None(),
                new Wish.None(),
                new Wish.None(),
                new Wish.None(),
                new Wish.Keep(Way.DIRECT_PAYMENT),
                new Wish.Keep(Way.INDIVIDUAL_SERVICE_FUND),
                new Wish.Named(new ProviderId("NEW-1")),
                new Wish.Named(new ProviderId("NEW-2")),
                new Wish.Named(new ProviderId("OLD-1")));
    }

    private static Arbitrary<Receiver> receiver(Arbitrary<Boolean> inPlaces) {
        return Combinators.combine(
                        Arbitraries.of("NEW-1", "NEW-2", "NEW-3"),
                        Arbitraries.of(SERVICES.get(0), SERVICES.get(0), SERVICES.get(0), SERVICES.get(1)),
                        Arbitraries.of(ZONES.get(0), ZONES.get(0), ZONES.get(0), ZONES.get(1)),
                        Arbitraries.of(Role.PRIME, Role.PRIME, Role.SUPPLEMENTARY, Role.SUPPLEMENTARY, Role.SPOT),
                        Arbitraries.integers().between(2, 20),
                        Arbitraries.of(50, 80, 80, 100),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(1800, 2000, 2050))
                .as((provider, service, zone, role, hours, quality, skilled, pence) -> new Receiver(
                        new Receiver.At(new ProviderId(provider), service, Room.Kind.HOURS, Optional.of(zone)),
                        role,
                        Room.of(Hours.of(hours)),
                        quality,
                        skilled ? ImmutableSortedSet.of(SKILL) : ImmutableSortedSet.of(),
                        price(pence)))
                .flatMap(receiver ->
                        inPlaces.flatMap(places -> places ? withPlaces(receiver) : Arbitraries.just(receiver)));
    }

    private static Arbitrary<Receiver> withPlaces(Receiver receiver) {
        return Combinators.combine(
                        servicesInPlaces(),
                        Arbitraries.of(false, true),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("650.00/week", "720.00/week", "105.00/night"))
                .as((service, anywhere, places, price) -> new Receiver(
                        new Receiver.At(
                                receiver.at().provider(),
                                service,
                                Room.Kind.PLACES,
                                anywhere ? Optional.empty() : receiver.at().zone()),
                        receiver.role(),
                        Room.ofPlaces(places),
                        receiver.quality(),
                        receiver.skills(),
                        UnitPrice.parse(price)));
    }

    private static Arbitrary<Departure> departure(String provider) {
        return Combinators.combine(Arbitraries.integers().between(0, 40), Arbitraries.of(false, false, true))
                .as((days, improving) -> new Departure(
                        new ProviderId(provider),
                        FIRST.plusDays(days),
                        improving ? Optional.of(FIRST.plusDays(days)) : Optional.empty()));
    }

    private static UnitPrice price(long pence) {
        return new UnitPrice(Money.ofPence(pence), PriceUnit.HOUR);
    }
}
