package org.almoner.simulation.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.Role;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.persistence.files.SchemeFiles;
import org.junit.jupiter.api.Test;

class WorldTest {

    private static final Scheme SCHEME =
            SchemeFiles.shipped("leicestershire-2020").orElseThrow();
    private static final ImmutableList<Long> SEEDS = ImmutableList.of(1L, 2L, 42L, -7L, Long.MAX_VALUE);
    private static final World WORLD = World.generate(SCHEME, 1);

    @Test
    void hoursOfEachZoneMatchL1ToWithinHalfAnHourWhateverTheSeed() {
        SEEDS.forEach(seed -> hoursMatchL1(World.generate(SCHEME, seed).hoursByZone()));
    }

    private static void hoursMatchL1(Map<ZoneCode, Hours> hours) {
        for (Zone zone : SCHEME.zones()) {
            assertThat(hours.get(zone.code()).minutes())
                    .as(zone.name())
                    .isCloseTo(zone.plannedWeeklyHours().minutes(), within(30L));
        }
        assertThat(Hours.sum(hours.values()).minutes())
                .isCloseTo(Hours.of(23_150).minutes(), within(30L));
    }

    @Test
    void hoursOfEachBandComeOutNearTheSharesOfL4() {
        Snapshot published = SCHEME.planning().orElseThrow().snapshot();
        Map<BandCode, Hours> hours = WORLD.hoursByBand();
        published
                .byBand()
                .forEach((band, weekly) -> assertThat(share(hours.get(band), Hours.of(23_150)))
                        .as(band.toString())
                        .isCloseTo(share(weekly, published.total()), within(0.005)));
    }

    private static double share(Hours part, Hours whole) {
        return (double) part.minutes() / whole.minutes();
    }

    @Test
    void sameSeedMakesTheSameWorldAndAnotherSeedAnother() {
        assertThat(World.generate(SCHEME, 1)).isEqualTo(WORLD);
        assertThat(World.generate(SCHEME, 2).inPlace()).isNotEqualTo(WORLD.inPlace());
    }

    @Test
    void firstPersonOfASeedIsTheSameOnEveryMachine() {
        Case first = WORLD.inPlace().get(0);
        assertThat(first.person()).hasToString("Person[id=C-00001, born=1930-10-10, home=LE9 4BZ]");
        assertThat(first.contribution()).hasToString("43.13");
    }

    @Test
    void everyZoneHasTheActivePrimesThatL6AsksForWhateverTheSeed() {
        SEEDS.forEach(seed -> {
            ImmutableList<Provider> providers = World.generate(SCHEME, seed).providers();
            assertThat(PrimeShortage.among(providers, SCHEME.zones())).isEmpty();
            assertThat(providers)
                    .hasSize(60)
                    .noneMatch(provider -> provider.memberships().isEmpty());
        });
    }

    @Test
    void ruralFreeZoneHasNoPrimeAndEveryZoneHasSupplementaries() {
        ZoneCode rural = ZoneCode.parse("harborough-rural");
        assertThat(serving(rural, Role.PRIME)).isEmpty();
        assertThat(SCHEME.zones())
                .allMatch(zone -> serving(zone.code(), Role.SUPPLEMENTARY).size() >= 5);
    }

    @Test
    void someProvidersArePrimeInOneZoneAndSupplementaryInAnother() {
        assertThat(WORLD.providers())
                .anyMatch(provider -> hasRole(provider, Role.PRIME) && hasRole(provider, Role.SUPPLEMENTARY));
    }

    private static boolean hasRole(Provider provider, Role role) {
        return provider.memberships().values().stream().anyMatch(membership -> membership.role() == role);
    }

    private static List<Provider> serving(ZoneCode zone, Role role) {
        return WORLD.providers().stream()
                .filter(provider -> provider.findMembership(zone)
                        .filter(membership -> membership.role() == role)
                        .isPresent())
                .toList();
    }

    @Test
    void packagesInPlaceFitTheCapacityOfTheirProviders() {
        Map<String, Hours> committed = new TreeMap<>();
        WORLD.inPlace()
                .forEach(each -> committed.merge(
                        each.provider().orElseThrow() + " " + each.zone(), each.weeklyHours(), Hours::plus));
        for (Provider provider : WORLD.providers()) {
            for (Map.Entry<ZoneCode, Membership> place : provider.memberships().entrySet()) {
                Hours taken = committed.getOrDefault(provider.id() + " " + place.getKey(), Hours.ZERO);
                assertThat(taken).isLessThanOrEqualTo(place.getValue().weeklyCapacity());
            }
        }
        assertThat(committed.keySet()).allMatch(this::isMembership);
    }

    private boolean isMembership(String key) {
        List<String> parts = List.of(key.split(" ", -1));
        return WORLD.providers().stream()
                .anyMatch(provider -> provider.id().value().equals(parts.get(0))
                        && provider.findMembership(ZoneCode.parse(parts.get(1))).isPresent());
    }

    @Test
    void everyoneLivesWhereTheMapSays() {
        WORLD.inPlace()
                .forEach(each -> assertThat(SCHEME.zoneMap()
                                .resolve(each.person().home(), WORLD.week().monday()))
                        .isInstanceOfSatisfying(Resolution.Resolved.class, place -> {
                            assertThat(place.zone().code()).isEqualTo(each.zone());
                            assertThat(place.band()).isEqualTo(each.band());
                        }));
    }

    @Test
    void agesAreThoseOfC10() {
        ImmutableMap<Integer, Integer> published =
                ImmutableMap.of(18, 48, 30, 54, 40, 79, 50, 163, 60, 287, 70, 466, 80, 963);
        double people = WORLD.inPlace().size();
        published.forEach((from, number) -> {
            int to = from == 18 ? 30 : from == 80 ? 200 : from + 10;
            assertThat(count(each -> age(each) >= from && age(each) < to) / people)
                    .as("from " + from)
                    .isCloseTo(number / 2_060.0, within(0.01));
        });
    }

    private static int age(Case each) {
        return each.person().ageOn(WORLD.week().monday());
    }

    private static long count(Predicate<Case> condition) {
        return WORLD.inPlace().stream().filter(condition).count();
    }

    @Test
    void plansMayBeBoughtAndSomeAreDoubleHandedAndSomeHealthFunded() {
        double people = WORLD.inPlace().size();
        assertThat(WORLD.inPlace())
                .allMatch(each -> SCHEME.visitLengths()
                        .refusals(
                                each.plan().orElseThrow(),
                                Optional.of(each.offering().service()))
                        .isEmpty());
        assertThat(count(Case::isDoubleHanded) / people).isCloseTo(0.2, within(0.03));
        assertThat(count(each -> each.healthShare().basisPoints() > 0) / people).isCloseTo(0.06, within(0.02));
        assertThat(count(each -> each.contribution().isZero()) / people).isCloseTo(0.33, within(0.05));
    }

    @Test
    void fortyPackagesWaitSomeOfThemInTheRuralFreeZone() {
        assertThat(WORLD.waiting()).hasSize(40).allMatch(each -> each.provider().isEmpty());
        assertThat(WORLD.waiting())
                .anyMatch(each -> each.zone().code().equals("harborough-rural"))
                .anyMatch(each -> WORLD.week().range().contains(each.wanted().from()));
    }
}
