package org.almoner.domain.zones;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.parts.Words;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.Resolution.Reason;
import org.almoner.domain.zones.Resolution.Resolved;
import org.almoner.domain.zones.Resolution.Unresolved;
import org.jspecify.annotations.Nullable;

/**
 * One version of a council's map: every postcode of its directory has exactly one zone and one price band (rules L1, L3,
 * C1; property P8). Each is decided by the closest area that has an assignment; see {@link Area} for the order.
 *
 * <p>It is not a map of shapes: a place is known by its postcode only. Two maps are equal when their drafts are.
 * Immutable.
 */
public final class ZoneMap {

    private final ZoneMapDraft draft;
    private final ImmutableMap<ZoneCode, Zone> zones;
    /** By the text of the postcode, which knows its own hash; never changed once it is here. */
    private final Map<String, Resolved> resolved;

    ZoneMap(ZoneMapDraft draft, ImmutableMap<ZoneCode, Zone> zones, Map<String, Resolved> resolved) {
        this.draft = draft;
        this.zones = zones;
        this.resolved = resolved;
    }

    /**
     * {@return the map, or all problems of the draft}
     *
     * <p>Refused are: contradicting assignments of one area, postcodes without a zone or a band, unknown zones and bands,
     * zones with one code, zones without a postcode, and an empty directory.
     *
     * @param draft what the council wrote
     */
    public static ZoneMapResult of(ZoneMapDraft draft) {
        return new ZoneMapCheck(draft).result();
    }

    /** {@return what the council wrote} */
    public ZoneMapDraft draft() {
        return draft;
    }

    /** {@return the council's name of this version} */
    public String version() {
        return draft.version();
    }

    /** {@return the days on which this version decides} */
    public DateRange inForce() {
        return draft.inForce();
    }

    /** {@return the zones, in the council's order} */
    public ImmutableList<Zone> zones() {
        return draft.zones();
    }

    /** {@return the price bands, in the council's order} */
    public ImmutableSet<BandCode> bands() {
        return draft.bands();
    }

    /** {@return the postcodes that this version resolves} */
    public PostcodeDirectory directory() {
        return draft.directory();
    }

    /** {@return the zone with the code, or empty when this version has none} */
    public Optional<Zone> findZone(ZoneCode code) {
        return Optional.ofNullable(zones.get(code));
    }

    /** {@return the name of the zone with the code; the code where this version has none} */
    public String nameOf(ZoneCode code) {
        return findZone(code).map(Zone::name).orElse(code.toString());
    }

    /**
     * {@return the zone with the code}
     *
     * @throws IllegalArgumentException if this version has none
     */
    public Zone getZone(ZoneCode code) {
        Zone zone = zones.get(code);
        checkArgument(
                zone != null, "zone map %s has no zone '%s'; it has %s", version(), code, Words.list(zones.keySet()));
        return zone;
    }

    /**
     * {@return the zone and the band of the postcode and why, or why it has none} A postcode of the directory always
     * resolves; the answer was made with the map, so asking costs one look-up.
     *
     * @param postcode any postcode
     */
    public Resolution resolve(Postcode postcode) {
        @Nullable Resolved known = resolved.get(postcode.text());
        return known != null ? known : unresolved(postcode);
    }

    private Unresolved unresolved(Postcode postcode) {
        String district = postcode.district();
        return directory().districts().contains(district)
                ? new Unresolved(
                        postcode,
                        Reason.NOT_IN_DIRECTORY,
                        "zone map " + version() + " does not know " + postcode + ", though it knows other postcodes of "
                                + district + "; maybe it is mistyped, or newer than the map's directory")
                : new Unresolved(
                        postcode,
                        Reason.DISTRICT_NOT_IN_DIRECTORY,
                        "zone map " + version() + " knows no postcode of " + district + ", so not " + postcode
                                + "; maybe the place is outside the council's area");
    }

    /**
     * {@return how many postcodes have which zone and band} Every pair of a zone and a band is there, with zero where no
     * postcode has both; rows and columns are in the council's order.
     */
    public ImmutableTable<ZoneCode, BandCode, Integer> counts() {
        Table<ZoneCode, BandCode, Integer> tally = TreeBasedTable.create();
        for (Resolved place : resolved.values()) {
            ZoneCode zone = place.zone().code();
            Integer before = tally.get(zone, place.band());
            tally.put(zone, place.band(), before == null ? 1 : before + 1);
        }
        ImmutableTable.Builder<ZoneCode, BandCode, Integer> counts = ImmutableTable.builder();
        for (ZoneCode zone : zones.keySet()) {
            for (BandCode band : bands()) {
                Integer count = tally.get(zone, band);
                counts.put(zone, band, count == null ? 0 : count);
            }
        }
        return counts.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ZoneMap map && draft.equals(map.draft);
    }

    @Override
    public int hashCode() {
        return draft.hashCode();
    }

    /** {@return version, dates and size, for people} */
    @Override
    public String toString() {
        return "zone map " + version() + " (" + inForce() + "), zones: " + zones.size() + ", bands: " + bands().size()
                + ", " + directory();
    }
}
