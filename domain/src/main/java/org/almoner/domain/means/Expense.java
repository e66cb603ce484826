package org.almoner.domain.means;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;

/**
 * A cost that an assessment allows for. Immutable.
 *
 * @param name for people; tells two costs of one kind apart
 * @param kind what it is for
 * @param amount of each payment; not negative
 * @param period how often it is paid
 * @param joint whether it is a couple's, of which half is allowed for
 * @param norm what anybody would spend in the period, so that only what is above counts: for heating, for example
 */
public record Expense(String name, Kind kind, Money amount, PaymentPeriod period, boolean joint, Money norm) {

    /** What a cost is for. */
    public enum Kind {
        /** Repayments of a mortgage. */
        MORTGAGE("Mortgage"),
        /** Rent. */
        RENT("Rent"),
        /** Rent for the land a home stands on. */
        GROUND_RENT("Ground rent"),
        /** Council tax. */
        COUNCIL_TAX("Council tax"),
        /** Service charges, but for those that Housing Benefit does not meet either. */
        SERVICE_CHARGE("Service charge"),
        /** Insurance of building or contents: allowed for as far as the council does. */
        HOME_INSURANCE("Home insurance"),
        /** Something needed because of a disability. */
        DISABILITY_RELATED("Disability-related cost"),
        /** A commitment that the council allows for, such as keeping a home up during a stay. */
        COMMITMENT("Commitment"),
        /** What the council leaves a resident of a care home above the personal expenses allowance. */
        PERSONAL("More for personal expenses");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** {@return what it is, for people} */
        public String title() {
            return title;
        }

        /** {@return whether it is a cost of housing, which income is disregarded for (SI 2014/2672, Schedule 1, paragraph 2)} */
        public boolean isHousing() {
            return compareTo(HOME_INSURANCE) <= 0;
        }
    }

    /**
     * Refuses amounts below nothing.
     *
     * @throws IllegalArgumentException if an amount is negative or the name blank
     */
    public Expense {
        checkArgument(!name.isBlank(), "a cost has a name; give one");
        checkArgument(!amount.isNegative(), "cost '%s' must not be negative, but is %s", name, amount);
        checkArgument(!norm.isNegative(), "the norm must not be negative, but is %s", norm);
    }

    /** {@return a weekly cost of the person alone} */
    public static Expense weekly(Kind kind, Money amount) {
        return new Expense(kind.title(), kind, amount, PaymentPeriod.WEEK, false, Money.ZERO);
    }

    /** {@return the person's share of what is above the norm, in a week, exactly; not below nothing} */
    public ExactMoney weekly() {
        ExactMoney above = period.weekly(amount.minus(norm).orZero());
        return joint ? above.dividedBy(2) : above;
    }
}
