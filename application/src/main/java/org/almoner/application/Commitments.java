package org.almoner.application;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.almoner.domain.brokerage.Commitment;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;

/** The plans that are placed with providers over dates, and the most hours of them on any one day. */
final class Commitments {

    private final ListMultimap<ProviderId, Map.Entry<DateRange, WeeklyPlan>> placed = ArrayListMultimap.create();

    /** Adds a plan that the provider follows on each week of the days. */
    void add(ProviderId provider, DateRange days, WeeklyPlan plan) {
        placed.put(provider, Maps.immutableEntry(days, plan));
    }

    /** {@return the most that the provider is committed to on any day, in all and by the parts of the day of its place} */
    Commitment of(ProviderId provider, Membership place) {
        return new Commitment(
                peak(provider, WeeklyPlan::weeklyHours),
                place.dayParts().keySet().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                part -> part, part -> peak(provider, plan -> plan.weeklyHoursIn(part)))));
    }

    private Hours peak(ProviderId provider, Function<WeeklyPlan, Hours> hours) {
        NavigableMap<LocalDate, Long> changes = new TreeMap<>();
        for (Map.Entry<DateRange, WeeklyPlan> plan : placed.get(provider)) {
            long weekly = hours.apply(plan.getValue()).minutes();
            changes.merge(plan.getKey().from(), weekly, Long::sum);
            plan.getKey().end().ifPresent(end -> changes.merge(end, -weekly, Long::sum));
        }
        long minutes = 0;
        long peak = 0;
        for (long change : changes.values()) {
            minutes += change;
            peak = Math.max(peak, minutes);
        }
        return Hours.ofMinutes(peak);
    }
}
