package org.almoner.domain.performance.outlook;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Money;

/**
 * What carers are paid. Immutable.
 *
 * @param wage of an hour; not negative
 * @param mileage for a mile; not negative
 */
public record Pay(Money wage, Money mileage) {

    /**
     * Refuses negative amounts.
     *
     * @throws IllegalArgumentException if an amount is negative
     */
    public Pay {
        checkArgument(!wage.isNegative(), "a wage is not negative, but got %s", wage);
        checkArgument(!mileage.isNegative(), "mileage is not negative, but got %s", mileage);
    }
}
