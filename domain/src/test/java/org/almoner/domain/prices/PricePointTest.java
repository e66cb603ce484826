package org.almoner.domain.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PricePointTest {

    private static final Set<Offering> SEVERAL = ImmutableSet.of(
            offering("general", "home-care"), offering("general", "night-care"), offering("complex", "home-care"));

    private static Offering offering(String lot, String service) {
        return new Offering(new LotCode(lot), new ServiceCode(service));
    }

    @ParameterizedTest
    @CsvSource({
        "night-care/rural, general/night-care/rural",
        "complex/rural, complex/home-care/rural",
        "general/home-care/rural, general/home-care/rural"
    })
    void lotOrServiceIsEnoughWhereItIsOfOneAlone(String text, String whole) {
        assertThat(PricePoint.parse(text, SEVERAL)).hasToString(whole);
        assertThat(PricePoint.parse(whole, SEVERAL)).hasToString(whole);
    }

    @Test
    void theBandAloneIsEnoughInASchemeThatBuysOneThing() {
        assertThat(PricePoint.parse("rural", Set.of(Offering.HOME_CARE))).hasToString("undivided/home-care/rural");
    }

    @ParameterizedTest
    @CsvSource({"homecare/rural", "home-care/general/rural", "a/b/c/rural"})
    void whatNamesNoneIsRefusedWithThoseThereAre(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PricePoint.parse(text, SEVERAL))
                .withMessageContaining(
                        "'" + text + "' is for nothing that the scheme buys, which is general/home-care,")
                .withMessageContaining("write the band alone, or after lot, service or both");
    }

    @ParameterizedTest
    @CsvSource({"rural", "general/rural", "home-care/rural"})
    void whatNamesSeveralIsRefusedWithThoseThereAre(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PricePoint.parse(text, SEVERAL))
                .withMessageContaining("'" + text + "' does not say which one of general/home-care,")
                .withMessageContaining("write lot, service or both before the band, such as general/home-care/rural");
    }
}
