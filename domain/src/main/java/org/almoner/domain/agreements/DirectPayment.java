package org.almoner.domain.agreements;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.almoner.domain.money.Money;
import org.almoner.domain.providers.ProviderId;

/**
 * Money instead of a commissioned service: a direct payment to the person, or an individual service fund that a provider holds
 * for the person. Immutable.
 *
 * @param weeklyBudget the personal budget for seven days, the person's own share included; above nothing
 * @param method how the person's share reaches the budget
 * @param fundHolder the provider who holds an individual service fund, or empty for a direct payment
 */
public record DirectPayment(Money weeklyBudget, Method method, Optional<ProviderId> fundHolder) {

    /** How the person's share reaches the budget. */
    public enum Method {
        /** The council pays the budget less the person's share, and the person adds it. */
        NET,
        /** The council pays the whole budget and bills the person for the share. */
        GROSS
    }

    /**
     * Refuses a budget of nothing.
     *
     * @throws IllegalArgumentException if the budget is not above nothing
     */
    public DirectPayment {
        checkArgument(weeklyBudget.pence() > 0, "a budget is above nothing, but is %s", weeklyBudget);
    }
}
