package org.almoner.domain.zones;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almoner.domain.zones.Resolution.Resolved;

/** Matches every location of a draft's directory with both layers, and collects all that is wrong with the draft. */
final class ZoneMapCheck {

    private final ZoneMapDraft draft;
    private final Map<ZoneCode, Zone> zones = new LinkedHashMap<>();
    private final ListMultimap<ZoneCode, Zone> zonesByCode =
            MultimapBuilder.linkedHashKeys().arrayListValues(1).build();
    private final LayerCheck<ZoneCode> zoneLayer;
    private final LayerCheck<BandCode> bandLayer;
    private final Set<ZoneCode> inhabited = new HashSet<>();
    private final Map<String, Resolved> resolved;

    ZoneMapCheck(ZoneMapDraft draft) {
        this.draft = draft;
        for (Zone zone : draft.zones()) {
            zones.putIfAbsent(zone.code(), zone);
            zonesByCode.put(zone.code(), zone);
        }
        zoneLayer = new LayerCheck<>(Layer.ZONE, draft.zoneLayer());
        bandLayer = new LayerCheck<>(Layer.BAND, draft.bandLayer());
        resolved = matchAll();
    }

    private Map<String, Resolved> matchAll() {
        Map<String, Resolved> all =
                Maps.newHashMapWithExpectedSize(draft.directory().postcodes().size());
        for (Location location : draft.directory().locations()) {
            List<Area> areas = Area.containing(location);
            Optional<Assignment<ZoneCode>> zoneMatch = zoneLayer.match(location, areas);
            Optional<Assignment<BandCode>> bandMatch = bandLayer.match(location, areas);
            zoneMatch.ifPresent(match -> inhabited.add(match.value()));
            Optional<Zone> zone = zoneMatch.map(match -> zones.get(match.value()));
            if (zone.isPresent() && bandMatch.isPresent()) {
                all.put(
                        location.postcode().text(),
                        new Resolved(
                                location.postcode(),
                                draft.version(),
                                draft.source(),
                                zone.get(),
                                zoneMatch.get(),
                                bandMatch.get()));
            }
        }
        return all;
    }

    ZoneMapResult result() {
        ImmutableList<ZoneMapProblem> problems = problems();
        ImmutableList<ZoneMapWarning> warnings = warnings();
        return problems.isEmpty()
                ? new ZoneMapResult.Accepted(new ZoneMap(draft, ImmutableMap.copyOf(zones), resolved), warnings)
                : new ZoneMapResult.Refused(draft.version(), problems, warnings);
    }

    private ImmutableList<ZoneMapProblem> problems() {
        ImmutableList.Builder<ZoneMapProblem> problems = ImmutableList.builder();
        for (ZoneCode code : zonesByCode.keySet()) {
            List<Zone> same = zonesByCode.get(code);
            if (same.size() > 1) {
                problems.add(new ZoneMapProblem.DuplicateZone(code, ImmutableList.copyOf(same)));
            }
        }
        problems.addAll(zoneLayer.problems(zones.keySet()));
        problems.addAll(bandLayer.problems(draft.bands()));
        if (draft.directory().postcodes().isEmpty()) {
            return problems.add(new ZoneMapProblem.NoPostcodes()).build();
        }
        Set<ZoneCode> contested = zoneLayer.contested();
        for (ZoneCode code : zones.keySet()) {
            if (!inhabited.contains(code) && !contested.contains(code)) {
                problems.add(new ZoneMapProblem.EmptyZone(code));
            }
        }
        return problems.build();
    }

    private ImmutableList<ZoneMapWarning> warnings() {
        return draft.directory().postcodes().isEmpty()
                ? ImmutableList.of()
                : ImmutableList.<ZoneMapWarning>builder()
                        .addAll(zoneLayer.warnings())
                        .addAll(bandLayer.warnings())
                        .build();
    }
}
