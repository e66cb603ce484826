package org.almoner.domain.transition;

import com.google.common.collect.ImmutableList;

/** What is open to a package before anything is planned. */
public sealed interface Prospect {

    /** {@return to whom it could move, the preferred first} */
    ImmutableList<Receiver> candidates();

    /** {@return what becomes of it when it does not move} */
    Outcome unmoved();

    /**
     * Nothing is left to plan.
     *
     * @param stays what becomes of it
     */
    record Settled(Outcome.Stays stays) implements Prospect {

        @Override
        public ImmutableList<Receiver> candidates() {
            return ImmutableList.of();
        }

        @Override
        public Outcome unmoved() {
            return stays;
        }
    }

    /**
     * Its provider leaves.
     *
     * @param departure of the provider
     * @param candidates to whom it could move, by tier, quality, price and reference
     */
    record MustMove(Departure departure, ImmutableList<Receiver> candidates) implements Prospect {

        @Override
        public Outcome unmoved() {
            return new Outcome.Unplaced();
        }
    }

    /**
     * It could stay, but the person wishes for another provider.
     *
     * @param wished the one that is wished for
     * @param otherwise what becomes of it if it does not move there
     */
    record MayMove(Receiver wished, Outcome.Stays otherwise) implements Prospect {

        @Override
        public ImmutableList<Receiver> candidates() {
            return ImmutableList.of(wished);
        }

        @Override
        public Outcome unmoved() {
            return otherwise;
        }
    }
}
