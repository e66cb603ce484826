package org.almoner.domain.charging;

import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.Timeline;

/**
 * What a week adds to what a person owes under a deferred payment agreement. Interest is compounded daily on what was owed when
 * the week began, and goes on when nothing more may be deferred, until all is repaid. Immutable.
 *
 * @param deferred what is added of the week's charge, less what is to be repaid; below zero where that is more
 * @param interest of the week
 * @param balance what is owed after the week
 */
public record Deferral(Money deferred, Money interest, Money balance) {

    private static final int DAYS_OF_A_YEAR = 365;

    /**
     * {@return what the week adds}
     *
     * @param week which
     * @param agreements in force on each day
     * @param billed what the council bills the person for the week
     * @param repaid what is to be repaid in the week; what is more than was owed when it began, and its interest, is left out
     * @param before what was owed when the week began
     * @param rules of the scheme
     */
    static Deferral of(
            CareWeek week,
            Timeline<DeferredPayment> agreements,
            Money billed,
            Money repaid,
            Money before,
            DeferralRules rules) {
        Money interest = interest(week, before, rules);
        Money owed = before.plus(interest);
        Money deferred = Money.ZERO;
        for (Timeline.Entry<DeferredPayment> agreement :
                agreements.within(week.range()).entries()) {
            deferred = deferred.plus(deferrable(agreement, billed)
                    .min(rules.equityLimit(agreement.value())
                            .minus(owed.plus(deferred))
                            .orZero()));
        }
        Money added = deferred.minus(repaid.min(owed));
        return new Deferral(added, interest, owed.plus(added));
    }

    /** The bill of the agreement's days, less what the person goes on paying for them. */
    private static Money deferrable(Timeline.Entry<DeferredPayment> agreement, Money billed) {
        long days = agreement.holds().length();
        return billed.minus(agreement.value().paidFromIncome())
                .orZero()
                .exact()
                .times(days)
                .dividedBy(CareWeek.DAYS)
                .round(Rounding.DOWN);
    }

    private static Money interest(CareWeek week, Money before, DeferralRules rules) {
        if (before.isZero()) {
            return Money.ZERO;
        }
        ExactMoney owed = before.exact();
        ExactMoney grown = week.range()
                .days()
                .reduce(
                        owed,
                        (amount, day) -> amount.plus(
                                amount.times(rules.yearlyInterest().find(day).orElse(Percentage.NONE))
                                        .dividedBy(DAYS_OF_A_YEAR)),
                        (one, other) -> other);
        return grown.minus(owed).round(Rounding.DOWN);
    }
}
