package org.almoner.domain.performance.equality;

import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Hours;

/**
 * What became of a person who wants care, on a day. Immutable.
 *
 * @param person who
 * @param age in completed years, where anything says when the person was born
 * @param allocation whether all of the person's packages have a provider, or the person buys the care
 * @param speed how soon the person's latest need was awarded
 * @param charging what the person is asked to pay
 * @param hours of visits that are planned a week and do not wait for a provider
 * @param contribution for a week, where the person is asked for one
 */
public record PersonOutcome(
        PersonId person,
        Optional<Integer> age,
        Allocation allocation,
        Speed speed,
        Charging charging,
        Hours hours,
        Optional<Money> contribution) {

    /** Whether a person's care has been found. */
    public enum Allocation {
        /** No package waits for a provider. */
        PLACED,
        /** One or more do. */
        WAITING
    }

    /** How soon a need was awarded. */
    public enum Speed {
        /** Within the days that are asked about. */
        IN_TIME,
        /** Later. */
        LATER,
        /** No need of the person was published and awarded. */
        NOT_RECORDED
    }

    /** What a person is asked to pay. */
    public enum Charging {
        /** Nothing. */
        NOTHING,
        /** A contribution. */
        CONTRIBUTION,
        /** All that the care costs. */
        FULL_COST,
        /** Nothing is decided yet. */
        NOT_DECIDED
    }
}
