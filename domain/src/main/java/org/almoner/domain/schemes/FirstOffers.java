package org.almoner.domain.schemes;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.Optional;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;

/**
 * Who would be offered each package first by the policies of two schemes, on the market of the first: each package by itself, while
 * all others stay where they are. Where a round asks several at once, the bids decide; first is who is before the others by what
 * is known before any bid. Immutable.
 *
 * @param offers by package
 */
public record FirstOffers(ImmutableSortedMap<PackageId, Offer> offers) {

    /**
     * One package.
     *
     * @param first the provider that is first by the first scheme; empty where nobody would be offered it
     * @param second the provider that is first by the second scheme; empty where nobody would be offered it
     */
    public record Offer(Optional<ProviderId> first, Optional<ProviderId> second) {

        /** {@return whether it would be offered to somebody else by the second scheme than by the first, or to nobody by one} */
        public boolean differs() {
            return !first.equals(second);
        }
    }

    /** {@return the packages that would be offered first to somebody else by the second scheme, or to nobody by one of them} */
    public ImmutableMap<PackageId, Offer> different() {
        return ImmutableMap.copyOf(Maps.filterValues(offers, Offer::differs));
    }
}
