package org.almoner.persistence.files;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.zones.Area;
import org.almoner.domain.zones.Assignment;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Location;
import org.almoner.domain.zones.Postcode;
import org.almoner.domain.zones.PostcodeDirectory;
import org.almoner.domain.zones.RuralUrbanBands;
import org.almoner.domain.zones.RuralUrbanClass;
import org.almoner.domain.zones.WardCode;
import org.almoner.domain.zones.ZoneCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of wards and postcodes. A ward's zone and class give the zone and the band of its postcodes; where the scheme
 * says why, a postcode whose own zone or band differs is assigned by itself.
 */
final class PlacesReader {

    private static final ImmutableList<String> WARD_COLUMNS = ImmutableList.of("ward_code", "ward", "ruc11", "zone");
    private static final ImmutableList<String> POSTCODE_COLUMNS =
            ImmutableList.of("postcode", "easting", "northing", "ward_code");
    private static final ImmutableList<String> SINGLE_POSTCODE_COLUMNS = ImmutableList.<String>builder()
            .addAll(POSTCODE_COLUMNS)
            .add("zone", "price_band")
            .build();

    private final Remarks remarks;
    private final ImmutableMap<String, ZoneCode> zones;
    private final ImmutableMap<String, BandCode> bands;
    private final ImmutableMap<String, RuralUrbanClass> classes;
    private final RuralUrbanBands bandRule;
    private final Optional<String> because;

    private final Map<String, Ward> wards = new LinkedHashMap<>();
    /** Whether a row of the wards cannot be read: then a ward that postcodes name may be there after all. */
    private boolean wardIsLost;

    private final Map<String, Integer> linesOfPostcodes = new HashMap<>();
    private final List<Location> locations = new ArrayList<>();
    private final ImmutableList.Builder<Assignment<ZoneCode>> zoneLayer = ImmutableList.builder();
    private final ImmutableList.Builder<Assignment<BandCode>> bandLayer = ImmutableList.builder();

    /**
     * A reader of one version's tables.
     *
     * @param classes those for which the scheme file names a band, even one that cannot be read
     * @param because why a postcode may differ from its ward, for people; every one is as its ward without it
     */
    PlacesReader(
            Remarks remarks,
            ImmutableMap<String, ZoneCode> zones,
            ImmutableMap<String, BandCode> bands,
            ImmutableMap<String, RuralUrbanClass> classes,
            RuralUrbanBands bandRule,
            Optional<String> because) {
        this.remarks = remarks;
        this.zones = zones;
        this.bands = bands;
        this.classes = classes;
        this.bandRule = bandRule;
        this.because = because;
    }

    /** A table that was found. */
    record Table(String file, String text) {}

    /** What both tables say together. */
    record Places(
            ImmutableList<Assignment<ZoneCode>> zoneLayer,
            ImmutableList<Assignment<BandCode>> bandLayer,
            PostcodeDirectory directory,
            ImmutableMap<WardCode, Place> wardPlaces) {}

    /** A row of the wards, of which only the code is certain. */
    private record Ward(WardCode code, Optional<ZoneCode> zone, Optional<Assignment<BandCode>> band, Place place) {}

    /** {@return what the tables say, or empty after saying all that is wrong with them} */
    Optional<Places> read(Optional<Table> wardTable, Optional<Table> postcodeTable) {
        int before = remarks.problems().size();
        wardTable.ifPresent(table -> wardIsLost |=
                !CsvTable.read(table.file(), table.text(), WARD_COLUMNS, remarks, row -> ward(row, table.file())));
        if (!wards.isEmpty()) {
            postcodeTable.ifPresent(table -> CsvTable.read(
                    table.file(),
                    table.text(),
                    because.isPresent() ? SINGLE_POSTCODE_COLUMNS : POSTCODE_COLUMNS,
                    remarks,
                    this::postcode));
        }
        if (wardTable.isEmpty() || postcodeTable.isEmpty() || remarks.problems().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Places(
                zoneLayer.build(),
                bandLayer.build(),
                PostcodeDirectory.of(locations),
                wards.values().stream().collect(ImmutableMap.toImmutableMap(Ward::code, Ward::place))));
    }

    private void ward(CsvTable.Row row, String file) {
        Optional<WardCode> code = row.read("ward_code", WardCode::parse);
        Optional<String> name = row.text("ward");
        Optional<RuralUrbanClass> ruralUrban = row.known("ruc11", classes, "band in rural-urban-bands for the class");
        Optional<ZoneCode> zone = row.known("zone", zones, "zone");
        if (code.isEmpty()) {
            wardIsLost = true;
            return;
        }
        Optional<Assignment<BandCode>> band = name.isPresent() && ruralUrban.isPresent() && zone.isPresent()
                ? bandRule.assign(code.get(), name.get(), ruralUrban.get(), zone.get())
                : Optional.empty();
        Ward first = wards.putIfAbsent(code.get().toString(), new Ward(code.get(), zone, band, row.place("ward_code")));
        if (first != null) {
            remarks.problem(
                    row.place("ward_code"),
                    "ward " + code.get() + " is given again, after line "
                            + first.place().line() + "; keep one");
            return;
        }
        Area area = new Area.Ward(code.get());
        zone.ifPresent(known ->
                zoneLayer.add(new Assignment<>(area, known, "ward " + name.orElse("") + " is listed in " + file)));
        band.ifPresent(bandLayer::add);
    }

    private void postcode(CsvTable.Row row) {
        Optional<Postcode> postcode = row.read("postcode", Postcode::parse);
        Optional<Integer> easting = row.wholeNumber("easting");
        Optional<Integer> northing = row.wholeNumber("northing");
        Optional<Ward> ward = wardIsLost
                ? row.text("ward_code").flatMap(code -> Optional.ofNullable(wards.get(code)))
                : row.known("ward_code", wards, "ward");
        Optional<ZoneCode> zone = because.flatMap(any -> row.known("zone", zones, "zone"));
        Optional<BandCode> band = because.flatMap(any -> row.known("price_band", bands, "band"));
        if (postcode.isEmpty()) {
            return;
        }
        @Nullable Integer first = linesOfPostcodes.putIfAbsent(postcode.get().text(), row.line());
        if (first != null) {
            remarks.problem(
                    row.place("postcode"), postcode.get() + " is given again, after line " + first + "; keep one");
            return;
        }
        if (easting.isPresent() && northing.isPresent() && ward.isPresent()) {
            remarks.make(
                            row.place(""),
                            () -> new Location(postcode.get(), ward.get().code(), easting.get(), northing.get()))
                    .ifPresent(locations::add);
            Area area = new Area.OnePostcode(postcode.get());
            zone.filter(own -> !ward.get().zone().equals(Optional.of(own)))
                    .ifPresent(own -> zoneLayer.add(new Assignment<>(area, own, because.orElseThrow())));
            band.filter(own -> !ward.get().band().map(Assignment::value).equals(Optional.of(own)))
                    .ifPresent(own -> bandLayer.add(new Assignment<>(area, own, because.orElseThrow())));
        }
    }
}
