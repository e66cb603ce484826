package org.almoner.application;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;

/** The weekly hours that are placed with providers over dates, and the most of them on any one day. */
final class Commitments {

    private final Map<ProviderId, NavigableMap<LocalDate, Long>> minutesChanging = new HashMap<>();

    /** Adds hours that the provider gives on each week of the days. */
    void add(ProviderId provider, DateRange days, Hours weekly) {
        NavigableMap<LocalDate, Long> changes = minutesChanging.computeIfAbsent(provider, key -> new TreeMap<>());
        changes.merge(days.from(), weekly.minutes(), Long::sum);
        days.end().ifPresent(end -> changes.merge(end, -weekly.minutes(), Long::sum));
    }

    /** {@return the most weekly hours that the provider is committed to on any day} */
    Hours peak(ProviderId provider) {
        long minutes = 0;
        long peak = 0;
        for (long change :
                minutesChanging.getOrDefault(provider, new TreeMap<>()).values()) {
            minutes += change;
            peak = Math.max(peak, minutes);
        }
        return Hours.ofMinutes(peak);
    }
}
