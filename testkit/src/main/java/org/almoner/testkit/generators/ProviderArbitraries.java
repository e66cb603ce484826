package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.providers.Indicators;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.PrimeShortage;
import org.almoner.domain.providers.Provider;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.zones.ZoneCode;

/** Generators of providers and their places in zones. Stateless. */
public final class ProviderArbitraries {

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

    /** {@return any role; capacity from none to 5,000 hours a week} */
    public static Arbitrary<Membership> membership() {
        return Combinators.combine(Arbitraries.of(Role.class), TimeArbitraries.weeklyHours())
                .as(Membership::new);
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
        return Combinators.combine(providerId(), Texts.line(), standing(), membershipsIn(zones), indicators())
                .as(Provider::new)
                .withoutEdgeCases();
    }

    private static Arbitrary<Standing> standing() {
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
