package org.almoner.domain.procurement;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.stream.LongStream;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;

/**
 * When a decision is a key decision, which the council has to announce before it is taken: it affects more divisions than these,
 * <em>and</em> spends or saves more than this (rule K4). Immutable.
 *
 * @param divisions not negative
 * @param amount not negative
 */
public record KeyDecisionRule(int divisions, Money amount) {

    private static final int LONGEST = 1_200;

    /**
     * Refuses negative bounds.
     *
     * @throws IllegalArgumentException if either is negative
     */
    public KeyDecisionRule {
        checkArgument(divisions >= 0, "a number of divisions is not negative, but got %s", divisions);
        checkArgument(!amount.isNegative(), "the amount of a key decision is not negative, but got %s", amount);
    }

    /**
     * What the rule says of a decision.
     *
     * @param divisions it affects
     * @param money that it spends, or saves
     * @param overDivisions whether these are more than the rule's
     * @param overAmount whether it is more than the rule's
     */
    public record Decision(int divisions, ExactMoney money, boolean overDivisions, boolean overAmount) {

        /** {@return whether it is a key decision: over both} */
        public boolean isKey() {
            return overDivisions && overAmount;
        }
    }

    /**
     * {@return what the rule says of a decision}
     *
     * @param affected how many divisions it affects; not negative
     * @param money that it spends, or saves; not negative
     * @throws IllegalArgumentException if either is negative
     */
    public Decision decide(int affected, ExactMoney money) {
        checkArgument(affected >= 0, "a number of divisions is not negative, but got %s", affected);
        checkArgument(
                money.compareTo(ExactMoney.ZERO) >= 0,
                "what is spent or saved is not negative, but got %s pence; give a saving without its sign",
                money);
        return new Decision(affected, money, affected > divisions, money.compareTo(amount.exact()) > 0);
    }

    /** {@return after how many whole months the rate comes to more than the amount; empty where not within a hundred years} */
    public Optional<Long> monthsUntilOver(YearlyRate rate) {
        return LongStream.rangeClosed(1, LONGEST)
                .boxed()
                .filter(months -> rate.ofMonths(months).compareTo(amount.exact()) > 0)
                .findFirst();
    }
}
