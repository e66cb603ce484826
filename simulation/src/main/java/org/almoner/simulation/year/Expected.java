package org.almoner.simulation.year;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.packages.Service;
import org.almoner.domain.packages.WeeklyPlan;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.simulation.world.Case;

/** What must be known of every package, kept beside the store in the plainest way, for the store to be held against. */
final class Expected {

    private final Map<PackageId, Pack> packs = new TreeMap<>();

    /**
     * What is asked for a package: visits, or a service.
     *
     * @param hours of visits a week
     * @param places on each of the weekdays of a service
     */
    record Asked(Hours hours, ImmutableMap<DayOfWeek, Integer> places) {

        static final Asked NOTHING = of(Hours.ZERO);

        static Asked of(Hours hours) {
            return new Asked(hours, ImmutableMap.of());
        }

        static Asked of(Optional<WeeklyPlan> plan, Optional<Service> service) {
            return new Asked(
                    plan.map(WeeklyPlan::weeklyHours).orElse(Hours.ZERO),
                    service.map(given -> Maps.toMap(given.days(), day -> given.units()))
                            .orElse(ImmutableMap.of()));
        }

        int placesOn(DayOfWeek day) {
            return places.getOrDefault(day, 0);
        }

        @Override
        public String toString() {
            return places.isEmpty() ? hours.toString() : places.toString();
        }
    }

    /** A package: what holds from a day on until it changes. */
    static final class Pack {

        final PackageId id;
        final PersonId person;
        final ZoneCode zone;
        final Case begun;
        final Set<ProviderId> refused = new HashSet<>();
        private final NavigableMap<LocalDate, Asked> asked = new TreeMap<>();
        private final NavigableMap<LocalDate, Optional<ProviderId>> providers = new TreeMap<>();

        private Pack(Case begun) {
            this.id = begun.pack();
            this.person = begun.person().id();
            this.zone = begun.zone();
            this.begun = begun;
        }

        boolean isOfVisits() {
            return begun.plan().isPresent();
        }

        /** {@return the kind of fact that says what is wanted} */
        FactKind<?> kind() {
            return isOfVisits() ? PackageFacts.PLAN : PackageFacts.SERVICE;
        }

        void wantsFrom(LocalDate day, Hours weekly) {
            from(asked, day, Asked.of(weekly));
        }

        /** Not wanted on the days; before and after as it was. */
        void isNotWanted(LocalDate from, LocalDate to) {
            Asked then = askedOn(to);
            asked.subMap(from, true, to, true).clear();
            asked.put(from, Asked.NOTHING);
            asked.put(to, then);
        }

        void endsOn(LocalDate day) {
            from(asked, day, Asked.NOTHING);
        }

        void isGivenFrom(LocalDate day, ProviderId provider) {
            from(providers, day, Optional.of(provider));
        }

        void waitsFrom(LocalDate day) {
            from(providers, day, Optional.empty());
        }

        private static <T> void from(NavigableMap<LocalDate, T> values, LocalDate day, T value) {
            values.tailMap(day, true).clear();
            values.put(day, value);
        }

        /** {@return what is wanted on the day, nothing where it is not wanted} */
        Asked askedOn(LocalDate day) {
            return Optional.ofNullable(asked.floorEntry(day))
                    .map(Map.Entry::getValue)
                    .orElse(Asked.NOTHING);
        }

        /** {@return the hours a week that are wanted on the day, none where it is not wanted} */
        Hours hoursOn(LocalDate day) {
            return askedOn(day).hours;
        }

        Optional<ProviderId> providerOn(LocalDate day) {
            return Optional.ofNullable(providers.floorEntry(day)).flatMap(Map.Entry::getValue);
        }

        boolean isWantedOn(LocalDate day) {
            return !askedOn(day).equals(Asked.NOTHING);
        }

        /** {@return the day, and every later one on which something changes} */
        Set<LocalDate> daysFrom(LocalDate day) {
            Set<LocalDate> days = new HashSet<>();
            days.add(day);
            days.addAll(asked.tailMap(day, true).keySet());
            days.addAll(providers.tailMap(day, true).keySet());
            return days;
        }

        /** {@return whether it is wanted on the day or later without a provider} */
        boolean isWaitingFrom(LocalDate day) {
            return daysFrom(day).stream()
                    .anyMatch(each -> isWantedOn(each) && providerOn(each).isEmpty());
        }
    }

    Pack begin(Case begun) {
        Pack pack = new Pack(begun);
        pack.asked.put(begun.wanted().from(), Asked.of(begun.plan(), begun.service()));
        begun.provider().ifPresent(provider -> pack.isGivenFrom(begun.wanted().from(), provider));
        packs.put(pack.id, pack);
        return pack;
    }

    Pack get(PackageId id) {
        return Optional.ofNullable(packs.get(id)).orElseThrow();
    }

    /** {@return every package, in the order of their references} */
    Collection<Pack> all() {
        return packs.values();
    }

    /** {@return the most hours a week that the provider is to give in the zone on any day from the day on} */
    Hours most(ProviderId provider, ZoneCode zone, LocalDate from) {
        return Hours.ofMinutes(most(
                provider,
                from,
                pack -> pack.zone.equals(zone),
                asked -> asked.hours().minutes()));
    }

    /** {@return the most places of the service that the provider is to give in the zones on any such weekday from the day on} */
    long mostPlaces(ProviderId provider, Offering offering, Set<ZoneCode> zones, LocalDate from, DayOfWeek weekday) {
        return most(
                provider,
                from,
                pack -> pack.begun.offering().equals(offering) && zones.contains(pack.zone),
                asked -> asked.placesOn(weekday));
    }

    private long most(ProviderId provider, LocalDate from, Predicate<Pack> which, ToLongFunction<Asked> amount) {
        Map<LocalDate, Long> changes = new TreeMap<>();
        for (Pack pack : packs.values()) {
            if (which.test(pack)) {
                long before = 0;
                for (LocalDate day : new TreeSet<>(pack.daysFrom(from))) {
                    boolean gives = pack.providerOn(day).equals(Optional.of(provider));
                    long now = gives ? amount.applyAsLong(pack.askedOn(day)) : 0;
                    changes.merge(day, now - before, Long::sum);
                    before = now;
                }
            }
        }
        long now = 0;
        long most = 0;
        for (long change : changes.values()) {
            now += change;
            most = Math.max(most, now);
        }
        return most;
    }
}
