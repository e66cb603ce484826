package org.almoner.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Envelope;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Hours;
import org.almoner.persistence.files.SchemeFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
                .allSatisfy(each -> assertThat(scheme.visitLengths()
                                .refusals(
                                        each.plan(), Optional.of(each.offering().service())))
                        .isEmpty());
        assertThat(PrimeShortage.among(world.providers(), scheme.zones())).isEmpty();
        assertThat(world.providers().stream()
                        .flatMap(provider -> provider.memberships().values().stream())
                        .map(Membership::role))
                .containsAll(scheme.allocation().roles());
        assertThat(world.waiting()).hasSize(40);
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
                        .map(Case::offering)
                        .map(Offering::service)
                        .distinct()
                        .map(Object::toString))
                .containsExactlyInAnyOrder("home-support", "supported-living");
    }
}
