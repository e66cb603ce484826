package org.almoner.simulation.world;

import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.domain.zones.ZoneMap;

/**
 * Spreads each zone's planned minutes over its bands by iterative proportional fitting: from the number of postcodes, in
 * turn scaled to the planned minutes of the zones (rule L1) and to the shares of the bands in a snapshot (rule L4). The
 * zones come last, and so come out exactly; the bands as near as the postcodes allow.
 */
final class BandHours {

    private static final int ROUNDS = 500;

    private BandHours() {}

    /** {@return planned minutes by zone and band; above 0 only where the map has postcodes} */
    static ImmutableTable<ZoneCode, BandCode, Double> fit(ZoneMap map, Optional<Snapshot> snapshot) {
        Table<ZoneCode, BandCode, Double> minutes = TreeBasedTable.create();
        map.counts()
                .rowMap()
                .forEach((zone, bands) ->
                        bands.forEach((band, postcodes) -> minutes.put(zone, band, postcodes.doubleValue())));
        double total = map.zones().stream()
                .mapToLong(zone -> zone.plannedWeeklyHours().minutes())
                .sum();
        for (int round = 0; round < ROUNDS; round++) {
            snapshot.ifPresent(shares -> scaleToBands(minutes, shares, total));
            for (Zone zone : map.zones()) {
                scale(minutes.row(zone.code()), (double)
                        zone.plannedWeeklyHours().minutes());
            }
        }
        return ImmutableTable.copyOf(minutes);
    }

    private static void scaleToBands(Table<ZoneCode, BandCode, Double> minutes, Snapshot shares, double total) {
        double whole = shares.total().minutes();
        for (Map.Entry<BandCode, Hours> band : shares.byBand().entrySet()) {
            scale(minutes.column(band.getKey()), total * band.getValue().minutes() / whole);
        }
    }

    private static <K> void scale(Map<K, Double> line, double target) {
        double sum = line.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > 0) {
            line.replaceAll((key, value) -> value * target / sum);
        }
    }
}
