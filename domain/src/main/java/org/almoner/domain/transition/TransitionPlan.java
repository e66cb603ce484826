package org.almoner.domain.transition;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;

/**
 * What becomes of each package. A plan may be anything; {@link PlanCheck} says whether it can be done and what it is worth.
 * Immutable.
 *
 * @param outcomes by package
 */
public record TransitionPlan(ImmutableSortedMap<PackageId, Outcome> outcomes) {

    /** {@return what becomes of the package, or empty when the plan says nothing of it} */
    public Optional<Outcome> find(PackageId pack) {
        return Optional.ofNullable(outcomes.get(pack));
    }

    /** {@return who provides the package after the plan, or empty when nobody does or the plan says nothing of it} */
    public Optional<ProviderId> providerAfter(PlacedPackage pack) {
        return find(pack.pack()).flatMap(outcome -> {
            if (outcome instanceof Outcome.Moves moves) {
                return Optional.of(moves.to());
            }
            return outcome instanceof Outcome.Stays ? Optional.of(pack.provider()) : Optional.empty();
        });
    }

    /** {@return to whom the package moves, or empty when it does not} */
    public Optional<ProviderId> receiverOf(PackageId pack) {
        return find(pack).filter(Outcome.Moves.class::isInstance).map(outcome -> ((Outcome.Moves) outcome).to());
    }
}
