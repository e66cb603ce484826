package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Area;
import org.almoner.domain.zones.Assignment;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Location;
import org.almoner.domain.zones.PostcodeDirectory;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.domain.zones.ZoneMapDraft;
import org.almoner.domain.zones.ZoneMapVersions;

/** Generators of whole zone maps, small and valid: 1 to 12 postcodes, 1 to 4 zones, 1 to 4 bands. Stateless. */
public final class ZoneMapArbitraries {

    private static final ImmutableList<BandCode> BANDS =
            ImmutableList.of("urban", "fringe", "rural", "isolated").stream()
                    .map(BandCode::new)
                    .collect(ImmutableList.toImmutableList());
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private ZoneMapArbitraries() {}

    /** {@return maps in force from a day of 2020 on; most postcodes are reached by several areas, some areas by none} */
    public static Arbitrary<ZoneMap> zoneMap() {
        return draft().map(draft -> ZoneMap.of(draft).orElseThrow()).withoutEdgeCases();
    }

    /** {@return drafts that are accepted} */
    public static Arbitrary<ZoneMapDraft> draft() {
        return TimeArbitraries.dateRangeFrom(TimeArbitraries.dateBetween(FIRST, LocalDate.of(2020, 12, 31)))
                .flatMap(inForce -> draft("v1", inForce))
                .withoutEdgeCases();
    }

    /**
     * {@return 1 to 3 versions that follow each other without gap and overlap}
     *
     * <p>The first starts on a day of 2020; each lasts 1 to 800 days, but in one case of two the last has no end. All
     * bands are of rule L2: urban, fringe, rural and isolated.
     */
    public static Arbitrary<ZoneMapVersions> versions() {
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 800);
        return Combinators.combine(
                        TimeArbitraries.dateBetween(FIRST, LocalDate.of(2020, 12, 31)),
                        days.list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as(ZoneMapArbitraries::stretches)
                .flatMap(ZoneMapArbitraries::versions)
                .withoutEdgeCases();
    }

    private static List<DateRange> stretches(LocalDate first, List<Integer> lengths, boolean open) {
        List<DateRange> stretches = new ArrayList<>();
        LocalDate from = first;
        for (int i = 0; i < lengths.size(); i++) {
            LocalDate end = from.plusDays(lengths.get(i));
            stretches.add(open && i == lengths.size() - 1 ? DateRange.from(from) : DateRange.of(from, end));
            from = end;
        }
        return stretches;
    }

    private static Arbitrary<ZoneMapVersions> versions(List<DateRange> stretches) {
        List<Arbitrary<ZoneMapDraft>> drafts = new ArrayList<>();
        for (int i = 0; i < stretches.size(); i++) {
            drafts.add(draft("v" + (i + 1), stretches.get(i)));
        }
        return Combinators.combine(drafts)
                .as(all -> ZoneMapVersions.of(all.stream()
                                .map(draft -> ZoneMap.of(draft).orElseThrow())
                                .toList())
                        .orElseThrow());
    }

    private static Arbitrary<ZoneMapDraft> draft(String version, DateRange inForce) {
        return ZoneArbitraries.directory()
                .flatMap(directory -> Combinators.combine(
                                Texts.line(), zones(), Arbitraries.integers().between(1, BANDS.size()))
                        .flatAs((source, zones, bandCount) -> {
                            List<BandCode> bands = BANDS.subList(0, bandCount);
                            List<ZoneCode> codes =
                                    zones.stream().map(Zone::code).toList();
                            return Combinators.combine(layer(directory, codes), layer(directory, bands))
                                    .as((zoneLayer, bandLayer) -> inhabited(new ZoneMapDraft(
                                            version,
                                            inForce,
                                            source,
                                            ImmutableList.copyOf(zones),
                                            ImmutableSet.copyOf(bands),
                                            zoneLayer,
                                            bandLayer,
                                            directory)));
                        }));
    }

    private static Arbitrary<List<Zone>> zones() {
        return Arbitraries.integers().between(1, 4).flatMap(count -> {
            List<Arbitrary<Zone>> zones = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                zones.add(ZoneArbitraries.zone(new ZoneCode("zone-" + i)));
            }
            return Combinators.combine(zones).as(all -> all);
        });
    }

    /** One kind of area covers every location; more areas of all kinds, some far away, are laid over it. */
    private static <T> Arbitrary<ImmutableList<Assignment<T>>> layer(PostcodeDirectory directory, List<T> values) {
        ImmutableList<Location> locations = ImmutableList.copyOf(directory.locations());
        Arbitrary<List<Area>> ground = Arbitraries.<Function<Location, Area>>of(
                        location -> new Area.Everywhere(),
                        location -> new Area.District(location.postcode().district()),
                        location -> new Area.Ward(location.ward()),
                        location -> new Area.OnePostcode(location.postcode()))
                .map(kind -> locations.stream().map(kind).distinct().toList());
        Arbitrary<Area> laidOver = Arbitraries.frequencyOf(
                Tuple.of(9, ZoneArbitraries.areaAround(locations)), Tuple.of(1, ZoneArbitraries.area()));
        return Combinators.combine(laidOver.list().ofMaxSize(6), ground)
                .flatAs((over, under) -> assign(over, under, values));
    }

    private static <T> Arbitrary<ImmutableList<Assignment<T>>> assign(
            Collection<Area> over, Collection<Area> under, List<T> values) {
        Set<Area> areas = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
        areas.addAll(over);
        areas.addAll(under);
        return Arbitraries.of(values).list().ofSize(areas.size()).map(chosen -> {
            Map<Area, T> assigned = new LinkedHashMap<>();
            areas.forEach(area -> assigned.put(area, chosen.get(assigned.size())));
            return assigned.entrySet().stream()
                    .map(entry -> new Assignment<>(entry.getKey(), entry.getValue(), "drawn for " + entry.getKey()))
                    .collect(ImmutableList.toImmutableList());
        });
    }

    /** Leaves out the zones in which no postcode lies, with what is assigned to them: it decides nothing. */
    private static ZoneMapDraft inhabited(ZoneMapDraft draft) {
        Set<ZoneCode> inhabited = draft.directory().locations().stream()
                .map(location -> zoneOf(location, draft).orElseThrow())
                .collect(Collectors.toSet());
        return new ZoneMapDraft(
                draft.version(),
                draft.inForce(),
                draft.source(),
                draft.zones().stream()
                        .filter(zone -> inhabited.contains(zone.code()))
                        .collect(ImmutableList.toImmutableList()),
                draft.bands(),
                draft.zoneLayer().stream()
                        .filter(assignment -> inhabited.contains(assignment.value()))
                        .collect(ImmutableList.toImmutableList()),
                draft.bandLayer(),
                draft.directory());
    }

    private static Optional<ZoneCode> zoneOf(Location location, ZoneMapDraft draft) {
        return Area.containing(location).stream()
                .flatMap(area -> draft.zoneLayer().stream()
                        .filter(assignment -> assignment.area().equals(area)))
                .map(Assignment::value)
                .findFirst();
    }
}
