package org.almoner.domain.performance;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.PricePoint;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;

/**
 * The weekly hours of care of each lot and service in each price band at a date (rule L4). Immutable.
 *
 * @param asAt the date
 * @param hours a week of each lot and service in each band
 */
public record Snapshot(LocalDate asAt, ImmutableSortedMap<PricePoint, Hours> hours) {

    /** {@return the snapshot of a scheme that buys home care, undivided} */
    public static Snapshot ofBands(LocalDate asAt, Map<BandCode, Hours> hours) {
        return new Snapshot(
                asAt,
                hours.entrySet().stream()
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                PricePoint::compareTo,
                                band -> new PricePoint(Offering.HOME_CARE, band.getKey()),
                                Map.Entry::getValue)));
    }

    /** {@return the hours of the planned visits of the packages; what is not given in visits has none} */
    public static Snapshot ofCaseload(LocalDate asAt, Collection<CaseloadPackage> packages) {
        return new Snapshot(
                asAt,
                packages.stream()
                        .filter(pack -> pack.plan().isPresent())
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                PricePoint::compareTo,
                                pack -> new PricePoint(pack.offering(), pack.band()),
                                pack -> pack.plan().orElseThrow().weeklyHours(),
                                Hours::plus)));
    }

    /** {@return the same, with no hours of each of the points of which it has none} */
    public Snapshot with(Collection<PricePoint> points) {
        ImmutableSortedMap.Builder<PricePoint, Hours> all = ImmutableSortedMap.naturalOrder();
        points.stream()
                .filter(point -> !hours.containsKey(point))
                .distinct()
                .forEach(point -> all.put(point, Hours.ZERO));
        return new Snapshot(asAt, all.putAll(hours).buildOrThrow());
    }

    /** {@return the weekly hours of all lots and services in each band} */
    public ImmutableSortedMap<BandCode, Hours> byBand() {
        return hours.entrySet().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        BandCode::compareTo, point -> point.getKey().band(), Map.Entry::getValue, Hours::plus));
    }

    /** {@return the weekly hours of all} */
    public Hours total() {
        return Hours.sum(hours.values());
    }
}
