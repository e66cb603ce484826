package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.almoner.domain.zones.Area;
import org.almoner.domain.zones.Assignment;
import org.almoner.domain.zones.Location;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.domain.zones.ZoneMapComparison;
import org.almoner.domain.zones.ZoneMapDraft;
import org.almoner.domain.zones.ZoneMapResult;
import org.almoner.domain.zones.ZoneMapVersions;
import org.almoner.testkit.generators.AlmonerDomain;

/** Property P8: every postcode of the map resolves to exactly one zone and band; the longest match wins. */
@Domain(AlmonerDomain.class)
class ZoneMapProperties {

    private static final Map<String, Integer> CLOSENESS =
            Map.of("postcode", 4, "ward", 3, "sector", 2, "district", 1, "everywhere", 0);

    @Property
    void everyPostcodeOfTheDirectoryHasOneZoneAndOneBandOfTheMap(@ForAll ZoneMap map) {
        assertThat(map.directory().postcodes()).allSatisfy(postcode -> {
            Resolution.Resolved place = (Resolution.Resolved) map.resolve(postcode);
            assertThat(place.postcode()).isEqualTo(postcode);
            assertThat(map.zones()).contains(place.zone());
            assertThat(map.bands()).contains(place.band());
        });
        assertThat(map.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(map.directory().postcodes().size());
    }

    @Property
    void theClosestAssignmentWins(@ForAll ZoneMapDraft draft) {
        ZoneMap map = ZoneMap.of(draft).orElseThrow();
        Statistics.label("areas overlap")
                .collect(draft.zoneLayer().size() > draft.zones().size());
        assertThat(draft.directory().locations()).allSatisfy(location -> {
            Resolution.Resolved place = (Resolution.Resolved) map.resolve(location.postcode());
            assertThat(place.zoneMatch()).isEqualTo(closest(location, draft.zoneLayer()));
            assertThat(place.bandMatch()).isEqualTo(closest(location, draft.bandLayer()));
        });
    }

    /** The rule as one would read it aloud: of the assignments whose text fits the place, the closest kind. */
    private static <T> Assignment<T> closest(Location location, List<Assignment<T>> layer) {
        String postcode = location.postcode().toString();
        Assignment<T> best = null;
        for (Assignment<T> assignment : layer) {
            String[] area = assignment.area().toString().split(":", 2);
            boolean fits = switch (area[0]) {
                case "postcode" -> postcode.equals(area[1]);
                case "ward" -> location.ward().toString().equals(area[1]);
                case "sector" -> postcode.startsWith(area[1]);
                case "district" -> postcode.startsWith(area[1] + " ");
                default -> true;
            };
            if (fits && (best == null || closeness(assignment) > closeness(best))) {
                best = assignment;
            }
        }
        return best;
    }

    private static int closeness(Assignment<?> assignment) {
        return CLOSENESS.get(assignment.area().toString().split(":", 2)[0]);
    }

    @Property
    void aPostcodeOutsideTheDirectoryHasNoZoneAndIsToldWhy(@ForAll ZoneMap map, @ForAll Postcode postcode) {
        if (!map.directory().contains(postcode)) {
            Resolution.Unresolved nowhere = (Resolution.Unresolved) map.resolve(postcode);
            assertThat(nowhere.explanation()).contains(postcode.toString());
        }
    }

    @Property
    void aMapThatLosesTheGroundBelowAPostcodeIsRefused(@ForAll ZoneMapDraft draft) {
        Location first = draft.directory().locations().iterator().next();
        ZoneMapDraft torn = new ZoneMapDraft(
                draft.version(),
                draft.inForce(),
                draft.source(),
                draft.zones(),
                draft.bands(),
                draft.zoneLayer(),
                draft.bandLayer().stream()
                        .filter(assignment -> !assignment.area().contains(first))
                        .collect(ImmutableList.toImmutableList()),
                draft.directory());

        assertThat(ZoneMap.of(torn)).isInstanceOf(ZoneMapResult.Refused.class);
    }

    @Property
    void anAreaContainsExactlyTheLocationsThatLieInIt(@ForAll Area area, @ForAll Location location) {
        assertThat(area.contains(location)).isEqualTo(Area.containing(location).contains(area));
    }

    @Property
    void onEachDayOfTheTermExactlyOneVersionDecides(@ForAll ZoneMapVersions versions, @ForAll LocalDate day) {
        List<ZoneMap> inForce = versions.maps().stream()
                .filter(map -> map.inForce().contains(day))
                .toList();

        assertThat(inForce).hasSize(versions.term().contains(day) ? 1 : 0);
        assertThat(versions.on(day)).isEqualTo(inForce.stream().findFirst());
        versions.on(day)
                .ifPresent(map -> assertThat(map.directory().postcodes())
                        .allSatisfy(postcode ->
                                assertThat(versions.resolve(postcode, day)).isEqualTo(map.resolve(postcode))));
    }

    @Property
    void aMapComparedWithItselfChangesNothing(@ForAll ZoneMap map) {
        ZoneMapComparison comparison = ZoneMapComparison.of(map, map);

        assertThat(comparison.zoneChanges()).isEmpty();
        assertThat(comparison.bandChanges()).isEmpty();
        assertThat(comparison.places()).hasSize(map.directory().postcodes().size());
    }

    @Property
    void everyPlaceOfAComparisonIsKnownToOneMapOrBoth(@ForAll ZoneMap before, @ForAll ZoneMap after) {
        ZoneMapComparison comparison = ZoneMapComparison.of(before, after);

        assertThat(comparison.unknown()).isEmpty();
        assertThat(comparison.zoneMoves().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(comparison.zoneChanges().size());
        assertThat(comparison.appearing().size()
                        + before.directory().postcodes().size())
                .isEqualTo(comparison.places().size());
    }

    @Property
    void everyZoneOfAMapIsFoundByItsCode(@ForAll ZoneMap map) {
        assertThat(map.zones())
                .allSatisfy(zone -> assertThat(map.findZone(zone.code()))
                        .isEqualTo(Optional.of(zone))
                        .map(Zone::code)
                        .contains(zone.code()));
    }
}
