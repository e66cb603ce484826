package org.almoner.domain.providers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneKind;
import org.junit.jupiter.api.Test;

/** Rule L6: at least two primes in every zone except the rural free zone, which has none. */
class PrimeShortageTest {

    private static final ZoneCode MELTON = new ZoneCode("melton");
    private static final ZoneCode FREE = new ZoneCode("harborough-rural");
    private static final List<Zone> ZONES = List.of(
            new Zone(MELTON, "Melton", ZoneKind.MEDIUM, ImmutableList.of(), Hours.of(1500), 2, Optional.empty()),
            new Zone(
                    FREE,
                    "Harborough Rural",
                    ZoneKind.RURAL_FREE,
                    ImmutableList.of(),
                    Hours.of(175),
                    0,
                    Optional.empty()));

    private static Provider provider(String id, Role role, Standing standing) {
        return new Provider(
                new ProviderId(id),
                "Care of " + id,
                standing,
                ImmutableSortedMap.of(MELTON, new Membership(role, Hours.of(100))),
                new Indicators(Percentage.NONE, Percentage.NONE, Percentage.NONE, Indicators.Basis.TENDER));
    }

    @Test
    void twoPrimesAreEnough() {
        assertThat(PrimeShortage.among(
                        List.of(
                                provider("P-1", Role.PRIME, Standing.ACTIVE),
                                provider("P-2", Role.PRIME, Standing.ACTIVE)),
                        ZONES))
                .isEmpty();
    }

    @Test
    void aSupplementaryIsNoPrime() {
        assertThat(PrimeShortage.among(
                        List.of(
                                provider("P-1", Role.PRIME, Standing.ACTIVE),
                                provider("P-2", Role.SUPPLEMENTARY, Standing.ACTIVE)),
                        ZONES))
                .containsExactly(new PrimeShortage(MELTON, 2, 1));
    }

    @Test
    void aSuspendedPrimeDoesNotCount() {
        assertThat(PrimeShortage.among(
                        List.of(
                                provider("P-1", Role.PRIME, Standing.ACTIVE),
                                provider("P-2", Role.PRIME, Standing.SUSPENDED)),
                        ZONES))
                .containsExactly(new PrimeShortage(MELTON, 2, 1));
    }

    @Test
    void theRuralFreeZoneNeedsNone() {
        assertThat(PrimeShortage.among(List.of(), ZONES)).containsExactly(new PrimeShortage(MELTON, 2, 0));
    }

    @Test
    void onlyAProviderInGoodStandingTakesNewPackages() {
        assertThat(Standing.values()).filteredOn(Standing::takesNewPackages).containsExactly(Standing.ACTIVE);
    }
}
