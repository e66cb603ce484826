package org.almoner.domain.means;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;

/**
 * An income, net of tax and National Insurance. Immutable.
 *
 * @param name for people; tells two incomes of one kind apart
 * @param kind what the law sees in it
 * @param amount of each payment; not negative
 * @param period how often it is paid
 * @param joint whether it is received as one of a couple, so that half of it is presumed to be the person's (guidance,
 *     annex C)
 * @param claimed whether the person receives it; else it is notional: the person could have it for the asking (SI
 *     2014/2672, regulation 17)
 * @param halfPaidToPartner whether the person really pays half of it to a partner who lives at home
 */
public record Income(
        String name,
        IncomeKind kind,
        Money amount,
        PaymentPeriod period,
        boolean joint,
        boolean claimed,
        boolean halfPaidToPartner) {

    /**
     * Refuses a negative amount.
     *
     * @throws IllegalArgumentException if the amount is negative or the name blank
     */
    public Income {
        checkArgument(!name.isBlank(), "an income has a name; give one");
        checkArgument(!amount.isNegative(), "income '%s' must not be negative, but is %s", name, amount);
    }

    /** {@return a weekly income of the person alone, received, and named after its kind} */
    public static Income weekly(IncomeKind kind, Money amount) {
        return new Income(kind.name(), kind, amount, PaymentPeriod.WEEK, false, true, false);
    }

    /** {@return the person's share of it in a week, exactly} */
    public ExactMoney weekly() {
        ExactMoney whole = period.weekly(amount);
        return joint ? whole.dividedBy(2) : whole;
    }
}
