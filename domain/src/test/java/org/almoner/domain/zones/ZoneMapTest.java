package org.almoner.domain.zones;

import static org.almoner.domain.zones.Drafts.ALONE_IN_LUBENHAM;
import static org.almoner.domain.zones.Drafts.COALVILLE;
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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Resolution.Reason;
import org.almoner.domain.zones.Resolution.Resolved;
import org.almoner.domain.zones.Resolution.Unresolved;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ZoneMapTest {

    private final ZoneMap map = Drafts.leicestershire().map();

    /** L1: the zone is where providers are engaged; the explanation names the area that decided, and why. */
    @Test
    void aPostcodeHasTheZoneOfItsWardAndSaysWhy() {
        Resolved place = resolved(map, IN_COALVILLE);

        assertThat(place.zone().name()).isEqualTo("Coalville and Ashby");
        assertThat(place.zone().kind()).isEqualTo(ZoneKind.LARGE);
        assertThat(place.zone().plannedWeeklyHours()).isEqualTo(Hours.of(3600));
        assertThat(place.zoneMatch())
                .isEqualTo(new Assignment<>(Area.parse("ward:E05005515"), COALVILLE, "ward is nearest to Coalville"));
        assertThat(place.mapVersion()).isEqualTo("2020");
        assertThat(place.mapSource()).isEqualTo("illustrative zones");
    }

    /** L3: two neighbours in one zone are priced by the place of each. */
    @Test
    void theBandIsOfThePlaceAndNotOfTheZone() {
        Resolved village = resolved(map, IN_LUBENHAM);
        Resolved farm = resolved(map, ALONE_IN_LUBENHAM);

        assertThat(village.zone()).isEqualTo(farm.zone());
        assertThat(village.band()).isEqualTo(RURAL);
        assertThat(farm.band()).isEqualTo(ISOLATED);
        assertThat(farm.bandMatch().area()).isEqualTo(new Area.OnePostcode(ALONE_IN_LUBENHAM));
        assertThat(farm.bandMatch().because()).isEqualTo("fewer than 8 postcodes within 1 km");
        assertThat(farm.zoneMatch().area()).isEqualTo(new Area.Ward(Drafts.LUBENHAM));
    }

    /** L3: what would be urban in Market Harborough is priced as fringe. */
    @Test
    void aMarketTownMayBePricedAsFringe() {
        assertThat(resolved(map, IN_GREAT_BOWDEN).band()).isEqualTo(FRINGE);
    }

    /** P8: the longest match wins: postcode, ward, sector, district, everywhere. */
    @Test
    void theClosestAssignedAreaDecides() {
        Drafts drafts = Drafts.empty()
                .leicestershirePlaces()
                .bands(URBAN)
                .zone(HARBOROUGH_RURAL, "Harborough Rural", ZoneKind.RURAL_FREE, 175, 0)
                .assign("everywhere", HARBOROUGH_RURAL, "all")
                .assign("everywhere", URBAN, "all");

        for (Area area : Area.containing(new Location(IN_LUBENHAM, Drafts.LUBENHAM, 470572, 287313))
                .reverse()) {
            if (!(area instanceof Area.Everywhere)) {
                drafts.assign(area.toString(), HARBOROUGH_RURAL, "closer");
            }
            assertThat(resolved(drafts.map(), IN_LUBENHAM).zoneMatch().area()).isEqualTo(area);
            assertThat(resolved(drafts.map(), IN_LUBENHAM).bandMatch().area()).isEqualTo(new Area.Everywhere());
        }
    }

    /** C1: one city-wide framework is a map with one zone, one band and one assignment of each. */
    @Test
    void aCouncilWithoutZonesAssignsEverywhere() {
        ZoneCode city = new ZoneCode("city");
        BandCode standard = new BandCode("standard");
        Postcode cityCentre = Postcode.parse("LE1 1AA");
        ZoneMap leicester = Drafts.empty()
                .place(cityCentre, new WardCode("E05001789"), 459327, 304196)
                .bands(standard)
                .zone(city, "Leicester", ZoneKind.CITY_WIDE, 30_865, 0)
                .assign("everywhere", city, "one framework for the whole city (C1)")
                .assign("everywhere", standard, "one price")
                .map();

        assertThat(resolved(leicester, cityCentre).zone().kind()).isEqualTo(ZoneKind.CITY_WIDE);
        assertThat(resolved(leicester, cityCentre).band()).isEqualTo(standard);
    }

    /** P8: every postcode of the directory resolves. */
    @Test
    void everyPostcodeOfTheDirectoryResolves() {
        assertThat(map.directory().postcodes())
                .isNotEmpty()
                .allSatisfy(postcode -> assertThat(map.resolve(postcode))
                        .isInstanceOf(Resolved.class)
                        .extracting(Resolution::postcode)
                        .isEqualTo(postcode));
    }

    @Test
    void aPostcodeThatTheDirectoryLacksIsUnresolvedWithAdvice() {
        assertThat(map.resolve(Postcode.parse("LE16 9ZZ")))
                .isEqualTo(new Unresolved(
                        Postcode.parse("LE16 9ZZ"),
                        Reason.NOT_IN_DIRECTORY,
                        "zone map 2020 does not know LE16 9ZZ, though it knows other postcodes of LE16; maybe it is"
                                + " mistyped, or newer than the map's directory"));
    }

    @Test
    void aPostcodeOfAnUnknownDistrictIsUnresolvedAndSaysThat() {
        assertThat(map.resolve(Postcode.parse("TA1 1AA")))
                .isEqualTo(new Unresolved(
                        Postcode.parse("TA1 1AA"),
                        Reason.DISTRICT_NOT_IN_DIRECTORY,
                        "zone map 2020 knows no postcode of TA1, so not TA1 1AA; maybe the place is outside the"
                                + " council's area"));
    }

    @Test
    void answersTheSamePostcodeWithTheSameObject() {
        assertThat(map.resolve(Postcode.parse("le169tp"))).isSameAs(map.resolve(ALONE_IN_LUBENHAM));
    }

    @Test
    void countsPostcodesByZoneAndBandInTheCouncilsOrder() {
        assertThat(map.counts().rowKeySet()).containsExactly(COALVILLE, MARKET_HARBOROUGH, HARBOROUGH_RURAL);
        assertThat(map.counts().columnKeySet()).containsExactly(URBAN, FRINGE, RURAL, ISOLATED);
        assertThat(map.counts().row(HARBOROUGH_RURAL))
                .containsEntry(URBAN, 0)
                .containsEntry(FRINGE, 0)
                .containsEntry(RURAL, 1)
                .containsEntry(ISOLATED, 1);
        assertThat(map.counts().values().stream().mapToInt(count -> count).sum())
                .isEqualTo(map.directory().postcodes().size());
    }

    @Test
    void findsAZoneByItsCode() {
        ZoneCode unknown = new ZoneCode("melton");

        assertThat(map.getZone(COALVILLE)).isEqualTo(map.zones().get(0));
        assertThat(map.findZone(COALVILLE)).contains(map.zones().get(0));
        assertThat(map.findZone(unknown)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map.getZone(unknown))
                .withMessage("zone map 2020 has no zone 'melton'; it has coalville-and-ashby, market-harborough,"
                        + " harborough-rural");
    }

    @Test
    void isEqualToAMapOfAnEqualDraft() {
        assertThat(map)
                .isEqualTo(Drafts.leicestershire().map())
                .hasSameHashCodeAs(Drafts.leicestershire().map())
                .isNotEqualTo(
                        Drafts.leicestershire().version("2021", "2021-04-01/..").map())
                .hasToString("zone map 2020 (2020-11-02/..), zones: 3, bands: 4, postcodes: 4, districts: 2");
    }

    @Test
    void anAssignmentNeedsAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assignment<>(new Area.Everywhere(), URBAN, " "))
                .withMessage("the assignment of everywhere to urban needs a reason");
    }

    @Test
    void aResolutionCannotNameAZoneThatItsMatchDoesNot() {
        Resolved place = resolved(map, IN_COALVILLE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resolved(
                        IN_COALVILLE,
                        "2020",
                        "ours",
                        map.getZone(HARBOROUGH_RURAL),
                        place.zoneMatch(),
                        place.bandMatch()))
                .withMessage("LE67 9QD lies in zone harborough-rural, but its match says coalville-and-ashby");
    }

    @Test
    void aMapNeedsAVersionAndASource() {
        ZoneMapDraft draft = map.draft();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> withNames(draft, " ", "ours"))
                .withMessageContaining("needs a version");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withNames(draft, "2020", " "))
                .withMessageContaining("needs a source");
    }

    private static ZoneMapDraft withNames(ZoneMapDraft draft, String version, String source) {
        return new ZoneMapDraft(
                version,
                draft.inForce(),
                source,
                ImmutableList.of(),
                draft.bands(),
                draft.zoneLayer(),
                draft.bandLayer(),
                draft.directory());
    }

    private static Resolved resolved(ZoneMap map, Postcode postcode) {
        return assertThat(map.resolve(postcode))
                .asInstanceOf(InstanceOfAssertFactories.type(Resolved.class))
                .actual();
    }
}
