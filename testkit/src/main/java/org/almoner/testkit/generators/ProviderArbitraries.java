package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.providers.CarerGender;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Memberships;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.ProviderRecord;
import org.almoner.domain.providers.Registration;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.SkillCode;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;

/** Generators of providers and their places in zones. Stateless. */
public final class ProviderArbitraries {

    /** Nights, which are given in visits by some and as nights by others. */
    public static final Offering NIGHTS = Offering.parse("general/night-sitting");

    /** Places in homes. */
    public static final Offering HOMES = Offering.parse("undivided/residential");

    /** All that is bought. */
    static final ImmutableSet<Offering> BOUGHT = ImmutableSet.of(Offering.HOME_CARE, NIGHTS, HOMES);

    /** Everybody whom {@link #carers()} may be. */
    static final Carers ALL_CARERS = new Carers(
            ImmutableSortedSet.of(new SkillCode("dementia"), new SkillCode("hoisting")),
            ImmutableSortedSet.of("gujarati", "polish"),
            ImmutableSortedSet.copyOf(CarerGender.values()));

    private ProviderArbitraries() {}

    /** {@return references such as P-00017, and others of the allowed form} */
    public static Arbitrary<ProviderId> providerId() {
        return Texts.reference("P").map(ProviderId::new);
    }

    /** {@return three percentages of either basis; round tens come often, so that providers tie} */
    public static Arbitrary<Indicators> indicators() {
        return Combinators.combine(
                        MoneyArbitraries.percentage(),
                        MoneyArbitraries.percentage(),
                        MoneyArbitraries.percentage(),
                        Arbitraries.of(Indicators.Basis.class))
                .as(Indicators::new);
    }

    /**
     * {@return any role; capacity from none to 5,000 hours a week, for some by morning and evening, and up to 3 places of some services; of all
     * that is bought or of some}
     */
    public static Arbitrary<Membership> membership() {
        return Combinators.combine(
                        Arbitraries.of(Role.class),
                        TimeArbitraries.weeklyHours(),
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(1, 4))),
                        Arbitraries.of(BOUGHT).set().ofMaxSize(2),
                        Arbitraries.maps(
                                        Arbitraries.of(BOUGHT),
                                        Arbitraries.integers().between(0, 3))
                                .ofMaxSize(BOUGHT.size()))
                .as((role, hours, parts, offerings, places) -> new Membership(
                        role,
                        hours,
                        dayParts(hours, parts),
                        ImmutableSortedSet.copyOf(offerings),
                        ImmutableSortedMap.of(),
                        ImmutableSortedMap.copyOf(Maps.filterKeys(
                                places, offering -> offerings.isEmpty() || offerings.contains(offering)))));
    }

    private static ImmutableMap<TimeWindow, Hours> dayParts(Hours weekly, int parts) {
        return parts == 0
                ? ImmutableMap.of()
                : ImmutableMap.of(
                        TimeWindow.parse("06:00-12:00"),
                        Hours.ofMinutes(weekly.minutes() * (parts - 1) / 3),
                        TimeWindow.parse("12:00-22:00"),
                        Hours.ofMinutes(weekly.minutes() * (4 - parts) / 3));
    }

    /** {@return carers of whom nothing is known, and carers with some skills, languages and genders, of whom others ask the same} */
    public static Arbitrary<Carers> carers() {
        return Combinators.combine(some(ALL_CARERS.skills()), some(ALL_CARERS.languages()), some(ALL_CARERS.genders()))
                .as(Carers::new);
    }

    private static <T extends Comparable<T>> Arbitrary<ImmutableSortedSet<T>> some(ImmutableSortedSet<T> all) {
        return Arbitraries.of(all).set().ofMaxSize(all.size()).map(ImmutableSortedSet::copyOf);
    }

    /** {@return registered providers and others} */
    public static Arbitrary<Registration> registration() {
        return Combinators.combine(Texts.line(), Arbitraries.integers().between(0, 3))
                .as((name, locations) -> locations == 0
                        ? Registration.named(name)
                        : new Registration(
                                name,
                                Optional.of(new RegulatorId("1-" + name.length())),
                                IntStream.range(1, locations)
                                        .mapToObj(location -> new RegulatorId("1-" + name.length() + "-" + location))
                                        .collect(ImmutableSortedSet.toImmutableSortedSet(RegulatorId::compareTo)),
                                ImmutableSortedSet.of("Domiciliary care service")));
    }

    /** {@return places in 0 to 3 zones of any code} */
    public static Arbitrary<Memberships> memberships() {
        return ZoneArbitraries.zoneCode()
                .set()
                .ofMaxSize(3)
                .flatMap(ProviderArbitraries::membershipsIn)
                .map(Memberships::new);
    }

    /** {@return providers as they are known, with facts of every kind on any days; places in up to 3 zones} */
    public static Arbitrary<ProviderRecord> record() {
        return Combinators.combine(providerId(), FactArbitraries.timelines(FactArbitraries.ofProvider()))
                .as(ProviderRecord::new)
                .withoutEdgeCases();
    }

    /** {@return providers with places in 0 to 3 zones of any code; three of four in good standing} */
    public static Arbitrary<Provider> provider() {
        return ZoneArbitraries.zoneCode()
                .set()
                .ofMaxSize(3)
                .flatMap(ProviderArbitraries::providerIn)
                .withoutEdgeCases();
    }

    /** {@return providers, each with a place in some of the zones; three of four in good standing} */
    public static Arbitrary<Provider> providerIn(Collection<ZoneCode> zones) {
        return Combinators.combine(providerId(), Texts.line(), standing(), membershipsIn(zones), carers(), indicators())
                .as(Provider::new)
                .withoutEdgeCases();
    }

    static Arbitrary<Standing> standing() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Standing.ACTIVE)), Tuple.of(1, Arbitraries.of(Standing.class)));
    }

    private static Arbitrary<ImmutableSortedMap<ZoneCode, Membership>> membershipsIn(Collection<ZoneCode> zones) {
        return zones.isEmpty()
                ? Arbitraries.just(ImmutableSortedMap.of())
                : Arbitraries.maps(Arbitraries.of(zones), membership())
                        .ofMaxSize(zones.size())
                        .map(ImmutableSortedMap::copyOf);
    }

    /** {@return zones that ask for 1 to 5 primes and have fewer} */
    public static Arbitrary<PrimeShortage> primeShortage() {
        return Combinators.combine(
                        ZoneArbitraries.zoneCode(),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(0, 4))
                .as((zone, required, found) -> new PrimeShortage(zone, required, Math.min(found, required - 1)));
    }
}
