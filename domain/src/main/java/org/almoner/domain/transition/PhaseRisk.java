package org.almoner.domain.transition;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.almoner.domain.providers.ProviderId;

/**
 * What a phase puts at risk: how many of the providers that its people have now stay (rule L9). The paper says that the order of
 * phases follows risk, not which way; we take it that the safest comes first, where what is learned serves the others. Immutable.
 *
 * @param phase which
 * @param staying the providers of its people that stay
 * @param leaving those that leave or have first to improve
 * @param packages how many packages are in its zones
 * @param haveToMove how many of these have to move
 */
public record PhaseRisk(
        Phase phase, ImmutableSet<ProviderId> staying, ImmutableSet<ProviderId> leaving, int packages, int haveToMove) {

    /** {@return the risk of each phase, in the order of the phases} */
    public static ImmutableList<PhaseRisk> of(TransitionProblem problem) {
        Prospects prospects = Prospects.of(problem);
        return problem.phases().stream()
                .map(phase -> of(problem, prospects, phase))
                .collect(ImmutableList.toImmutableList());
    }

    private static PhaseRisk of(TransitionProblem problem, Prospects prospects, Phase phase) {
        List<PlacedPackage> packages = problem.packages().values().stream()
                .filter(pack -> phase.zones().contains(pack.home().zone()))
                .toList();
        ImmutableSet<ProviderId> providers =
                packages.stream().map(PlacedPackage::provider).collect(ImmutableSet.toImmutableSet());
        return new PhaseRisk(
                phase,
                providers.stream()
                        .filter(provider -> !problem.departures().containsKey(provider))
                        .collect(ImmutableSet.toImmutableSet()),
                providers.stream().filter(problem.departures()::containsKey).collect(ImmutableSet.toImmutableSet()),
                packages.size(),
                (int) packages.stream()
                        .filter(pack -> prospects.get(pack.pack()) instanceof Prospect.MustMove)
                        .count());
    }

    /** {@return whether a larger part of the providers stays here than in the other phase, so that this should come first} */
    public boolean isSaferThan(PhaseRisk other) {
        return (long) staying.size() * other.providers() > (long) other.staying.size() * providers();
    }

    private int providers() {
        return staying.size() + leaving.size();
    }
}
