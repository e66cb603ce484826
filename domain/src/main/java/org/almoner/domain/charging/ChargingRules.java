package org.almoner.domain.charging;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.charging.batch.BatchRules;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.prices.RateCard;

/**
 * The rules of a scheme by which visits become money. Immutable.
 *
 * @param rates the prices
 * @param payment how visits count for the provider's payment
 * @param charge how visits count for the person's cost of care
 * @param contributions how the person's share is found, beside the assessment
 * @param lineRounding how the exact sum of a remittance line becomes pence; never {@link Rounding#EXACT}
 */
public record ChargingRules(
        RateCard rates,
        CountingRule payment,
        CountingRule charge,
        ContributionRules contributions,
        Rounding lineRounding) {

    /**
     * Refuses lines that are not rounded.
     *
     * @throws IllegalArgumentException if the rounding is exact
     */
    public ChargingRules {
        checkArgument(
                lineRounding != Rounding.EXACT,
                "a line's exact sum seldom is whole pence; name a rounding other than %s",
                lineRounding);
    }

    /** {@return the same rules, for visits in columns} */
    public BatchRules forBatches() {
        return BatchRules.of(payment, charge, lineRounding);
    }
}
