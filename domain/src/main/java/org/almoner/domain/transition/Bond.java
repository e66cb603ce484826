package org.almoner.domain.transition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.domain.prices.ServiceCode;

/**
 * Packages of one service that one provider should serve: those of a household, or visits in a street. Immutable.
 *
 * @param kind what binds them
 * @param packages in the order of their references; at least two
 */
public record Bond(Kind kind, ImmutableList<PlacedPackage> packages) {

    /** What binds packages to each other. */
    public enum Kind {
        /** Their people live together. */
        HOUSEHOLD,
        /** Their people live in one street, so that one carer can go from one to the other. */
        STREET
    }

    /**
     * Refuses a bond of fewer than two.
     *
     * @throws IllegalArgumentException if it is one
     */
    public Bond {
        checkArgument(packages.size() > 1, "a bond needs at least two packages, but has %s", packages);
    }

    /** {@return the bonds of the problem of which something is still to be planned, households first} */
    public static ImmutableList<Bond> of(TransitionProblem problem, Prospects prospects) {
        Collection<PlacedPackage> packages = problem.packages().values();
        Collection<PlacedPackage> visited =
                Collections2.filter(packages, pack -> pack.care().room().kind() == Room.Kind.HOURS);
        return Stream.concat(
                        bonds(packages, Kind.HOUSEHOLD, Home::household), bonds(visited, Kind.STREET, Home::street))
                .filter(bond -> bond.packages.stream()
                        .anyMatch(pack -> !(prospects.get(pack.pack()) instanceof Prospect.Settled)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Bond> bonds(Collection<PlacedPackage> packages, Kind kind, Function<Home, Object> key) {
        ImmutableListMultimap<Key, PlacedPackage> byKey = Multimaps.index(
                packages, pack -> new Key(key.apply(pack.home()), pack.care().service()));
        return byKey.asMap().values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> new Bond(kind, ImmutableList.copyOf(group)));
    }

    /** {@return by how many providers more than one its packages are served after the plan} */
    public int splits(TransitionPlan plan) {
        long providers = packages.stream()
                .flatMap(pack -> plan.providerAfter(pack).stream())
                .distinct()
                .count();
        return (int) Math.max(0, providers - 1);
    }

    private record Key(Object of, ServiceCode service) {}
}
