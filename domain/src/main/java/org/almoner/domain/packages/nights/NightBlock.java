package org.almoner.domain.packages.nights;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import org.almoner.domain.money.Money;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;

/**
 * A contract by which a provider keeps places for every night, such as waking nights or sleep-ins for people who leave hospital
 * (rule C12). The places are paid whether they are used or not; a night beyond them is paid by itself. Immutable.
 *
 * @param provider who keeps the places
 * @param service what is bought: the code of the scheme's service, such as {@code waking-night}
 * @param term the nights, each named by the day on which it begins
 * @param places how many people can be supported in one night; 1 or more
 * @param perPlace the price of one place for one night; not negative
 * @param beyond the price of a night beyond the places; not negative
 */
public record NightBlock(
        ProviderId provider, ServiceCode service, DateRange term, int places, Money perPlace, Money beyond) {

    /**
     * Refuses a block without places, and negative prices.
     *
     * @throws IllegalArgumentException if there is no place, or a price is negative
     */
    public NightBlock {
        checkArgument(places > 0, "a block has at least 1 place a night, but got %s", places);
        checkArgument(!perPlace.isNegative(), "a place costs nothing or more a night, but got %s", perPlace);
        checkArgument(!beyond.isNegative(), "a night beyond the block costs nothing or more, but got %s", beyond);
    }

    /** {@return whether the other is of the same provider and service, too, and of some of the same nights} */
    public boolean isOfSameNightsAs(NightBlock other) {
        return provider.equals(other.provider) && service.equals(other.service) && term.overlaps(other.term);
    }

    /** {@return what the places of a night cost, used or not} */
    public Money costOfPlaces() {
        return perPlace.times(places);
    }

    /** {@return what a night costs beyond its places, when so many are used} */
    public Money costBeyond(int used) {
        return beyond.times(Math.max(0, used - places));
    }

    /** {@return what one night of the block comes to: who has a place has it in the order in which people came} */
    public Night night(Collection<NightUse> uses) {
        ImmutableList<NightUse> inOrder = ImmutableList.sortedCopyOf(uses);
        int within = Math.min(places, inOrder.size());
        return new Night(this, inOrder.subList(0, within), inOrder.subList(within, inOrder.size()));
    }

    /**
     * One night of a block. Immutable.
     *
     * @param block of which
     * @param within who has a place
     * @param beyond who is supported beside the places
     */
    public record Night(NightBlock block, ImmutableList<NightUse> within, ImmutableList<NightUse> beyond) {

        /** {@return how many places are paid and not used} */
        public int unused() {
            return block.places() - within.size();
        }

        /** {@return what the places cost, used or not} */
        public Money places() {
            return block.costOfPlaces();
        }

        /** {@return what the nights beyond the places cost} */
        public Money extra() {
            return block.costBeyond(within.size() + beyond.size());
        }

        /** {@return what the night costs} */
        public Money cost() {
            return places().plus(extra());
        }
    }
}
