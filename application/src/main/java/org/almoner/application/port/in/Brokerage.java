package org.almoner.application.port.in;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.almoner.domain.brokerage.Placement;
import org.almoner.domain.packages.PackageId;

/** Finds providers for packages, and can always say why each provider was or was not chosen (rules L6, L7). */
public interface Brokerage {

    /** {@return the packages that are wanted on the day or later and have no provider then, in the order of their references} */
    ImmutableList<PackageId> waitingOn(LocalDate day);

    /**
     * Offers a waiting package down the ranking until a provider accepts, and records the award on every wanted day without
     * a provider from its start on.
     *
     * @param pack the package
     * @param from care starts on this day, or on the first later one that is wanted and has no provider
     * @param by who makes the offers: a reference, never a person's name
     */
    Outcome place(PackageId pack, LocalDate from, String by);

    /** {@return how the package was placed, earliest first, worked out again from the facts then known; empty when it never was} */
    ImmutableList<Placement> explain(PackageId pack);

    /** What became of a package. */
    sealed interface Outcome {

        /**
         * Offers were made; {@link Placement#awarded()} tells whether one was accepted.
         *
         * @param placement the offers
         */
        record Offered(Placement placement) implements Outcome {}

        /**
         * No offer could be made.
         *
         * @param reason why
         * @param detail for people
         */
        record NotOffered(Reason reason, String detail) implements Outcome {}
    }

    /** Why no offer can be made. */
    enum Reason {
        /** There is no package of that reference. */
        UNKNOWN_PACKAGE,
        /** It has a provider on every later day of the scheme's term that it is wanted. */
        NOT_WAITING,
        /** The scheme asks for approval, and what is planned lacks it. */
        NOT_APPROVED,
        /** Nothing says where the person lives on the first day of care. */
        NO_HOME,
        /** The home has no zone and band on the first day of care. */
        NO_ZONE
    }
}
