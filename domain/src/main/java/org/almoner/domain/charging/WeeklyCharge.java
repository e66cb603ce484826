package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Money;

/**
 * What a person is charged for a week: the lower of the assessed contribution and the cost of care (property P2).
 * Immutable.
 *
 * @param contribution the most that the person can be asked for this week
 * @param costOfCare what the week's care cost as it counts for the person, less the NHS's part, and never more than
 *     the NHS leaves of what the providers are paid
 */
public record WeeklyCharge(Money contribution, Money costOfCare) {

    /**
     * Refuses negative amounts.
     *
     * @throws IllegalArgumentException if an amount is negative
     */
    public WeeklyCharge {
        checkArgument(!contribution.isNegative(), "a contribution must not be negative, but is %s", contribution);
        checkArgument(!costOfCare.isNegative(), "a cost of care must not be negative, but is %s", costOfCare);
    }

    /** {@return the charge} */
    public Money amount() {
        return contribution.min(costOfCare);
    }

    /** {@return which of the two is the charge; the contribution, when both are equal} */
    public Limit limit() {
        return contribution.compareTo(costOfCare) <= 0 ? Limit.CONTRIBUTION : Limit.COST_OF_CARE;
    }

    /** What a weekly charge is limited by. */
    public enum Limit {
        /** The assessed contribution. */
        CONTRIBUTION,
        /** The cost of the care delivered. */
        COST_OF_CARE
    }
}
