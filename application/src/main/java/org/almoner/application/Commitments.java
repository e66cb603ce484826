package org.almoner.application;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.almoner.domain.brokerage.Commitment;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;

/** What is placed with providers over dates, and the most of it on any one day. */
final class Commitments {

    private final ListMultimap<ProviderId, Map.Entry<DateRange, WeeklyPlan>> visits = ArrayListMultimap.create();
    private final ListMultimap<ProviderId, Map.Entry<DateRange, Service>> services = ArrayListMultimap.create();

    /** Adds a plan that the provider follows on each week of the days. */
    void addVisits(ProviderId provider, DateRange days, WeeklyPlan plan) {
        visits.put(provider, Maps.immutableEntry(days, plan));
    }

    /** Adds a service that the provider gives on its weekdays in each week of the days. */
    void addService(ProviderId provider, DateRange days, Service service) {
        services.put(provider, Maps.immutableEntry(days, service));
    }

    /** {@return the most that the provider is committed to on any day, in all, by parts of the day, and in places} */
    Commitment of(ProviderId provider, Set<TimeWindow> parts) {
        return new Commitment(
                hours(provider, WeeklyPlan::weeklyHours),
                parts.stream()
                        .collect(ImmutableMap.toImmutableMap(
                                part -> part, part -> hours(provider, plan -> plan.weeklyHoursIn(part)))),
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> places(provider, day) > 0)
                        .collect(ImmutableMap.toImmutableMap(day -> day, day -> places(provider, day))));
    }

    private Hours hours(ProviderId provider, Function<WeeklyPlan, Hours> hours) {
        return Hours.ofMinutes(
                peak(visits.get(provider), plan -> hours.apply(plan).minutes()));
    }

    private int places(ProviderId provider, DayOfWeek day) {
        return Math.toIntExact(
                peak(services.get(provider), service -> service.days().contains(day) ? service.units() : 0));
    }

    private static <T> long peak(Collection<Map.Entry<DateRange, T>> placed, ToLongFunction<T> amount) {
        NavigableMap<LocalDate, Long> changes = new TreeMap<>();
        for (Map.Entry<DateRange, T> each : placed) {
            long weekly = amount.applyAsLong(each.getValue());
            changes.merge(each.getKey().from(), weekly, Long::sum);
            each.getKey().end().ifPresent(end -> changes.merge(end, -weekly, Long::sum));
        }
        long placedNow = 0;
        long peak = 0;
        for (long change : changes.values()) {
            placedNow += change;
            peak = Math.max(peak, placedNow);
        }
        return peak;
    }
}
