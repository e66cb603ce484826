package org.almoner.domain.packages.needs;

import com.google.common.collect.ImmutableList;
import org.almoner.domain.money.Money;

/**
 * Whether a personal budget covers the eligible needs (rule K6; section 26 of the Care Act 2014). What a third party pays for a
 * dearer place is no part of the budget.
 */
public sealed interface BudgetDecision {

    /** {@return what meeting the eligible outcomes costs in a week} */
    Money needed();

    /** {@return what the budget is for a week} */
    Money budget();

    /**
     * {@return whether the budget covers the needs}
     *
     * @param needs of the person
     * @param budget for a week; not negative
     */
    static BudgetDecision of(Needs needs, Money budget) {
        if (budget.compareTo(needs.weekly()) >= 0) {
            return new Sufficient(needs.weekly(), budget);
        }
        ImmutableList.Builder<Uncovered> uncovered = ImmutableList.builder();
        Money left = budget;
        for (Outcome outcome : needs.outcomes()) {
            Money covered = outcome.weekly().min(left);
            left = left.minus(covered);
            if (covered.compareTo(outcome.weekly()) < 0) {
                uncovered.add(new Uncovered(outcome.outcome(), outcome.weekly().minus(covered)));
            }
        }
        return new Insufficient(needs.weekly(), budget, uncovered.build());
    }

    /**
     * The budget covers every eligible outcome.
     *
     * @param needed what they cost in a week
     * @param budget for a week
     */
    record Sufficient(Money needed, Money budget) implements BudgetDecision {}

    /**
     * The budget leaves eligible needs unmet, which the law does not allow.
     *
     * @param needed what they cost in a week
     * @param budget for a week
     * @param uncovered the outcomes that it does not cover whole, when it goes to them in their order; what they lack adds up to
     *     what the budget lacks
     */
    record Insufficient(Money needed, Money budget, ImmutableList<Uncovered> uncovered) implements BudgetDecision {

        /** {@return how much more it takes in a week} */
        public Money lacking() {
            return needed.minus(budget);
        }
    }

    /**
     * An outcome that a budget does not cover whole.
     *
     * @param outcome which
     * @param lacking what it lacks in a week; above nothing
     */
    record Uncovered(EligibleOutcome outcome, Money lacking) {}
}
