package org.almoner.application.port.in;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.almoner.domain.brokerage.Exclusion;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.transition.Receiver;
import org.almoner.domain.transition.TransitionProblem;
import org.almoner.domain.zones.ZoneCode;

/** The drafting of transitions from what is recorded (rules L9, B6). It records nothing. */
public interface TransitionDrafts {

    /**
     * {@return the transition of the packages that are in place with the providers on the day or later, as known now}
     *
     * <p>A provider has the time to improve that it agreed to, as far as that ends by the day, where the scheme gives any for a service of its
     * packages. What scheme and records do not say is the same for every draft: the exits of a service are the usual ones, nobody
     * wishes for another provider, and a phase has room for all moves of its zones.
     */
    Outcome draft(Leaving leaving);

    /**
     * Who leaves, and when. Immutable.
     *
     * @param providers that leave; at least one
     * @param day the first on which they no longer provide
     * @param phases the first day on which people of a zone move; the day itself for every other zone. A phase lasts until the
     *     next begins, the last one up to the day and with it
     */
    record Leaving(
            ImmutableSortedSet<ProviderId> providers, LocalDate day, ImmutableSortedMap<ZoneCode, LocalDate> phases) {

        /**
         * Refuses that nobody leaves, and phases that begin too late.
         *
         * @throws IllegalArgumentException if there is no provider, or people of a zone would move after the day
         */
        public Leaving {
            checkArgument(!providers.isEmpty(), "a transition needs a provider that leaves");
            for (Map.Entry<ZoneCode, LocalDate> phase : phases.entrySet()) {
                checkArgument(
                        !phase.getValue().isAfter(day),
                        "people of %s would move from %s on, but their providers are gone from %s; bring it forward",
                        phase.getKey(),
                        phase.getValue(),
                        day);
            }
        }

        /** {@return the first day on which anybody moves} */
        public LocalDate firstMoves() {
            return phases.values().stream().min(Comparator.naturalOrder()).orElse(day);
        }

        /** {@return the first day on which people of the zone move} */
        public LocalDate firstMoves(ZoneCode zone) {
            return phases.getOrDefault(zone, day);
        }
    }

    /** What became of a draft. */
    sealed interface Outcome {

        /**
         * It is drafted.
         *
         * @param problem the transition; it may have no package
         * @param withoutExits its services of which the scheme does not say what is open when a provider leaves, so that its terms
         *     are the usual ones
         * @param leftOut every package in place with the providers of which no plan can be made, and why
         * @param notReceiving for each provider that stays and serves a zone of the packages, or their service where that is bought
         *     anywhere, why it receives nobody there
         * @param ruledOut for each package why a receiver cannot have it whatever room it has
         */
        record Drafted(
                TransitionProblem problem,
                ImmutableSortedSet<ServiceCode> withoutExits,
                ImmutableSortedMap<PackageId, LeftOut> leftOut,
                ImmutableMap<Receiver.At, ImmutableList<Exclusion>> notReceiving,
                ImmutableTable<PackageId, ProviderId, ImmutableList<Exclusion>> ruledOut)
                implements Outcome {}

        /**
         * Somebody is said to leave of whom nothing is recorded.
         *
         * @param providers these
         */
        record UnknownProviders(ImmutableSortedSet<ProviderId> providers) implements Outcome {}

        /**
         * There are phases of zones that the scheme does not have.
         *
         * @param zones these
         */
        record UnknownZones(ImmutableSortedSet<ZoneCode> zones) implements Outcome {}

        /**
         * The providers would leave on a day on which the scheme is not in force, so that nothing has a price.
         *
         * @param term of the scheme
         */
        record OutsideTerm(DateRange term) implements Outcome {}
    }

    /**
     * Why no plan can be made of a package.
     *
     * @param reason why
     * @param day the first on which it is in place with a provider that leaves, from the day of its leaving on
     */
    record LeftOut(Reason reason, LocalDate day) {}

    /** Why a package is left out. */
    enum Reason {
        /** Nothing is planned, so that nothing says how much room it takes. */
        NOTHING_PLANNED,
        /** Visits are planned as well as places, which a plan can count by the one alone. */
        VISITS_AND_PLACES,
        /** The provider holds an individual service fund for it, which the person decides on. */
        FUND_HELD,
        /** Nothing says where the person lives. */
        NO_HOME,
        /** The home has no zone and band in the scheme. */
        NO_ZONE,
        /** Lot and service are not told where the scheme has more than one. */
        NO_SERVICE,
        /** Neither the scheme nor an agreement has a price for it. */
        NO_PRICE,
        /** Its price is by the visit, or for a place by what prices visits, which says nothing of a week of it. */
        PRICED_BY_VISIT
    }
}
