package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;

/**
 * What a person is charged for a week: the lower of the assessed contribution and the cost of care (property P2).
 * Immutable.
 *
 * @param exact the lower of the two before anything is rounded
 * @param contribution the most that the person can be asked for this week
 * @param costOfCare what the week's care cost as it counts for the person, less the NHS's and third parties' parts, and never
 *     more than these leave of what the providers are paid
 */
public record WeeklyCharge(ExactMoney exact, Money contribution, Money costOfCare) {

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

    /** {@return what rounding added to the exact charge: not above zero, for it is to the person's advantage} */
    public ExactMoney roundingDrift() {
        return amount().exact().minus(exact);
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
