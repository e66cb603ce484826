package org.almoner.domain.providers;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.parts.Words;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.time.Hours;

/**
 * A provider's place in one zone. Immutable.
 *
 * @param role in which it serves the zone
 * @param weeklyCapacity the hours of care a week that it offers there in all, those already placed included
 * @param dayParts how many of them it offers to visits that start at such times; none where times make no difference
 * @param offerings the lots and services that it serves there; none where it serves all that the scheme buys
 * @param prices what it tendered for them (rule C4), where it did
 * @param places of each service that is not given in visits, how many units it can give on one day, those already taken included:
 *     beds of a home, or sessions of a day; where none are recorded it has none
 */
public record Membership(
        Role role,
        Hours weeklyCapacity,
        ImmutableMap<TimeWindow, Hours> dayParts,
        ImmutableSortedSet<Offering> offerings,
        ImmutableSortedMap<Offering, UnitPrice> prices,
        ImmutableSortedMap<Offering, Integer> places) {

    /**
     * Refuses parts that do not fit each other.
     *
     * @throws IllegalArgumentException if parts of the day overlap, one offers more than the whole week, there is a price or
     *     are places of what it does not serve, or places are below nothing
     */
    public Membership {
        ImmutableList<TimeWindow> windows = dayParts.keySet().asList();
        for (int i = 0; i < windows.size(); i++) {
            for (int j = 0; j < i; j++) {
                checkArgument(
                        !overlap(windows.get(i), windows.get(j)),
                        "parts of the day may not overlap, but %s and %s do",
                        windows.get(j),
                        windows.get(i));
            }
        }
        dayParts.forEach((window, hours) -> checkArgument(
                hours.compareTo(weeklyCapacity) <= 0,
                "%s a week from %s is more than the %s a week offered in all",
                hours,
                window,
                weeklyCapacity));
        checkArgument(
                offerings.isEmpty() || offerings.containsAll(prices.keySet()),
                "there are prices of %s, but it serves %s",
                Words.list(prices.keySet()),
                Words.list(offerings));
        checkArgument(
                offerings.isEmpty() || offerings.containsAll(places.keySet()),
                "there are places for %s, but it serves %s",
                Words.list(places.keySet()),
                Words.list(offerings));
        places.forEach((offering, number) ->
                checkArgument(number >= 0, "places for %s are not below nothing, but are %s", offering, number));
    }

    /** A place where all that the scheme buys is served, at any time of day and at the scheme's prices. */
    public Membership(Role role, Hours weeklyCapacity) {
        this(role, weeklyCapacity, ImmutableMap.of(), ImmutableSortedSet.of(), ImmutableSortedMap.of());
    }

    /** A place from which visits alone are given; refuses the same. */
    public Membership(
            Role role,
            Hours weeklyCapacity,
            ImmutableMap<TimeWindow, Hours> dayParts,
            ImmutableSortedSet<Offering> offerings,
            ImmutableSortedMap<Offering, UnitPrice> prices) {
        this(role, weeklyCapacity, dayParts, offerings, prices, ImmutableSortedMap.of());
    }

    /**
     * {@return what a provider has for one lot and service in several zones together: all the places, at the lowest price by the unit, in the role that
     * comes first; where it serves it in none of them, one that serves it neither; empty where there are no zones}
     *
     * @param offering lot and service
     * @param unit of the prices that count, since prices by different units cannot be compared
     * @param zones its place in each
     * @param order of the roles
     */
    public static Optional<Membership> together(
            Offering offering, PriceUnit unit, Collection<Membership> zones, Comparator<Role> order) {
        ImmutableList<Membership> serving =
                zones.stream().filter(place -> place.serves(offering)).collect(ImmutableList.toImmutableList());
        return (serving.isEmpty() ? zones : serving)
                .stream()
                        .min(Comparator.comparing(Membership::role, order))
                        .map(first -> serving.isEmpty() ? first : first.joining(offering, unit, serving));
    }

    private Membership joining(Offering offering, PriceUnit unit, Collection<Membership> serving) {
        Optional<UnitPrice> lowest = serving.stream()
                .flatMap(place -> place.findPrice(offering).stream())
                .filter(price -> price.unit() == unit)
                .min(Comparator.comparing(UnitPrice::amount));
        int all = serving.stream().mapToInt(place -> place.placesFor(offering)).sum();
        return new Membership(
                role,
                Hours.ZERO,
                ImmutableMap.of(),
                ImmutableSortedSet.of(offering),
                lowest.map(price -> ImmutableSortedMap.of(offering, price)).orElse(ImmutableSortedMap.of()),
                ImmutableSortedMap.of(offering, all));
    }

    private static boolean overlap(TimeWindow one, TimeWindow other) {
        return one.contains(other.from()) || other.contains(one.from());
    }

    /** {@return whether it serves the lot and service in the zone} */
    public boolean serves(Offering offering) {
        return offerings.isEmpty() || offerings.contains(offering);
    }

    /** {@return the price that it tendered for the lot and service, or empty where it tendered none} */
    public Optional<UnitPrice> findPrice(Offering offering) {
        return Optional.ofNullable(prices.get(offering));
    }

    /** {@return how many units of the service it can give on one day} */
    public int placesFor(Offering offering) {
        return places.getOrDefault(offering, 0);
    }

    /** {@return whether it offers any hours to visits that start at the time} */
    public boolean offersAt(LocalTime start) {
        return dayParts.isEmpty() || dayParts.keySet().stream().anyMatch(part -> part.contains(start));
    }

    /** {@return the same place in another role} */
    public Membership in(Role other) {
        return new Membership(other, weeklyCapacity, dayParts, offerings, prices, places);
    }
}
