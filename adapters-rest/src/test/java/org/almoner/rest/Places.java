package org.almoner.rest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.almoner.application.port.in.ZoneLookup;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Area;
import org.almoner.domain.zones.Assignment;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Location;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.PostcodeDirectory;
import org.almoner.domain.zones.WardCode;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneKind;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.domain.zones.ZoneMapDraft;
import org.almoner.domain.zones.ZoneMapVersions;

/**
 * Three places of the scheme {@code leicestershire-2020}, as its files have them. Contains OS data (c) Crown copyright and
 * database right 2014; contains Royal Mail data (c) Royal Mail copyright and database right 2014; contains National
 * Statistics data (c) Crown copyright and database right 2014.
 */
final class Places {

    static final String SOURCE =
            "Illustrative zones: wards assigned to zones by Almoner from the council's list of settlements. "
                    + "Contains OS data (c) Crown copyright and database right 2014; contains Royal Mail data (c) Royal Mail copyright and "
                    + "database right 2014; contains National Statistics data (c) Crown copyright and database right 2014.";

    private static final ZoneCode COALVILLE = new ZoneCode("coalville-and-ashby");
    private static final ZoneCode HARBOROUGH_RURAL = new ZoneCode("harborough-rural");
    private static final BandCode URBAN = new BandCode("urban");
    private static final BandCode RURAL = new BandCode("rural");
    private static final BandCode ISOLATED = new BandCode("isolated");
    private static final String BARDON = "ward:E05005515";
    private static final String LUBENHAM = "ward:E05005464";

    private Places() {}

    /** The map in force from 2020-10-05 to 2023-10-05, excluded. */
    static ZoneLookup lookup() {
        return ZoneMapVersions.of(List.of(ZoneMap.of(draft()).orElseThrow())).orElseThrow()::resolve;
    }

    private static ZoneMapDraft draft() {
        return new ZoneMapDraft(
                "2020",
                DateRange.parse("2020-10-05/2023-10-05"),
                SOURCE,
                ImmutableList.of(
                        zone(COALVILLE, "Coalville and Ashby", ZoneKind.LARGE),
                        zone(HARBOROUGH_RURAL, "Harborough Rural", ZoneKind.RURAL_FREE)),
                ImmutableSet.of(URBAN, RURAL, ISOLATED),
                ImmutableList.of(
                        assign(BARDON, COALVILLE, "ward Bardon is listed in leicestershire-2020/wards.csv"),
                        assign(LUBENHAM, HARBOROUGH_RURAL, "ward Lubenham is listed in leicestershire-2020/wards.csv")),
                ImmutableList.of(
                        assign(BARDON, URBAN, "ward Bardon is C1 urban city and town"),
                        assign(LUBENHAM, RURAL, "ward Lubenham is E1 rural village"),
                        assign(
                                "postcode:LE16 9TP",
                                ISOLATED,
                                "fewer than 8 other postcodes within 1 km (illustrative)")),
                PostcodeDirectory.of(List.of(
                        place("LE67 9QD", "E05005515", 447760, 313334),
                        place("LE16 9UT", "E05005464", 470572, 287313),
                        place("LE16 9TP", "E05005464", 468831, 286726))));
    }

    private static Zone zone(ZoneCode code, String name, ZoneKind kind) {
        return new Zone(code, name, kind, ImmutableList.of(), Hours.of(100), 0, Optional.empty());
    }

    private static <T> Assignment<T> assign(String area, T value, String because) {
        return new Assignment<>(Area.parse(area), value, because);
    }

    private static Location place(String postcode, String ward, int easting, int northing) {
        return new Location(Postcode.parse(postcode), new WardCode(ward), easting, northing);
    }
}
