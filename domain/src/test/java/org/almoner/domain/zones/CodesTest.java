package org.almoner.domain.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.almoner.domain.time.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"melton", "harborough-rural", "area-1", "zone2"})
    void zonesAndBandsAreNamedInLowerCaseWordsJoinedByHyphens(String code) {
        assertThat(ZoneCode.parse(code)).hasToString(code);
        assertThat(BandCode.parse(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Melton", "harborough rural", "harborough_rural", "-melton", "melton-", "a--b", "1st", "é"})
    void refusesAnyOtherCodeOfAZoneOrABand(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ZoneCode.parse(code))
                .withMessage(
                        "'" + code + "' is not the code of a zone: write lower-case words joined by hyphens, such as"
                                + " harborough-rural");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BandCode.parse(code))
                .withMessageContaining("'" + code + "' is not the code of a price band");
    }

    @ParameterizedTest
    @ValueSource(strings = {"E05005511", "W05000001", "S13002515", "N08000101"})
    void readsTheWardCodesOfEveryNation(String code) {
        assertThat(WardCode.parse(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e05005511", "E0500551", "E050055111", "E06000016", "Whitwick"})
    void refusesTheCodeOfAnythingButAWard(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WardCode.parse(code))
                .withMessageContaining("'" + code + "' is not the code of a ward");
    }

    @Test
    void codesAreOrderedAsText() {
        assertThat(ZoneCode.parse("bottesford")).isLessThan(ZoneCode.parse("melton"));
        assertThat(BandCode.parse("fringe")).isLessThan(BandCode.parse("urban"));
        assertThat(WardCode.parse("E05005464")).isLessThan(WardCode.parse("E05005469"));
    }

    /** L6: two primes in every zone but the rural free one; the number is data, so any from none on will do. */
    @Test
    void aZoneMayAskForNoPrimeButNotForFewer() {
        assertThat(zone("Harborough Rural", 0).minimumPrimes()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zone("Harborough Rural", -1))
                .withMessage("zone harborough-rural cannot ask for fewer than no primes, but asks for -1");
    }

    @Test
    void aZoneHasNoFewerPrimesAtMostThanAtLeast() {
        assertThat(zone("Harborough Rural", 1).mayHavePrimes(1)).isTrue();
        assertThat(zone("Harborough Rural", 1).mayHavePrimes(2)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> zone("Harborough Rural", 2))
                .withMessageContaining("cannot have 2 primes at least and 1 at most");
    }

    @Test
    void aZoneNeedsAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> zone(" ", 0)).withMessageContaining("needs a name");
    }

    private static Zone zone(String name, int primes) {
        return new Zone(
                Drafts.HARBOROUGH_RURAL,
                name,
                ZoneKind.RURAL_FREE,
                ImmutableList.of("Hallaton"),
                Hours.of(175),
                primes,
                Optional.of(1));
    }
}
