package org.almoner.domain.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

    private static final Location LUBENHAM = new Location(Drafts.IN_LUBENHAM, Drafts.LUBENHAM, 470572, 287313);
    private static final Location COALVILLE = new Location(Drafts.IN_COALVILLE, Drafts.BARDON, 447760, 313334);

    @ParameterizedTest
    @ValueSource(strings = {"postcode:LE67 3FN", "ward:E05005511", "sector:LE67 3", "district:LE67", "everywhere"})
    void readsWhatItWrites(String text) {
        assertThat(Area.parse(text)).hasToString(text);
    }

    @Test
    void readsPostcodesInAnyCaseAndWithAnySpaces() {
        assertThat(Area.parse("postcode:le673fn")).hasToString("postcode:LE67 3FN");
        assertThat(Area.parse("sector:le673")).hasToString("sector:LE67 3");
        assertThat(Area.parse("district: le67 ")).hasToString("district:LE67");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "LE67",
                "ward",
                "ward:",
                "parish:Hallaton",
                "everywhere:",
                "Everywhere",
                "sector:",
                "sector:3"
            })
    void refusesAnyOtherText(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Area.parse(text));
    }

    @Test
    void namesTheTextAndAdvises() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Area.parse("LE67"))
                .withMessage("'LE67' is not an area: write postcode:LE67 3FN, ward:E05005511, sector:LE67 3,"
                        + " district:LE67 or everywhere");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Area.parse("sector:LE67 3FN"))
                .withMessage("'LE67 3FN' is not a postcode sector: write district and one digit, such as LE67 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Area.parse("district:LEX7"))
                .withMessage("'LEX7' is not a postcode district: write one or two letters and a number, such as LE67");
    }

    /** P8: postcode, then ward, sector, district, everywhere. */
    @Test
    void aLocationLiesInOneAreaOfEachKindClosestFirst() {
        assertThat(Area.containing(LUBENHAM))
                .map(Area::toString)
                .containsExactly("postcode:LE16 9UT", "ward:E05005464", "sector:LE16 9", "district:LE16", "everywhere");
    }

    @Test
    void anAreaContainsTheLocationsThatLieInIt() {
        assertThat(Area.containing(LUBENHAM)).allMatch(area -> area.contains(LUBENHAM));
        assertThat(Area.containing(LUBENHAM))
                .filteredOn(area -> area.contains(COALVILLE))
                .containsExactly(new Area.Everywhere());
    }

    @Test
    void theOnePostcodeOfGirobankHasItsAreasToo() {
        Location girobank = new Location(Postcode.parse("GIR 0AA"), Drafts.LUBENHAM, 0, 0);

        assertThat(Area.containing(girobank)).contains(new Area.Sector("GIR 0"), new Area.District("GIR"));
    }
}
