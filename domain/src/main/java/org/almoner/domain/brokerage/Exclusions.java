package org.almoner.domain.brokerage;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.prices.TimeWindow;
import org.almoner.domain.providers.Carers;
import org.almoner.domain.providers.Membership;
import org.almoner.domain.providers.Standing;
import org.almoner.domain.time.Hours;

/**
 * Looks for every reason why a candidate cannot be offered a need. Immutable.
 *
 * @param need what is asked for
 * @param candidate the provider
 * @param membership its place in the zone of the need
 * @param round in which the policy asks providers of its role; empty in none
 */
record Exclusions(Need need, Candidate candidate, Optional<Membership> membership, Optional<Integer> round) {

    /** {@return every reason; none where the need can be offered} */
    ImmutableList<Exclusion> all() {
        return Stream.of(
                        zone(),
                        role(),
                        standing(),
                        business(),
                        offering(),
                        week(),
                        times(),
                        parts(),
                        places(),
                        carers(),
                        person())
                .flatMap(reasons -> reasons)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return those reasons that follow from the place alone} */
    ImmutableList<Exclusion> ofPlace() {
        return Stream.of(zone(), offering(), week(), times(), parts(), places())
                .flatMap(reasons -> reasons)
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<Exclusion> zone() {
        return membership.isEmpty() ? Stream.of(new Exclusion.NotInZone(need.zone())) : Stream.empty();
    }

    private Stream<Exclusion> role() {
        return membership.stream()
                .filter(place -> round.isEmpty())
                .map(place -> new Exclusion.RoleNotOffered(place.role()));
    }

    private Stream<Exclusion> standing() {
        Standing standing = candidate.provider().standing();
        return standing.takesNewPackages() ? Stream.empty() : Stream.of(new Exclusion.NotTakingPackages(standing));
    }

    private Stream<Exclusion> business() {
        Optional<ServiceCode> service = need.service();
        return candidate.refusals().stream()
                .filter(refusal -> refusal.concerns(service))
                .map(Exclusion.NoBusiness::new);
    }

    private Stream<Exclusion> offering() {
        return need.offering().stream()
                .filter(asked ->
                        membership.filter(place -> !place.serves(asked)).isPresent())
                .map(Exclusion.NotOffered::new);
    }

    private Stream<Exclusion> week() {
        return membership.stream()
                .map(place -> place.weeklyCapacity()
                        .minusToZero(candidate.commitment().weekly()))
                .filter(free -> free.compareTo(need.weeklyHours()) < 0)
                .map(free -> new Exclusion.NotEnoughCapacity(free, need.weeklyHours()));
    }

    private Stream<Exclusion> times() {
        return membership.flatMap(this::earliestNotOffered).stream().map(Exclusion.NotAtThatTime::new);
    }

    private Optional<LocalTime> earliestNotOffered(Membership place) {
        return need.care().starts().filter(start -> !place.offersAt(start)).min(Comparator.naturalOrder());
    }

    private Stream<Exclusion> parts() {
        return membership.stream()
                .flatMap(place -> place.dayParts().entrySet().stream())
                .flatMap(part -> part(part.getKey(), part.getValue()));
    }

    private Stream<Exclusion> part(TimeWindow part, Hours offered) {
        Hours needed = need.care().weeklyHoursIn(part);
        Hours free = offered.minusToZero(candidate.commitment().weeklyIn(part));
        return free.compareTo(needed) < 0
                ? Stream.of(new Exclusion.NotEnoughCapacityAt(part, free, needed))
                : Stream.empty();
    }

    /** Places of what it does not serve are no reason beside that. */
    private Stream<Exclusion> places() {
        return membership
                .filter(place -> need.offering().map(place::serves).orElse(true))
                .flatMap(this::firstFullDay)
                .stream();
    }

    private Optional<Exclusion> firstFullDay(Membership place) {
        int offered = need.offering().map(place::placesFor).orElse(0);
        return Arrays.stream(DayOfWeek.values())
                .<Exclusion.NotEnoughPlaces>map(day -> new Exclusion.NotEnoughPlaces(
                        day,
                        Math.max(0, offered - candidate.commitment().placesOn(day)),
                        need.care().placesOn(day)))
                .filter(day -> day.free() < day.needed())
                .<Exclusion>map(day -> day)
                .findFirst();
    }

    private Stream<Exclusion> carers() {
        Carers missing = candidate.provider().carers().lacking(need.carers());
        return missing.equals(Carers.ANY) ? Stream.empty() : Stream.of(new Exclusion.CarersMissing(missing));
    }

    private Stream<Exclusion> person() {
        return need.refused().contains(candidate.provider().id())
                ? Stream.of(new Exclusion.RefusedByPerson())
                : Stream.empty();
    }
}
