package org.almoner.domain.prices;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.prices.PriceBuildUp.Element;

/**
 * All that a contact hour costs beside its wage. Immutable.
 *
 * @param travelMinutes paid at the same wage for each contact hour; not negative
 * @param hundredthsOfMiles driven for each contact hour; not negative
 * @param penceAMile paid for them; not negative
 * @param onCosts what comes on top of all pay, in parts of it: National Insurance, pension, holiday, sickness and training
 * @param overhead for each contact hour; not negative
 * @param surplus in parts of everything else
 */
public record HourCosts(
        int travelMinutes,
        int hundredthsOfMiles,
        int penceAMile,
        ImmutableSortedMap<Element, Percentage> onCosts,
        Money overhead,
        Percentage surplus) {

    static final int MINUTES = 60;
    private static final long WHOLE = Percentage.WHOLE_BASIS_POINTS;
    private static final int HUNDREDTHS = 100;
    private static final ImmutableSet<Element> ON_COSTS = Sets.immutableEnumSet(
            Element.NATIONAL_INSURANCE, Element.PENSION, Element.HOLIDAY_PAY, Element.SICK_PAY, Element.TRAINING);

    /**
     * Refuses negative figures.
     *
     * @throws IllegalArgumentException if a figure is negative, or an on-cost is not one of the five
     */
    public HourCosts {
        checkArgument(
                travelMinutes >= 0 && hundredthsOfMiles >= 0 && penceAMile >= 0 && !overhead.isNegative(),
                "costs are not negative, but got %s minutes of travel, %s hundredths of miles at %sp and an overhead of %s",
                travelMinutes,
                hundredthsOfMiles,
                penceAMile,
                overhead);
        checkArgument(
                ON_COSTS.containsAll(onCosts.keySet()),
                "on-costs in parts of pay are %s, but got %s",
                ON_COSTS,
                onCosts.keySet());
    }

    /** {@return what the miles of a contact hour cost} */
    ExactMoney mileage() {
        return ExactMoney.ofPence(penceAMile).times(hundredthsOfMiles).dividedBy(HUNDREDTHS);
    }

    /**
     * {@return the pay of an hour that a price supports, travel time paid alike; below zero where the price does not even cover
     * the rest}
     *
     * @param price of a contact hour
     */
    public ExactMoney paySupportedBy(ExactMoney price) {
        long onPay = WHOLE
                + onCosts.values().stream().mapToLong(Percentage::basisPoints).sum();
        ExactMoney cost = price.times(WHOLE).dividedBy(WHOLE + surplus.basisPoints());
        return cost.minus(mileage())
                .minus(overhead.exact())
                .times(MINUTES * WHOLE)
                .dividedBy(Math.multiplyExact(MINUTES + travelMinutes, onPay));
    }
}
