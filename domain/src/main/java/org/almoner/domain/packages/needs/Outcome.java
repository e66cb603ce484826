package org.almoner.domain.packages.needs;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Money;

/**
 * An eligible outcome and what meeting it takes. Immutable.
 *
 * @param outcome which
 * @param weekly what meeting it costs in a week; not negative, and nothing where somebody meets it without being paid
 */
public record Outcome(EligibleOutcome outcome, Money weekly) {

    /**
     * Refuses a negative amount.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public Outcome {
        checkArgument(!weekly.isNegative(), "meeting an outcome costs nothing or more, but got %s", weekly);
    }
}
