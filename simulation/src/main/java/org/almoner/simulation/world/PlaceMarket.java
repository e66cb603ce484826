package org.almoner.simulation.world;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.domain.packages.Service;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.Hours;
import org.almoner.domain.zones.Zone;
import org.almoner.domain.zones.ZoneCode;

/** Draws who offers places in homes, nights and sessions where, who gives those in place, and how many places each has. */
final class PlaceMarket {

    /** What may be given anywhere needs no provider near by, but there is one of it in each zone. */
    private static final int ANYWHERE = 1;

    private static final int IN_THE_ZONE = 3;

    private static final int FULL_PER_MILLE = 150;
    private static final int MOST_ROOM = 4;

    private final Role role;
    private final Dice dice;
    private final Map<Seat, Map<DayOfWeek, Integer>> taken = new TreeMap<>();

    /** Where a provider offers a service. */
    private record Seat(ZoneCode zone, Offering offering, ProviderId provider) implements Comparable<Seat> {

        private static final Comparator<Seat> ORDER =
                Comparator.comparing(Seat::zone).thenComparing(Seat::offering).thenComparing(Seat::provider);

        @Override
        public int compareTo(Seat other) {
            return ORDER.compare(this, other);
        }
    }

    /** Draws who of the providers offers what is planned in the zones; those that offer the least so far come first. */
    PlaceMarket(Scheme scheme, ImmutableList<Zone> zones, List<ProviderId> providers, Dice dice) {
        this.role = scheme.allocation().roles().get(0);
        this.dice = dice;
        for (Zone zone : zones) {
            for (Offering offering : ServiceDrawing.planned(scheme).keySet()) {
                dice.shuffled(providers).stream()
                        .sorted(Comparator.comparingLong(this::offers))
                        .limit(wanted(scheme, offering))
                        .forEach(provider ->
                                taken.put(new Seat(zone.code(), offering, provider), new EnumMap<>(DayOfWeek.class)));
            }
        }
    }

    /** {@return how many providers have something to offer, if each offers one service in one zone} */
    static int most(Scheme scheme, Collection<Zone> zones) {
        return zones.size()
                * ServiceDrawing.planned(scheme).keySet().stream()
                        .mapToInt(offering -> wanted(scheme, offering))
                        .sum();
    }

    private static int wanted(Scheme scheme, Offering offering) {
        return scheme.allocation().anywhere().contains(offering.service()) ? ANYWHERE : IN_THE_ZONE;
    }

    private long offers(ProviderId provider) {
        return taken.keySet().stream()
                .filter(seat -> seat.provider.equals(provider))
                .count();
    }

    /** {@return a provider of the zone that gives the service from now on} */
    ProviderId provide(ZoneCode zone, Offering offering, Service service) {
        List<Seat> seats = taken.keySet().stream()
                .filter(seat -> seat.zone.equals(zone) && seat.offering.equals(offering))
                .toList();
        Seat seat = dice.pick(seats);
        Map<DayOfWeek, Integer> days = taken.computeIfAbsent(seat, any -> new EnumMap<>(DayOfWeek.class));
        service.days().forEach(day -> days.merge(day, service.units(), Integer::sum));
        return seat.provider;
    }

    /** {@return where the provider offers what, with room for what it gives and mostly for some more} */
    ImmutableSortedMap<ZoneCode, Membership> memberships(ProviderId provider) {
        Map<ZoneCode, ImmutableSortedMap.Builder<Offering, Integer>> places = new TreeMap<>();
        taken.forEach((seat, days) -> {
            if (seat.provider.equals(provider)) {
                int most =
                        days.values().stream().mapToInt(Integer::intValue).max().orElse(0);
                int room = dice.chance(FULL_PER_MILLE) ? 0 : dice.between(1, MOST_ROOM);
                places.computeIfAbsent(seat.zone, any -> ImmutableSortedMap.naturalOrder())
                        .put(seat.offering, most + room);
            }
        });
        ImmutableSortedMap.Builder<ZoneCode, Membership> memberships = ImmutableSortedMap.naturalOrder();
        places.forEach((zone, offered) -> {
            ImmutableSortedMap<Offering, Integer> all = offered.build();
            memberships.put(
                    zone,
                    new Membership(
                            role,
                            Hours.ZERO,
                            ImmutableMap.of(),
                            ImmutableSortedSet.copyOf(all.keySet()),
                            ImmutableSortedMap.of(),
                            all));
        });
        return memberships.build();
    }
}
