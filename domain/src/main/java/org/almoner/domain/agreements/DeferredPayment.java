package org.almoner.domain.agreements;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Money;

/**
 * An agreement by which a person in a care home pays part of the charge later, out of the value of the home, which secures it
 * (sections 34 to 36 of the Care Act 2014). Immutable.
 *
 * @param propertyValue what the home is worth; above nothing
 * @param priorCharges what is secured on the home before the council; not negative
 * @param paidFromIncome what the person goes on paying of the charge for seven days; not negative
 */
public record DeferredPayment(Money propertyValue, Money priorCharges, Money paidFromIncome) {

    /**
     * Refuses amounts that secure nothing or are negative.
     *
     * @throws IllegalArgumentException if the value is not above nothing, or another amount is negative
     */
    public DeferredPayment {
        checkArgument(propertyValue.pence() > 0, "a home is worth more than nothing, but got %s", propertyValue);
        checkArgument(!priorCharges.isNegative(), "prior charges must not be negative, but are %s", priorCharges);
        checkArgument(
                !paidFromIncome.isNegative(),
                "what is paid from income must not be negative, but is %s",
                paidFromIncome);
    }
}
