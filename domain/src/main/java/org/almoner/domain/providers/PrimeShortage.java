package org.almoner.domain.providers;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;

/**
 * A zone with fewer prime providers than the scheme asks for (rule L6). Immutable.
 *
 * @param zone the zone
 * @param required the least number of primes
 * @param found how many there are, always fewer than required
 */
public record PrimeShortage(ZoneCode zone, int required, int found) {

    /** {@return the zones, in their order, that have too few primes among the providers} */
    public static ImmutableList<PrimeShortage> among(Collection<Provider> providers, Collection<Zone> zones) {
        return zones.stream()
                .map(zone -> new PrimeShortage(zone.code(), zone.minimumPrimes(), primesOf(zone.code(), providers)))
                .filter(shortage -> shortage.found < shortage.required)
                .collect(ImmutableList.toImmutableList());
    }

    private static int primesOf(ZoneCode zone, Collection<Provider> providers) {
        return (int) providers.stream()
                .filter(provider -> provider.standing().takesNewPackages())
                .flatMap(provider -> provider.findMembership(zone).stream())
                .filter(membership -> membership.role() == Role.PRIME)
                .count();
    }
}
