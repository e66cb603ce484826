package org.almoner.cli.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.almoner.cli.text.Json;
import org.almoner.cli.text.TextTable;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.Resolution;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneMap;
import org.almoner.wording.Figures;

/** Resolves every postcode of the council's area (rules L1 to L3; property P8). */
final class MapStep {

    private MapStep() {}

    static Section of(DemoContext demo) {
        Scheme scheme = demo.almoner().scheme();
        LocalDate day = demo.world().week().monday();
        ZoneMap map = scheme.zoneMap().on(day).orElseThrow();
        Set<Postcode> seen = new HashSet<>();
        int unresolved = 0;
        int twice = 0;
        for (Postcode postcode : map.directory().postcodes()) {
            Resolution answer = demo.almoner().zones().resolve(postcode, day);
            unresolved += answer instanceof Resolution.Resolved ? 0 : 1;
            twice += seen.add(answer.postcode()) ? 0 : 1;
        }
        ImmutableTable<ZoneCode, BandCode, Integer> counts = map.counts();
        String words = Figures.count(seen.size()) + " postcodes of " + scheme.council()
                + " by zone and price band: "
                + number(unresolved) + " without a zone, " + number(twice) + " with two.";
        ObjectNode json = Json.object("scheme", scheme.id())
                .put("mapVersion", map.version())
                .put("postcodes", seen.size())
                .put("unresolved", unresolved)
                .put("twice", twice);
        json.set("zones", Json.array(map.zones(), zone -> json(zone, map, counts)));
        return Section.of("map", "Every postcode has one zone and one price band")
                .words(words)
                .table("Postcodes by zone and price band", table(scheme, map, counts))
                .with(json);
    }

    private static String number(int count) {
        return count == 0 ? "none" : Figures.count(count);
    }

    private static TextTable table(Scheme scheme, ZoneMap map, ImmutableTable<ZoneCode, BandCode, Integer> counts) {
        List<String> headers = new ArrayList<>(List.of("Zone", "Kind"));
        scheme.bands().forEach(band -> headers.add(">" + band.name()));
        headers.add(">All");
        TextTable table = TextTable.of(headers.toArray(new String[0]));
        for (Zone zone : map.zones()) {
            table.row(cells(scheme, zone.name(), Figures.words(zone.kind()), band -> cell(counts, zone, band)));
        }
        table.total(cells(
                scheme,
                "All",
                "",
                band -> map.zones().stream()
                        .mapToInt(zone -> cell(counts, zone, band))
                        .sum()));
        return table;
    }

    private static String[] cells(Scheme scheme, String name, String kind, ToIntFunction<BandCode> count) {
        List<String> cells = new ArrayList<>(List.of(name, kind));
        int all = 0;
        for (Scheme.PriceBand band : scheme.bands()) {
            int postcodes = count.applyAsInt(band.code());
            all += postcodes;
            cells.add(Figures.count(postcodes));
        }
        cells.add(Figures.count(all));
        return cells.toArray(new String[0]);
    }

    private static int cell(ImmutableTable<ZoneCode, BandCode, Integer> counts, Zone zone, BandCode band) {
        Integer count = counts.get(zone.code(), band);
        return count == null ? 0 : count;
    }

    private static ObjectNode json(Zone zone, ZoneMap map, ImmutableTable<ZoneCode, BandCode, Integer> counts) {
        ObjectNode bands = Json.object();
        map.bands().forEach(band -> bands.put(band.toString(), cell(counts, zone, band)));
        ObjectNode json = Json.object("zone", zone.code()).put("name", zone.name());
        json.set("postcodes", bands);
        return json;
    }
}
