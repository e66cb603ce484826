package org.almoner.domain.charging.batch;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.function.UnaryOperator;
import org.almoner.domain.delivery.CountingRule;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.prices.Tariff;

/**
 * By which rules a batch becomes money. Immutable.
 *
 * @param payment how visits count for the provider's payment
 * @param charge how visits count for the person's cost of care
 * @param lineRounding how the exact sum of a line becomes pence; never {@link Rounding#EXACT}
 * @param tariffs what becomes of each tariff of the batch: itself, or that of a what-if
 */
public record BatchRules(
        CountingRule payment, CountingRule charge, Rounding lineRounding, UnaryOperator<Tariff> tariffs) {

    /**
     * Refuses lines that are not rounded.
     *
     * @throws IllegalArgumentException if the rounding is exact
     */
    public BatchRules {
        checkArgument(
                lineRounding != Rounding.EXACT,
                "a line's exact sum seldom is whole pence; name a rounding other than %s",
                lineRounding);
    }

    /** {@return the rules with the batch's own tariffs} */
    public static BatchRules of(CountingRule payment, CountingRule charge, Rounding lineRounding) {
        return new BatchRules(payment, charge, lineRounding, UnaryOperator.identity());
    }
}
