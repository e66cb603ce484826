package org.almoner.domain.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PostcodeDirectoryTest {

    private static final Location COALVILLE = new Location(Drafts.IN_COALVILLE, Drafts.BARDON, 447760, 313334);
    private static final Location LUBENHAM = new Location(Drafts.IN_LUBENHAM, Drafts.LUBENHAM, 470572, 287313);

    @Test
    void knowsWhereItsPostcodesAre() {
        PostcodeDirectory directory = PostcodeDirectory.of(List.of(COALVILLE, LUBENHAM));

        assertThat(directory.find(Drafts.IN_COALVILLE)).contains(COALVILLE);
        assertThat(directory.contains(Drafts.IN_COALVILLE)).isTrue();
        assertThat(directory.find(Drafts.IN_GREAT_BOWDEN)).isEmpty();
        assertThat(directory.contains(Drafts.IN_GREAT_BOWDEN)).isFalse();
    }

    @Test
    void isInTheOrderOfItsPostcodesWhateverTheOrderGiven() {
        PostcodeDirectory directory = PostcodeDirectory.of(List.of(COALVILLE, LUBENHAM));

        assertThat(directory.locations()).containsExactly(LUBENHAM, COALVILLE);
        assertThat(directory.postcodes()).containsExactly(Drafts.IN_LUBENHAM, Drafts.IN_COALVILLE);
        assertThat(directory.districts()).containsExactly("LE16", "LE67");
        assertThat(directory)
                .isEqualTo(PostcodeDirectory.of(List.of(LUBENHAM, COALVILLE)))
                .hasSameHashCodeAs(PostcodeDirectory.of(List.of(LUBENHAM, COALVILLE)))
                .isNotEqualTo(PostcodeDirectory.of(List.of(LUBENHAM)))
                .hasToString("postcodes: 2, districts: 2");
    }

    @Test
    void refusesEveryPostcodeGivenTwiceInOneMessage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostcodeDirectory.of(List.of(COALVILLE, LUBENHAM, COALVILLE, LUBENHAM, LUBENHAM)))
                .withMessage(
                        "a directory has one location for each postcode, but has more for 2: [LE16 9UT, LE67 9QD]");
    }

    @Test
    void refusesAPlaceOffTheNationalGrid() {
        assertThat(new Location(Drafts.IN_LUBENHAM, Drafts.LUBENHAM, 700_000, 1_300_000))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Location(Drafts.IN_LUBENHAM, Drafts.LUBENHAM, -1, 0))
                .withMessage("easting of LE16 9UT must lie between 0 and 700000 metres, but is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Location(Drafts.IN_LUBENHAM, Drafts.LUBENHAM, 700_001, 0))
                .withMessageContaining("easting");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Location(Drafts.IN_LUBENHAM, Drafts.LUBENHAM, 0, -1))
                .withMessageContaining("northing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Location(Drafts.IN_LUBENHAM, Drafts.LUBENHAM, 0, 1_300_001))
                .withMessageContaining("northing");
    }
}
