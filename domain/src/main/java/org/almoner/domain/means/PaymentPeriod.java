package org.almoner.domain.means;

import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;

/** How often something is paid. A year has 52 weeks, as councils count. */
public enum PaymentPeriod {
    /** Every week. */
    WEEK(1, 1),
    /** Every fortnight. */
    FORTNIGHT(1, 2),
    /** Every four weeks. */
    FOUR_WEEKS(1, 4),
    /** Every calendar month: a week's part is twelve fifty-seconds. */
    MONTH(12, 52),
    /** Every quarter of a year. */
    QUARTER(4, 52),
    /** Every year. */
    YEAR(1, 52);

    private final int payments;
    private final int weeks;

    PaymentPeriod(int payments, int weeks) {
        this.payments = payments;
        this.weeks = weeks;
    }

    /** {@return what the amount of each payment comes to in a week, exactly} */
    public ExactMoney weekly(Money amount) {
        return amount.exact().times(payments).dividedBy(weeks);
    }
}
