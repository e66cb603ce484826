package org.almoner.domain.zones;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;

/**
 * Writes drafts of maps for the tests. {@link #leicestershire()} is a corner of Leicestershire with real postcodes, wards
 * and grid references; its zones are illustrative. Contains OS data © Crown copyright and database right 2014; contains
 * Royal Mail data © Royal Mail copyright and database right 2014; contains National Statistics data © Crown copyright and
 * database right 2014.
 */
final class Drafts {

    static final ZoneCode COALVILLE = new ZoneCode("coalville-and-ashby");
    static final ZoneCode MARKET_HARBOROUGH = new ZoneCode("market-harborough");
    static final ZoneCode HARBOROUGH_RURAL = new ZoneCode("harborough-rural");
    static final BandCode URBAN = new BandCode("urban");
    static final BandCode FRINGE = new BandCode("fringe");
    static final BandCode RURAL = new BandCode("rural");
    static final BandCode ISOLATED = new BandCode("isolated");

    static final WardCode BARDON = new WardCode("E05005515");
    static final WardCode LUBENHAM = new WardCode("E05005464");
    static final WardCode GREAT_BOWDEN = new WardCode("E05005469");

    static final Postcode IN_COALVILLE = Postcode.parse("LE67 9QD");
    static final Postcode IN_LUBENHAM = Postcode.parse("LE16 9UT");
    static final Postcode ALONE_IN_LUBENHAM = Postcode.parse("LE16 9TP");
    static final Postcode IN_GREAT_BOWDEN = Postcode.parse("LE16 9YT");

    private String version = "2020";
    private DateRange inForce = DateRange.parse("2020-11-02/..");
    private final List<Zone> zones = new ArrayList<>();
    private final List<BandCode> bands = new ArrayList<>();
    private final List<Assignment<ZoneCode>> zoneLayer = new ArrayList<>();
    private final List<Assignment<BandCode>> bandLayer = new ArrayList<>();
    private final List<Location> locations = new ArrayList<>();

    private Drafts() {}

    static Drafts empty() {
        return new Drafts();
    }

    static Drafts leicestershire() {
        return empty().leicestershirePlaces()
                .bands(URBAN, FRINGE, RURAL, ISOLATED)
                .zone(COALVILLE, "Coalville and Ashby", ZoneKind.LARGE, 3600, 2)
                .zone(MARKET_HARBOROUGH, "Market Harborough", ZoneKind.MEDIUM, 900, 2)
                .zone(HARBOROUGH_RURAL, "Harborough Rural", ZoneKind.RURAL_FREE, 175, 0)
                .assign("ward:E05005515", COALVILLE, "ward is nearest to Coalville")
                .assign("ward:E05005469", MARKET_HARBOROUGH, "ward is named after the settlement")
                .assign("ward:E05005464", HARBOROUGH_RURAL, "village ward of Harborough district")
                .assign("ward:E05005515", URBAN, "ward is C1 urban city and town")
                .assign("ward:E05005469", FRINGE, "urban in Market Harborough is priced as fringe (L3)")
                .assign("ward:E05005464", RURAL, "ward is E1 rural village")
                .assign("postcode:LE16 9TP", ISOLATED, "fewer than 8 postcodes within 1 km");
    }

    Drafts leicestershirePlaces() {
        return place(IN_COALVILLE, BARDON, 447760, 313334)
                .place(IN_GREAT_BOWDEN, GREAT_BOWDEN, 474422, 287870)
                .place(IN_LUBENHAM, LUBENHAM, 470572, 287313)
                .place(ALONE_IN_LUBENHAM, LUBENHAM, 468831, 286726);
    }

    Drafts version(String name, String days) {
        version = name;
        inForce = DateRange.parse(days);
        return this;
    }

    Drafts zone(ZoneCode code, String name, ZoneKind kind, long hours, int primes) {
        zones.add(new Zone(code, name, kind, ImmutableList.of(name), Hours.of(hours), primes, Optional.empty()));
        return this;
    }

    Drafts bands(BandCode... codes) {
        bands.addAll(List.of(codes));
        return this;
    }

    Drafts assign(String area, ZoneCode zone, String because) {
        zoneLayer.add(new Assignment<>(Area.parse(area), zone, because));
        return this;
    }

    Drafts assign(String area, BandCode band, String because) {
        bandLayer.add(new Assignment<>(Area.parse(area), band, because));
        return this;
    }

    Drafts without(Area area) {
        zoneLayer.removeIf(assignment -> assignment.area().equals(area));
        bandLayer.removeIf(assignment -> assignment.area().equals(area));
        return this;
    }

    Drafts place(Postcode postcode, WardCode ward, int easting, int northing) {
        locations.add(new Location(postcode, ward, easting, northing));
        return this;
    }

    Drafts withoutPlace(Postcode postcode) {
        locations.removeIf(location -> location.postcode().equals(postcode));
        return this;
    }

    ZoneMapDraft draft() {
        return new ZoneMapDraft(
                version,
                inForce,
                "illustrative zones",
                ImmutableList.copyOf(zones),
                ImmutableSet.copyOf(bands),
                ImmutableList.copyOf(zoneLayer),
                ImmutableList.copyOf(bandLayer),
                PostcodeDirectory.of(locations));
    }

    ZoneMapResult check() {
        return ZoneMap.of(draft());
    }

    ZoneMap map() {
        return check().orElseThrow();
    }
}
