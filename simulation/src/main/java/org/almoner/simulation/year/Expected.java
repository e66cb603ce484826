package org.almoner.simulation.year;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.ZoneCode;
import org.almoner.simulation.world.Case;

/** What must be known of every package, kept beside the store in the plainest way, for the store to be held against. */
final class Expected {

    private final Map<PackageId, Pack> packs = new TreeMap<>();

    /** A package: what holds from a day on until it changes. */
    static final class Pack {

        final PackageId id;
        final PersonId person;
        final ZoneCode zone;
        final Case begun;
        final Set<ProviderId> refused = new HashSet<>();
        private final NavigableMap<LocalDate, Hours> hours = new TreeMap<>();
        private final NavigableMap<LocalDate, Optional<ProviderId>> providers = new TreeMap<>();

        private Pack(Case begun) {
            this.id = begun.pack();
            this.person = begun.person().id();
            this.zone = begun.zone();
            this.begun = begun;
        }

        void wantsFrom(LocalDate day, Hours weekly) {
            from(hours, day, weekly);
        }

        /** Not wanted on the days; before and after as it was. */
        void isNotWanted(LocalDate from, LocalDate to) {
            Hours then = hoursOn(to);
            hours.subMap(from, true, to, true).clear();
            hours.put(from, Hours.ZERO);
            hours.put(to, then);
        }

        void endsOn(LocalDate day) {
            from(hours, day, Hours.ZERO);
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

        /** {@return the hours a week that are wanted on the day, none where it is not wanted} */
        Hours hoursOn(LocalDate day) {
            return Optional.ofNullable(hours.floorEntry(day))
                    .map(Map.Entry::getValue)
                    .orElse(Hours.ZERO);
        }

        Optional<ProviderId> providerOn(LocalDate day) {
            return Optional.ofNullable(providers.floorEntry(day)).flatMap(Map.Entry::getValue);
        }

        boolean isWantedOn(LocalDate day) {
            return !hoursOn(day).equals(Hours.ZERO);
        }

        /** {@return the day, and every later one on which something changes} */
        Set<LocalDate> daysFrom(LocalDate day) {
            Set<LocalDate> days = new HashSet<>();
            days.add(day);
            days.addAll(hours.tailMap(day, true).keySet());
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
        pack.wantsFrom(begun.wanted().from(), begun.plan().weeklyHours());
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
        Map<LocalDate, Long> changes = new TreeMap<>();
        for (Pack pack : packs.values()) {
            if (pack.zone.equals(zone)) {
                long before = 0;
                for (LocalDate day : new TreeSet<>(pack.daysFrom(from))) {
                    boolean gives = pack.providerOn(day).equals(Optional.of(provider));
                    long minutes = gives ? pack.hoursOn(day).minutes() : 0;
                    changes.merge(day, minutes - before, Long::sum);
                    before = minutes;
                }
            }
        }
        long minutes = 0;
        long most = 0;
        for (long change : changes.values()) {
            minutes += change;
            most = Math.max(most, minutes);
        }
        return Hours.ofMinutes(most);
    }
}
