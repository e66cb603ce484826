package org.almoner.application;

import com.google.common.collect.ImmutableSortedSet;
import org.almoner.domain.brokerage.Need;
import org.almoner.domain.prices.Offering;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.transition.PlacedPackage;

/**
 * A package of a transition, and what brokerage would publish of it. Immutable.
 *
 * @param pack as it is placed; no provider is ruled out yet
 * @param need from the first day on that counts; its lot and service are told
 */
record Placed(PlacedPackage pack, Need need) {

    /** {@return lot and service} */
    Offering offering() {
        return need.offering().orElseThrow();
    }

    /** {@return whether its care is given in visits} */
    boolean isVisited() {
        return need.care().hasVisits();
    }

    /** {@return the package of which these providers are ruled out} */
    PlacedPackage rulingOut(ImmutableSortedSet<ProviderId> providers) {
        return new PlacedPackage(
                pack.pack(), pack.person(), pack.home(), pack.care(), pack.provider(), pack.wish(), providers);
    }
}
