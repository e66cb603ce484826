package org.almoner.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Iterables;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.Progress;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.needs.AgeRange;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.persistence.files.SchemeFiles;
import org.almoner.testkit.memory.InMemoryStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration's caseload and market work from any scheme's zones, bands, lots and tiers. */
class FiveWorldsTest {

    private static World world(String id) {
        return World.generate(SchemeFiles.shipped(id).orElseThrow(), 1);
    }

    static Iterable<String> ids() {
        return SchemeFiles.shippedIds();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void hoursMatchThePlanPackagesMayBeBoughtAndNoZoneIsShort(String id) {
        World world = world(id);
        Scheme scheme = world.scheme();

        assertThat(scheme.zones())
                .allSatisfy(
                        zone -> assertThat(world.hoursByZone().get(zone.code()).minutes())
                                .isCloseTo(zone.plannedWeeklyHours().minutes(), within(30L)));
        assertThat(Iterables.concat(world.inPlace(), world.waiting()))
                .allSatisfy(each -> assertThat(each.plan().stream()
                                .flatMap(
                                        plan -> scheme
                                                .visitLengths()
                                                .refusals(
                                                        plan,
                                                        Optional.of(
                                                                each.offering().service()))
                                                .stream()))
                        .isEmpty());
        assertThat(PrimeShortage.among(world.providers(), scheme.zones())).isEmpty();
        assertThat(world.providers().stream()
                        .flatMap(provider -> provider.memberships().values().stream())
                        .map(Membership::role))
                .containsAll(scheme.allocation().roles());
        assertThat(world.waiting().stream().filter(each -> each.plan().isPresent()))
                .hasSize(40);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void placesNightsAndSessionsAreThoseOfThePlanAndTwoOfEachWaitB1S1(String id) {
        World world = world(id);
        Map<Offering, Integer> planned = world.scheme().planning().orElseThrow().places();

        assertThat(units(world.inPlace())).isEqualTo(planned);
        assertThat(world.waiting().stream()
                        .filter(each -> each.service().isPresent())
                        .map(Case::offering))
                .hasSize(2 * planned.size())
                .hasSameElementsAs(planned.keySet());
    }

    private static Map<Offering, Integer> units(List<Case> cases) {
        return cases.stream()
                .filter(each -> each.service().isPresent())
                .collect(Collectors.toMap(
                        Case::offering, each -> each.service().orElseThrow().weeklyUnits(), Integer::sum));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void nothingIsWrongWithAnyPackage(String id) {
        World world = world(id);
        InMemoryStore store = InMemoryStore.empty();
        LocalDate monday = world.week().monday();
        Almoner almoner = Almoner.of(
                world.scheme(),
                store,
                new SimulatedReplies(world),
                Clock.fixed(monday.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC));
        new WorldRecorder(almoner.records(), store).record(world, Progress.SILENT);

        assertThat(almoner.packages().on(monday))
                .hasSize(world.inPlace().size() + world.waiting().size())
                .allSatisfy(account -> assertThat(account.invalidities()).isEmpty());
    }

    @Test
    void whoComesLaterIsOfAnAgeForTheServiceToo() {
        World world = world("birmingham-2018");
        Arrivals arrivals = world.arrivals();
        List<Case> ofAges = Stream.generate(
                        () -> arrivals.next(world.week().next().monday()))
                .filter(each -> world.scheme()
                        .packages()
                        .ages()
                        .containsKey(each.offering().service()))
                .limit(100)
                .toList();

        assertThat(ofAges).allSatisfy(each -> {
            AgeRange ages = Objects.requireNonNull(
                    world.scheme().packages().ages().get(each.offering().service()));
            LocalDate start = each.wanted().from();
            assertThat(ages.contains(each.person().ageOn(start))).isTrue();
            assertThat(ages.contains(each.person().ageOn(start.plusYears(1)))).isTrue();
        });
    }

    /** Of a service that the scheme says nothing of, nobody knows what the regulator calls it. */
    @Test
    void aProviderIsRegisteredForWhatItGivesAlone() {
        assertThat(types("birmingham-2018", "residential-65-plus")).isEmpty();
        assertThat(types("birmingham-2018", "home-support")).containsExactly("Domiciliary care service");
        assertThat(types("somerset-2024", "residential")).containsExactly("Care home service without nursing");
        assertThat(types("somerset-2024", "domiciliary-care"))
                .containsExactlyInAnyOrder("Domiciliary care service", "Supported living service");
    }

    /** {@return what those are registered for that give the service} */
    private static Set<String> types(String id, String service) {
        World world = world(id);
        Set<ProviderId> giving = world.inPlace().stream()
                .filter(each -> each.offering().service().toString().equals(service))
                .flatMap(each -> each.provider().stream())
                .collect(Collectors.toSet());
        return world.files().stream()
                .filter(file -> giving.contains(file.provider()))
                .flatMap(file -> file.registration().serviceTypes().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void ofTwoSchemesPlacesArePlanned() {
        assertThat(units(world("birmingham-2018").inPlace()).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(830);
        assertThat(units(world("somerset-2024").inPlace())).hasSize(3);
    }

    /** A provider's own day is never fuller than its places, and it gives nothing that it does not serve. */
    @ParameterizedTest
    @ValueSource(strings = {"birmingham-2018", "somerset-2024"})
    void whoHasAPlaceHasItWithAProviderOfTheZoneThatHasRoom(String id) {
        World world = world(id);
        Map<String, Integer> taken = new TreeMap<>();
        for (Case each : world.inPlace()) {
            each.service()
                    .ifPresent(service -> service.days()
                            .forEach(day -> taken.merge(
                                    each.provider().orElseThrow() + " " + each.zone() + " " + each.offering() + " "
                                            + day,
                                    service.units(),
                                    Integer::sum)));
        }

        assertThat(taken).isNotEmpty().allSatisfy((seat, places) -> {
            List<String> parts = List.of(seat.split(" ", -1));
            Membership place = world.providers().stream()
                    .filter(provider -> provider.id().value().equals(parts.get(0)))
                    .flatMap(provider -> provider.findMembership(ZoneCode.parse(parts.get(1))).stream())
                    .findFirst()
                    .orElseThrow();
            Offering offering = Offering.parse(parts.get(2));
            assertThat(place.serves(offering)).isTrue();
            assertThat(places).isLessThanOrEqualTo(place.placesFor(offering));
        });
        assertThat(world.providers())
                .hasSize(60)
                .noneMatch(provider -> provider.memberships().isEmpty());
    }

    @Test
    void aPlaceIsAtThePriceThatItsProviderTenderedS3() {
        World world = world("somerset-2024");

        assertThat(world.inPlace())
                .filteredOn(each -> each.service().isPresent())
                .allSatisfy(each -> {
                    assertThat(world.tendered(each.provider().orElseThrow(), each))
                            .contains(each.service().orElseThrow().price());
                    assertThat(each.agreed()).isEmpty();
                });
    }

    @Test
    void lotsHaveTheirPlannedShareOfTheHoursC10() {
        World world = world("leicester-2023");
        Map<String, Long> minutes = world.snapshot().hours().entrySet().stream()
                .collect(Collectors.toMap(
                        point -> point.getKey().offering().lot().toString(),
                        point -> point.getValue().minutes()));

        assertThat((double) minutes.get("high-dependency") / Hours.of(30_865).minutes())
                .isCloseTo(2_885.0 / 30_865, within(0.02));
    }

    @Test
    void aProviderHasOnePriceForEachLotWithinTheEnvelopeC4() {
        World world = world("leicester-2023");
        LocalDate day = world.week().monday();

        assertThat(world.inPlace()).allSatisfy(each -> {
            Envelope envelope = world.scheme()
                    .charging()
                    .rates()
                    .termsOn(each.offering(), day)
                    .envelope()
                    .orElseThrow();
            UnitPrice price = each.agreed().orElseThrow();
            assertThat(envelope.allows(price)).isTrue();
            assertThat(world.tendered(each.provider().orElseThrow(), each)).contains(price);
        });
        assertThat(world.inPlace().stream().map(Case::agreed).distinct()).hasSizeGreaterThan(30);
    }

    @Test
    void whereFeesAreFixedNobodyTendersB2() {
        World world = world("birmingham-2018");

        assertThat(world.inPlace()).allSatisfy(each -> assertThat(each.agreed()).isEmpty());
        assertThat(world.inPlace().stream()
                        .filter(each -> each.plan().isPresent())
                        .map(Case::offering)
                        .map(Offering::service)
                        .distinct()
                        .map(Object::toString))
                .containsExactlyInAnyOrder("home-support", "supported-living");
    }
}
