package org.almoner.domain.transition;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.providers.ProviderId;

/** One reason for which a plan cannot be done. */
public sealed interface Breach {

    /**
     * The plan says nothing of a package.
     *
     * @param pack which
     */
    record NoOutcome(PackageId pack) implements Breach {}

    /**
     * The plan speaks of a package that is not part of the transition.
     *
     * @param pack which
     */
    record UnknownPackage(PackageId pack) implements Breach {}

    /**
     * What the plan says is not open to the package: it is settled, or has to move, or could stay.
     *
     * @param pack which
     * @param planned what the plan says
     */
    record NotOpen(PackageId pack, Outcome planned) implements Breach {}

    /**
     * The package cannot move to the provider.
     *
     * @param pack which
     * @param to whom it is to move
     * @param obstacles every one; at least one
     */
    record Blocked(PackageId pack, ProviderId to, ImmutableList<Obstacle> obstacles) implements Breach {}

    /**
     * It is not to move on a day on which it may.
     *
     * @param pack which
     * @param on the day
     * @param first the first day on which it may
     * @param last the last
     */
    record WrongDay(PackageId pack, LocalDate on, LocalDate first, LocalDate last) implements Breach {}

    /**
     * A receiver is given more than it has room for.
     *
     * @param at whose room
     * @param free how much
     * @param given what the packages take that it is given
     */
    record OverCapacity(Receiver.At at, Room free, Room given) implements Breach {}

    /**
     * More packages move in a phase than may.
     *
     * @param phase its name
     * @param most how many may
     * @param moves how many do
     */
    record PhaseOverfull(String phase, int most, int moves) implements Breach {}
}
