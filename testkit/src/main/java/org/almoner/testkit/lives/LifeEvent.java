package org.almoner.testkit.lives;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.FactKind;

/** Something that a council does on a day of a person's life. Immutable. */
public sealed interface LifeEvent {

    /** {@return the day on which it is done, which is when what it says becomes known} */
    LocalDate on();

    /** {@return whether it records what is known, so that balances follow from it; the others are what is done with money} */
    default boolean isFact() {
        return this instanceof OfPerson
                || this instanceof OfPackage
                || this instanceof WaiversConfirmed
                || this instanceof VisitsReported;
    }

    /**
     * Something is recorded of the person.
     *
     * @param kind of the fact
     * @param value what holds, or empty to withdraw what was recorded before
     * @param holds on which days
     * @param <T> the type of the value
     */
    record OfPerson<T>(LocalDate on, FactKind<T> kind, Optional<T> value, DateRange holds) implements LifeEvent {}

    /**
     * Something is recorded of a package.
     *
     * @param pack which
     * @param kind of the fact
     * @param value what holds, or empty to withdraw what was recorded before
     * @param holds on which days
     * @param <T> the type of the value
     */
    record OfPackage<T>(LocalDate on, PackageId pack, FactKind<T> kind, Optional<T> value, DateRange holds)
            implements LifeEvent {}

    /**
     * Whatever waivers are proposed for the days are confirmed.
     *
     * @param days which
     */
    record WaiversConfirmed(LocalDate on, DateRange days) implements LifeEvent {}

    /**
     * Providers report the visits of a package that are planned on the days; what was reported of them before is corrected.
     *
     * @param pack which
     * @param days which
     * @param stays what became of the visits, in turn; the same few serve all
     */
    record VisitsReported(LocalDate on, PackageId pack, DateRange days, ImmutableList<Stay> stays)
            implements LifeEvent {}

    /** What became of a visit. */
    enum Stay {
        /** As planned. */
        AS_PLANNED,
        /** Ten minutes. */
        TEN_MINUTES,
        /** Five minutes less than planned. */
        A_LITTLE_SHORTER,
        /** Half an hour more than planned. */
        LONGER,
        /** Of two carers only one came. */
        ONE_CARER,
        /** Nobody came. */
        MISSED,
        /** The carer was not let in. */
        NO_ACCESS,
        /** Cancelled an hour before. */
        CANCELLED_LATE,
        /** Cancelled two days before. */
        CANCELLED_IN_TIME,
        /** Nothing is reported. */
        NOTHING
    }

    /**
     * A run is drafted, and something becomes of it; none is before the first week is over.
     *
     * @param scope which lines it settles
     * @param to the first day after the last week; where that is still to come, the day of the event takes its place
     * @param fate what becomes of it
     */
    record RunDrafted(LocalDate on, Run.Scope scope, LocalDate to, Fate fate) implements LifeEvent {}

    /** What becomes of a draft on the day on which it is made. */
    enum Fate {
        /** Nothing yet. */
        LEFT_OPEN,
        /** Given to somebody else to check, who has not done so yet. */
        SUBMITTED,
        /** Turned down. */
        REJECTED,
        /** Approved by somebody else. */
        APPROVED,
        /** Approved, and paid. */
        PAID
    }

    /** Every run that somebody else was to check is approved, or, where that is refused, rejected. */
    record SubmittedRunsDecided(LocalDate on) implements LifeEvent {}

    /**
     * A line is held.
     *
     * @param which of the lines that were posted or are due, counted round and round
     */
    record LineHeld(LocalDate on, int which) implements LifeEvent {}

    /**
     * A held line is released.
     *
     * @param which of the lines that are held, counted round and round
     */
    record LineReleased(LocalDate on, int which) implements LifeEvent {}
}
