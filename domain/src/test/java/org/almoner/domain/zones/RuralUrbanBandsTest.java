package org.almoner.domain.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;

class RuralUrbanBandsTest {

    private static final RuralUrbanBands BANDS = new RuralUrbanBands(
            ImmutableMap.of(
                    RuralUrbanClass.C1,
                    Drafts.URBAN,
                    RuralUrbanClass.D1,
                    Drafts.FRINGE,
                    RuralUrbanClass.E1,
                    Drafts.RURAL),
            ImmutableList.of(new RuralUrbanBands.Exemption(
                    ImmutableSet.of(Drafts.MARKET_HARBOROUGH), Drafts.URBAN, Drafts.FRINGE)));

    @Test
    void class_of_the_ward_gives_its_band_L3() {
        assertThat(BANDS.assign(Drafts.LUBENHAM, "Lubenham", RuralUrbanClass.E1, Drafts.HARBOROUGH_RURAL))
                .contains(new Assignment<>(
                        new Area.Ward(Drafts.LUBENHAM), Drafts.RURAL, "ward Lubenham is E1 rural village"));
    }

    @Test
    void urban_is_priced_as_fringe_in_the_named_zones_L3() {
        assertThat(BANDS.assign(Drafts.GREAT_BOWDEN, "Great Bowden", RuralUrbanClass.C1, Drafts.MARKET_HARBOROUGH))
                .contains(new Assignment<>(
                        new Area.Ward(Drafts.GREAT_BOWDEN),
                        Drafts.FRINGE,
                        "ward Great Bowden is C1 urban city and town, and urban in zone market-harborough is priced as"
                                + " fringe"));
    }

    @Test
    void urban_stays_urban_in_other_zones_L3() {
        assertThat(BANDS.assign(Drafts.BARDON, "Bardon", RuralUrbanClass.C1, Drafts.COALVILLE))
                .map(Assignment::value)
                .contains(Drafts.URBAN);
    }

    @Test
    void other_bands_of_a_named_zone_stay_as_they_are_L3() {
        assertThat(BANDS.assign(Drafts.GREAT_BOWDEN, "Great Bowden", RuralUrbanClass.E1, Drafts.MARKET_HARBOROUGH))
                .map(Assignment::value)
                .contains(Drafts.RURAL);
    }

    @Test
    void class_without_a_band_gives_none() {
        assertThat(BANDS.assign(Drafts.BARDON, "Bardon", RuralUrbanClass.F2, Drafts.COALVILLE))
                .isEmpty();
    }

    @Test
    void class_is_read_by_its_code_and_another_code_is_refused() {
        assertThat(RuralUrbanClass.parse("D2").label()).isEqualTo("rural town and fringe in a sparse setting");
        assertThatThrownBy(() -> RuralUrbanClass.parse("G1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'G1'")
                .hasMessageContaining("F2");
    }
}
