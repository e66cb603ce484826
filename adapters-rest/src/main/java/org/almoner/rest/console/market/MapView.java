package org.almoner.rest.console.market;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.performance.care.CarePlanned;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Location;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.rest.asking.View;
import org.almoner.rest.values.Json;

/**
 * The map of a day as its page shows it.
 *
 * @param on the day
 * @param by what the postcodes are sorted by
 * @param picture the path to the picture of the postcodes
 * @param width of it, in its own units
 * @param height of it
 * @param marks on it
 * @param rows by zone or band, as the map is sorted
 * @param all of them together
 * @param seeking packages that wait or are offered, the longest wait first
 */
public record MapView(
        LocalDate on,
        String by,
        String picture,
        int width,
        int height,
        List<Marked> marks,
        List<Row> rows,
        Row all,
        List<Seeking> seeking) {

    /**
     * A package on the map.
     *
     * @param x across
     * @param y down
     * @param seeking the package
     */
    public record Marked(int x, int y, Seeking seeking) {}

    /**
     * A zone or a band.
     *
     * @param kind which
     * @param postcodes in it
     * @param homes to which a provider gives care
     * @param hours of visits a week that providers give there
     * @param waiting packages that wait and whose need is not published
     * @param offered packages whose need is offered
     */
    public record Row(Sorted.Kind kind, int postcodes, long homes, Hours hours, long waiting, long offered) {}

    /**
     * A package that has no provider yet.
     *
     * @param pack which
     * @param days for how many it has waited; none where its need is offered
     * @param need the number of its need that is offered, or empty
     * @param zone in which its home lies, or empty
     * @param band of its home, or empty
     */
    public record Seeking(PackageId pack, Optional<Long> days, String need, String zone, String band) {}

    static MapView of(View view, LocalDate day, Sorted by) {
        ZoneMap map = view.scheme().zoneMap().on(day).orElseThrow();
        PlacesPicture picture = PlacesPicture.of(view.scheme(), map, by);
        List<CarePlanned> care = view.almoner().performance().carePlanned(day);
        Map<PackageId, CarePlanned> packages =
                care.stream().collect(Collectors.toMap(CarePlanned::pack, planned -> planned));
        Map<PackageId, Seeking> seeking = seeking(view, day, packages);
        return new MapView(
                day,
                Json.name(by),
                "/console/map.svg?on=" + day + "&by=" + Json.name(by),
                picture.grid().width(),
                picture.grid().height(),
                seeking.values().stream()
                        .flatMap(each -> Stream.ofNullable(packages.get(each.pack()))
                                .flatMap(planned -> planned.home().stream())
                                .map(home -> marked(picture.grid(), home, each)))
                        .toList(),
                picture.kinds().stream()
                        .map(kind -> row(
                                kind,
                                picture.places().get(kind.code()).size(),
                                care.stream()
                                        .filter(planned -> planned.place()
                                                .map(by::code)
                                                .filter(kind.code()::equals)
                                                .isPresent())
                                        .toList(),
                                seeking))
                        .toList(),
                row(picture.kinds().get(0), picture.places().size(), care, seeking),
                seeking.values().stream()
                        .sorted(Comparator.comparing(
                                (Seeking each) -> -each.days().orElse(-1L)))
                        .toList());
    }

    private static Marked marked(Grid grid, Location home, Seeking seeking) {
        return new Marked(grid.x(home), grid.y(home), seeking);
    }

    private static Map<PackageId, Seeking> seeking(View view, LocalDate day, Map<PackageId, CarePlanned> packages) {
        Map<PackageId, Seeking> seeking = new TreeMap<>();
        view.almoner()
                .performance()
                .waiting(day)
                .now()
                .unpublished()
                .packages()
                .forEach(waiting -> seeking.put(
                        waiting.pack(), seeking(waiting.pack(), Optional.of(waiting.days()), "", packages)));
        view.store().placements().all().stream()
                .filter(offers -> offers.decision().isEmpty())
                .forEach(offers -> seeking.put(
                        offers.pack(),
                        seeking(offers.pack(), Optional.empty(), offers.id().toString(), packages)));
        return seeking;
    }

    private static Seeking seeking(
            PackageId pack, Optional<Long> days, String need, Map<PackageId, CarePlanned> packages) {
        Optional<Resolution.Resolved> place =
                Optional.ofNullable(packages.get(pack)).flatMap(CarePlanned::place);
        return new Seeking(
                pack,
                days,
                need,
                place.map(Resolution.Resolved::zone).map(Zone::name).orElse(""),
                place.map(Resolution.Resolved::band).map(Object::toString).orElse(""));
    }

    private static Row row(Sorted.Kind kind, int postcodes, List<CarePlanned> care, Map<PackageId, Seeking> seeking) {
        List<CarePlanned> given =
                care.stream().filter(planned -> planned.provider().isPresent()).toList();
        Set<PackageId> here = care.stream().map(CarePlanned::pack).collect(Collectors.toSet());
        long offered = seeking.values().stream()
                .filter(each -> here.contains(each.pack()) && !each.need().isEmpty())
                .count();
        long all = seeking.keySet().stream().filter(here::contains).count();
        return new Row(
                kind,
                postcodes,
                given.stream()
                        .flatMap(planned -> planned.home().stream())
                        .distinct()
                        .count(),
                CarePlanned.hours(given),
                all - offered,
                offered);
    }
}
