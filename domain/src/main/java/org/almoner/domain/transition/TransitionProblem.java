package org.almoner.domain.transition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.Role;
import org.almoner.domain.zones.ZoneCode;
import org.jspecify.annotations.Nullable;

/**
 * What a transition is planned from. Providers without a departure stay. Immutable.
 *
 * @param tiers the roles whose providers receive people, the preferred first (rule L6); at least one, none twice
 * @param terms what is open to people and providers, by service (rule B6)
 * @param phases in their order in time, no zone in two (rule L9)
 * @param departures of providers that leave
 * @param packages in place now, by reference
 * @param receivers each once, none of a provider that leaves
 * @param previous the plan that people were told, or one without any outcome
 */
public record TransitionProblem(
        ImmutableList<Role> tiers,
        ImmutableSortedMap<ServiceCode, ExitTerms> terms,
        ImmutableList<Phase> phases,
        ImmutableSortedMap<ProviderId, Departure> departures,
        ImmutableSortedMap<PackageId, PlacedPackage> packages,
        ImmutableMap<Receiver.At, Receiver> receivers,
        TransitionPlan previous) {

    /**
     * Refuses what contradicts itself.
     *
     * @throws IllegalArgumentException if a role is in two tiers or none is given, two phases have one name, are out of order
     *     or share a zone, a key is not its value's, a package is of a service without terms or a zone without a phase, a
     *     provider both leaves and receives, or it receives people of a zone and anywhere
     */
    public TransitionProblem {
        checkArgument(!tiers.isEmpty(), "a transition needs at least one tier of roles");
        checkArgument(
                ImmutableSet.copyOf(tiers).size() == tiers.size(), "no role may be in two tiers, but got %s", tiers);
        checkPhases(phases);
        departures.forEach((provider, departure) -> checkKey(provider, departure.provider()));
        packages.forEach((id, pack) -> checkKey(id, pack.pack()));
        receivers.forEach((at, receiver) -> checkKey(at, receiver.at()));
        for (Receiver.At at : receivers.keySet()) {
            checkArgument(
                    !departures.containsKey(at.provider()),
                    "%s leaves, so it can receive nobody; take it out of one of the two lists",
                    at.provider());
            at.zone()
                    .ifPresent(zone -> checkArgument(
                            !receivers.containsKey(at.anywhere()),
                            "%s receives people of %s anywhere and by itself in %s; keep one of the two",
                            at.provider(),
                            at.service(),
                            zone));
        }
        for (PlacedPackage pack : packages.values()) {
            checkArgument(
                    terms.containsKey(pack.care().service()),
                    "package %s is of service %s, which has no terms; add them, or correct the service",
                    pack.pack(),
                    pack.care().service());
            checkArgument(
                    phases.stream()
                            .anyMatch(
                                    phase -> phase.zones().contains(pack.home().zone())),
                    "package %s is in zone %s, which is in no phase; add it to one",
                    pack.pack(),
                    pack.home().zone());
        }
    }

    /** {@return the problem of these parts, each list brought to a map by its keys} */
    public static TransitionProblem of(
            ImmutableList<Role> tiers,
            ImmutableSortedMap<ServiceCode, ExitTerms> terms,
            ImmutableList<Phase> phases,
            Iterable<Departure> departures,
            Iterable<PlacedPackage> packages,
            Iterable<Receiver> receivers) {
        return new TransitionProblem(
                tiers,
                terms,
                phases,
                sorted(departures, Departure::provider),
                sorted(packages, PlacedPackage::pack),
                ImmutableList.copyOf(receivers).stream()
                        .collect(ImmutableMap.toImmutableMap(Receiver::at, receiver -> receiver)),
                new TransitionPlan(ImmutableSortedMap.of()));
    }

    private static <K extends Comparable<K>, V> ImmutableSortedMap<K, V> sorted(
            Iterable<V> values, Function<V, K> key) {
        return ImmutableList.copyOf(values).stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(K::compareTo, key, value -> value));
    }

    private static void checkPhases(ImmutableList<Phase> phases) {
        Set<ZoneCode> zones = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < phases.size(); i++) {
            Phase phase = phases.get(i);
            checkArgument(
                    names.add(phase.name()), "two phases are called %s; give each a name of its own", phase.name());
            phase.zones()
                    .forEach(zone -> checkArgument(
                            zones.add(zone),
                            "zone %s is in phase %s and in one before it; keep one",
                            zone,
                            phase.name()));
            checkArgument(
                    i == 0
                            || !phase.days()
                                    .from()
                                    .isBefore(phases.get(i - 1).days().end().orElseThrow()),
                    "phase %s starts before the one ahead of it has ended; move it, so that each is settled before the next",
                    phase.name());
        }
    }

    private static void checkKey(Object key, Object of) {
        checkArgument(key.equals(of), "%s is kept under %s; keep it under its own reference", of, key);
    }

    /** {@return the same problem after people were told the plan} */
    public TransitionProblem after(TransitionPlan plan) {
        return new TransitionProblem(tiers, terms, phases, departures, packages, receivers, plan);
    }

    /**
     * {@return the package}
     *
     * @throws IllegalArgumentException if it is not part of the transition
     */
    public PlacedPackage getPackage(PackageId id) {
        @Nullable PlacedPackage pack = packages.get(id);
        checkArgument(pack != null, "package %s is not part of the transition", id);
        return pack;
    }

    /** {@return the provider's room for the package, or empty when it receives nobody for such care in the zone} */
    public Optional<Receiver> findReceiver(PlacedPackage pack, ProviderId provider) {
        Receiver.At inZone = Receiver.At.of(provider, pack);
        return Optional.ofNullable(receivers.get(inZone))
                .or(() -> Optional.ofNullable(receivers.get(inZone.anywhere())));
    }

    /** {@return what is open when a provider of the package's service leaves} */
    public ExitTerms termsOf(PlacedPackage pack) {
        return Objects.requireNonNull(terms.get(pack.care().service()));
    }

    /** {@return the phase in which the package moves if it does} */
    public Phase phaseOf(PlacedPackage pack) {
        return phases.stream()
                .filter(phase -> phase.zones().contains(pack.home().zone()))
                .findFirst()
                .orElseThrow();
    }
}
