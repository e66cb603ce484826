package org.almoner.domain.performance;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.BandCode;

/**
 * The weekly hours of care in each price band at a date (rule L4). Immutable.
 *
 * @param asAt the date
 * @param hours a week in each band
 */
public record Snapshot(LocalDate asAt, ImmutableSortedMap<BandCode, Hours> hours) {

    /** {@return the weekly hours of all bands} */
    public Hours total() {
        return Hours.sum(hours.values());
    }
}
