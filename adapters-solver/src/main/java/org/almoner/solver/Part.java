package org.almoner.solver;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.transition.Bond;
import org.almoner.domain.transition.Phase;
import org.almoner.domain.transition.PlacedPackage;
import org.almoner.domain.transition.Prospects;
import org.almoner.domain.transition.Receiver;
import org.almoner.domain.transition.TransitionProblem;

/**
 * Packages that can be planned without looking at any other: they share no receiver, no household, no street and no phase
 * that could be full. Immutable.
 *
 * @param packages those that could move, in the order of their references
 * @param bonds of these packages
 * @param phases that could be full
 */
record Part(ImmutableList<PlacedPackage> packages, ImmutableList<Bond> bonds, ImmutableList<Phase> phases) {

    /** {@return the parts of the problem, the one with the lowest reference first} */
    static ImmutableList<Part> of(TransitionProblem problem, Prospects prospects) {
        ImmutableList<PlacedPackage> movable = problem.packages().values().stream()
                .filter(pack -> !prospects.get(pack.pack()).candidates().isEmpty())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Bond> bonds = Bond.of(problem, prospects);
        ImmutableList<Phase> tight = problem.phases().stream()
                .filter(phase -> movable.stream()
                                .filter(pack -> phase.equals(problem.phaseOf(pack)))
                                .count()
                        > phase.mostMoves())
                .collect(ImmutableList.toImmutableList());
        Groups groups = new Groups();
        for (PlacedPackage pack : movable) {
            for (Receiver receiver : prospects.get(pack.pack()).candidates()) {
                groups.join(pack.pack(), receiver.at());
            }
            Phase phase = problem.phaseOf(pack);
            if (tight.contains(phase)) {
                groups.join(pack.pack(), phase.name());
            }
        }
        for (Bond bond : bonds) {
            for (PlacedPackage pack : bond.packages()) {
                groups.join(bond.packages().get(0).pack(), pack.pack());
            }
        }
        Map<Object, List<PlacedPackage>> parts = new LinkedHashMap<>();
        for (PlacedPackage pack : movable) {
            parts.computeIfAbsent(groups.of(pack.pack()), any -> new ArrayList<>())
                    .add(pack);
        }
        return parts.values().stream()
                .map(packages -> part(packages, bonds, tight, problem))
                .collect(ImmutableList.toImmutableList());
    }

    private static Part part(
            List<PlacedPackage> packages,
            ImmutableList<Bond> bonds,
            ImmutableList<Phase> tight,
            TransitionProblem problem) {
        Set<PackageId> ids = new HashSet<>();
        packages.forEach(pack -> ids.add(pack.pack()));
        ImmutableSet<Phase> phases =
                packages.stream().map(problem::phaseOf).filter(tight::contains).collect(ImmutableSet.toImmutableSet());
        return new Part(
                ImmutableList.copyOf(packages),
                bonds.stream()
                        .filter(bond -> bond.packages().stream().anyMatch(pack -> ids.contains(pack.pack())))
                        .collect(ImmutableList.toImmutableList()),
                phases.asList());
    }

    /** Things joined to each other, by the first of each group. */
    private static final class Groups {

        private final Map<Object, Object> parents = new HashMap<>();

        private Object of(Object thing) {
            Object parent = parents.getOrDefault(thing, thing);
            if (parent.equals(thing)) {
                return thing;
            }
            Object first = of(parent);
            parents.put(thing, first);
            return first;
        }

        private void join(Object one, Object other) {
            parents.put(of(other), of(one));
        }
    }
}
