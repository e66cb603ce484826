package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.time.Timeline;

/**
 * How much may be deferred, and what interest is taken on it (SI 2014/2671). Immutable.
 *
 * @param securedShare the part of the home's value up to which charges may be deferred: 90%
 * @param retained what is left out of it: the lower capital limit; not negative
 * @param yearlyInterest the rate on each day, compounded daily; none on the other days
 */
public record DeferralRules(Percentage securedShare, Money retained, Timeline<Percentage> yearlyInterest) {

    /**
     * Refuses to leave out less than nothing.
     *
     * @throws IllegalArgumentException if what is left out is negative
     */
    public DeferralRules {
        checkArgument(
                !retained.isNegative(), "what is left out of a home's value must not be negative, but is %s", retained);
    }

    /** {@return the most that may be deferred under the agreement, interest included; not below nothing} */
    public Money equityLimit(DeferredPayment agreement) {
        Money secured = agreement.propertyValue().exact().times(securedShare).round(Rounding.DOWN);
        return secured.minus(retained).minus(agreement.priorCharges()).orZero();
    }
}
