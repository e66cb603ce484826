package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Area;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.RuralUrbanBands;
import org.almoner.domain.zones.RuralUrbanClass;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.domain.zones.ZoneMapDraft;
import org.almoner.domain.zones.ZoneMapProblem;
import org.almoner.domain.zones.ZoneMapResult;
import org.almoner.domain.zones.ZoneMapVersions;
import org.almoner.domain.zones.ZoneMapWarning;

/** Reads the section {@code zone-map}: dated versions, each with its tables of wards and postcodes. */
final class ZoneMapReader {

    private static final Pattern BELOW_THE_SCHEME = Pattern.compile("(?!.*\\.\\.)[\\w.-]+(/[\\w.-]+)*");

    private final Folder folder;
    private final Remarks remarks;
    private final List<Zone> zones;
    private final Map<ZoneCode, Place> zonePlaces;
    private final ImmutableMap<String, ZoneCode> zoneCodes;
    private final ImmutableMap<String, BandCode> bandCodes;
    private ImmutableSetMultimap<BandCode, RuralUrbanClass> kindsOfPlace = ImmutableSetMultimap.of();

    /**
     * A reader for a scheme's zones and bands.
     *
     * @param zones the zones that could be read
     * @param zonePlaces where each zone stands whose code could be read
     */
    ZoneMapReader(
            Folder folder,
            Remarks remarks,
            List<Zone> zones,
            Map<ZoneCode, Place> zonePlaces,
            ImmutableSet<BandCode> bands) {
        this.folder = folder;
        this.remarks = remarks;
        this.zones = zones;
        this.zonePlaces = zonePlaces;
        this.zoneCodes = byText(zonePlaces.keySet());
        this.bandCodes = byText(bands);
    }

    private static <T> ImmutableMap<String, T> byText(Iterable<T> codes) {
        ImmutableMap.Builder<String, T> byText = ImmutableMap.builder();
        codes.forEach(code -> byText.put(code.toString(), code));
        return byText.buildOrThrow();
    }

    /**
     * What could be read: the days that the versions span, even where their tables cannot be read, the map, and which kinds of
     * place each band is meant for in the last version.
     */
    record Reading(
            Optional<DateRange> span,
            Optional<ZoneMapVersions> versions,
            ImmutableSetMultimap<BandCode, RuralUrbanClass> kindsOfPlace) {}

    Reading read(YamlItem section) {
        List<DateRange> dates = new ArrayList<>();
        List<ZoneMap> maps = new ArrayList<>();
        List<YamlItem> items = section.someItems();
        for (YamlItem item : items) {
            Optional<DateRange> inForce = SchemeReader.dates(item);
            inForce.ifPresent(dates::add);
            version(item, inForce).ifPresent(maps::add);
        }
        return new Reading(
                span(dates),
                items.isEmpty() || maps.size() < items.size() ? Optional.empty() : versions(section, maps),
                kindsOfPlace);
    }

    private static Optional<DateRange> span(List<DateRange> dates) {
        return dates.stream()
                .map(DateRange::from)
                .min(Comparator.naturalOrder())
                .map(first -> new DateRange(
                        first,
                        dates.stream().allMatch(range -> range.end().isPresent())
                                ? dates.stream()
                                        .map(range -> range.end().orElseThrow())
                                        .max(Comparator.naturalOrder())
                                : Optional.<LocalDate>empty()));
    }

    private Optional<ZoneMapVersions> versions(YamlItem section, List<ZoneMap> maps) {
        ZoneMapVersions.Result result = ZoneMapVersions.of(maps);
        if (result instanceof ZoneMapVersions.Result.Refused refused) {
            refused.problems().forEach(problem -> section.problem(problem.message()));
            return Optional.empty();
        }
        return Optional.of(result.orElseThrow());
    }

    private Optional<ZoneMap> version(YamlItem item, Optional<DateRange> inForce) {
        Optional<String> version = item.get("version").text();
        Optional<String> source = item.get("source").text();
        Map<String, RuralUrbanClass> classes = new LinkedHashMap<>();
        RuralUrbanBands bandRule = bandRule(item, classes);
        kindsOfPlace = bandRule.bands().asMultimap().inverse();
        Optional<String> because = item.find("single-postcodes").flatMap(YamlItem::text);
        Optional<PlacesReader.Places> places = new PlacesReader(
                        remarks, zoneCodes, bandCodes, ImmutableMap.copyOf(classes), bandRule, because)
                .read(table(item.get("wards")), table(item.get("postcodes")));
        return item.make(() -> new ZoneMapDraft(
                        version.orElseThrow(),
                        inForce.orElseThrow(),
                        source.orElseThrow(),
                        ImmutableList.copyOf(zones),
                        ImmutableSet.copyOf(bandCodes.values()),
                        places.orElseThrow().zoneLayer(),
                        places.orElseThrow().bandLayer(),
                        places.orElseThrow().directory()))
                .filter(draft -> zones.size() == zonePlaces.size())
                .flatMap(draft -> map(draft, item.place(), places.orElseThrow()));
    }

    private Optional<ZoneMap> map(ZoneMapDraft draft, Place place, PlacesReader.Places places) {
        ZoneMapResult result = ZoneMap.of(draft);
        for (ZoneMapWarning warning : result.warnings()) {
            remarks.warning(
                    warning instanceof ZoneMapWarning.DeadAssignment dead
                                    && dead.assignment().area() instanceof Area.Ward ward
                            ? places.wardPlaces().getOrDefault(ward.code(), place)
                            : place,
                    warning.message());
        }
        if (result instanceof ZoneMapResult.Refused refused) {
            for (ZoneMapProblem problem : refused.problems()) {
                remarks.problem(
                        problem instanceof ZoneMapProblem.EmptyZone empty
                                ? zonePlaces.getOrDefault(empty.zone(), place)
                                : place,
                        problem.message());
            }
            return Optional.empty();
        }
        return Optional.of(result.orElseThrow());
    }

    private Optional<PlacesReader.Table> table(YamlItem item) {
        Optional<String> name = item.read(text -> {
            if (!BELOW_THE_SCHEME.matcher(text).matches()) {
                throw new IllegalArgumentException("'" + text
                        + "' is not a file below the scheme's folder; write such as leicestershire-2020/wards.csv");
            }
            return text;
        });
        return name.flatMap(
                file -> folder.text(file, item.place(), remarks).map(text -> new PlacesReader.Table(file, text)));
    }

    private RuralUrbanBands bandRule(YamlItem item, Map<String, RuralUrbanClass> classes) {
        ImmutableMap.Builder<RuralUrbanClass, BandCode> bands = ImmutableMap.builder();
        item.get("rural-urban-bands").entries().forEach((key, value) -> {
            Optional<BandCode> band = value.oneOf(bandCodes);
            remarks.make(value.place(), () -> RuralUrbanClass.parse(key)).ifPresent(known -> {
                classes.put(key, known);
                band.ifPresent(code -> bands.put(known, code));
            });
        });
        ImmutableList.Builder<RuralUrbanBands.Exemption> exemptions = ImmutableList.builder();
        item.find("exceptions")
                .ifPresent(
                        list -> list.items().forEach(entry -> exemption(entry).ifPresent(exemptions::add)));
        return new RuralUrbanBands(bands.buildOrThrow(), exemptions.build());
    }

    private Optional<RuralUrbanBands.Exemption> exemption(YamlItem entry) {
        ImmutableSet<ZoneCode> where = entry.get("zones").someItems().stream()
                .map(zone -> zone.oneOf(zoneCodes))
                .flatMap(Optional::stream)
                .collect(ImmutableSet.toImmutableSet());
        Optional<BandCode> insteadOf = entry.get("instead-of").oneOf(bandCodes);
        Optional<BandCode> band = entry.get("band").oneOf(bandCodes);
        return entry.make(() -> new RuralUrbanBands.Exemption(where, insteadOf.orElseThrow(), band.orElseThrow()));
    }
}
