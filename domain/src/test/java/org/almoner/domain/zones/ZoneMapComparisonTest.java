package org.almoner.domain.zones;

import static org.almoner.domain.zones.Drafts.ALONE_IN_LUBENHAM;
import static org.almoner.domain.zones.Drafts.FRINGE;
import static org.almoner.domain.zones.Drafts.HARBOROUGH_RURAL;
import static org.almoner.domain.zones.Drafts.IN_COALVILLE;
import static org.almoner.domain.zones.Drafts.IN_GREAT_BOWDEN;
import static org.almoner.domain.zones.Drafts.IN_LUBENHAM;
import static org.almoner.domain.zones.Drafts.ISOLATED;
import static org.almoner.domain.zones.Drafts.MARKET_HARBOROUGH;
import static org.almoner.domain.zones.Drafts.RURAL;
import static org.almoner.domain.zones.Drafts.URBAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableTable;
import java.util.List;
import org.almoner.domain.zones.ZoneMapComparison.Place;
import org.junit.jupiter.api.Test;

/** Which packages change zone or price when a new map comes into force (rules L1 and L3). */
class ZoneMapComparisonTest {

    private static final Postcode NEW_IN_COALVILLE = Postcode.parse("LE67 6ZL");

    private final ZoneMap before = Drafts.leicestershire().map();

    @Test
    void equalMapsChangeNothing() {
        ZoneMapComparison comparison = ZoneMapComparison.of(before, before);

        assertThat(comparison.places())
                .extracting(Place::postcode)
                .containsExactlyElementsOf(before.directory().postcodes());
        assertThat(comparison.zoneChanges()).isEmpty();
        assertThat(comparison.bandChanges()).isEmpty();
        assertThat(comparison.zoneMoves()).isEqualTo(ImmutableTable.of());
        assertThat(comparison.bandMoves()).isEqualTo(ImmutableTable.of());
    }

    @Test
    void aChangeOfReasonAloneIsNoChange() {
        ZoneMap after = Drafts.leicestershire()
                .assign("postcode:LE16 9UT", RURAL, "confirmed on appeal")
                .map();

        assertThat(ZoneMapComparison.of(before, after).bandChanges()).isEmpty();
    }

    @Test
    void listsAndCountsThePlacesThatChangeBand() {
        ZoneMap after = Drafts.leicestershire()
                .without(new Area.OnePostcode(ALONE_IN_LUBENHAM))
                .assign("postcode:LE16 9YT", URBAN, "no longer an exception")
                .map();

        ZoneMapComparison comparison = ZoneMapComparison.of(before, after);

        assertThat(comparison.bandChanges())
                .extracting(Place::postcode)
                .containsExactly(ALONE_IN_LUBENHAM, IN_GREAT_BOWDEN);
        assertThat(comparison.bandMoves())
                .isEqualTo(ImmutableTable.builder()
                        .put(FRINGE, URBAN, 1)
                        .put(ISOLATED, RURAL, 1)
                        .build());
        assertThat(comparison.zoneChanges()).isEmpty();
    }

    @Test
    void listsAndCountsThePlacesThatChangeZone() {
        ZoneMap after = Drafts.leicestershire()
                .assign("postcode:LE16 9UT", MARKET_HARBOROUGH, "the town has grown")
                .map();

        ZoneMapComparison comparison = ZoneMapComparison.of(before, after);

        assertThat(comparison.zoneChanges())
                .containsExactly(new Place(IN_LUBENHAM, before.resolve(IN_LUBENHAM), after.resolve(IN_LUBENHAM)));
        assertThat(comparison.zoneMoves()).isEqualTo(ImmutableTable.of(HARBOROUGH_RURAL, MARKET_HARBOROUGH, 1));
        assertThat(comparison.bandChanges()).isEmpty();
    }

    @Test
    void listsThePlacesThatAppearAndDisappearWhichAreNoChangesOfZone() {
        ZoneMap after = Drafts.leicestershire()
                .withoutPlace(IN_LUBENHAM)
                .place(NEW_IN_COALVILLE, Drafts.BARDON, 440655, 309949)
                .map();

        ZoneMapComparison comparison = ZoneMapComparison.of(before, after);

        assertThat(comparison.places()).extracting(Place::postcode).isSorted().hasSize(5);
        assertThat(comparison.appearing()).extracting(Place::postcode).containsExactly(NEW_IN_COALVILLE);
        assertThat(comparison.disappearing()).extracting(Place::postcode).containsExactly(IN_LUBENHAM);
        assertThat(comparison.unknown()).isEmpty();
        assertThat(comparison.zoneChanges()).isEmpty();
        assertThat(comparison.bandChanges()).isEmpty();
    }

    @Test
    void countsPackagesWhenGivenThePostcodeOfEach() {
        ZoneMap after = Drafts.leicestershire()
                .assign("postcode:LE67 9QD", FRINGE, "edge of the town")
                .map();
        Postcode elsewhere = Postcode.parse("TA1 1AA");

        ZoneMapComparison comparison =
                ZoneMapComparison.of(before, after, List.of(IN_COALVILLE, elsewhere, IN_COALVILLE, IN_LUBENHAM));

        assertThat(comparison.places())
                .extracting(Place::postcode)
                .containsExactly(IN_COALVILLE, elsewhere, IN_COALVILLE, IN_LUBENHAM);
        assertThat(comparison.bandMoves()).isEqualTo(ImmutableTable.of(URBAN, FRINGE, 2));
        assertThat(comparison.unknown()).extracting(Place::postcode).containsExactly(elsewhere);
    }
}
