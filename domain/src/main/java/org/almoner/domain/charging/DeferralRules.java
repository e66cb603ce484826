package org.almoner.domain.charging;

import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.time.Timeline;

/**
 * How much may be deferred, and what interest is taken on it (SI 2014/2671). Immutable.
 *
 * @param securedShare the part of the home's value up to which charges may be deferred: 90%
 * @param retained what is left out of it: the lower capital limit
 * @param yearlyInterest the rate on each day, compounded daily; none on the other days
 */
public record DeferralRules(Percentage securedShare, Money retained, Timeline<Percentage> yearlyInterest) {

    /** {@return the most that may be deferred under the agreement, interest included; not below nothing} */
    public Money equityLimit(DeferredPayment agreement) {
        Money secured = agreement.propertyValue().exact().times(securedShare).round(Rounding.DOWN);
        return secured.minus(retained).minus(agreement.priorCharges()).orZero();
    }
}
