package org.almoner.domain.prices;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;

/**
 * What a carer's visit costs by its length: fixed prices at certain lengths, and the rest by the clock; or one price whatever
 * its length. Immutable.
 *
 * <p>The longest step that the visit reaches gives the fixed price, and only the minutes beyond it are priced by the clock: at
 * £16.00 for 30 minutes, £20.00 for 45 and £24.00 an hour, 50 minutes cost £22.00. Other steps do not count.
 *
 * @param price by the clock or by the visit
 * @param steps the fixed price of each length in minutes; none for a price by the visit, or for one by the clock alone
 * @param firstStepIsLeast whether a visit shorter than the first step costs as much as the first step; otherwise it is priced by
 *     the clock
 * @param source where the rate comes from: a paper, or the id of a rule; may be empty
 */
public record Rate(UnitPrice price, ImmutableSortedMap<Integer, Money> steps, boolean firstStepIsLeast, String source) {

    /**
     * Refuses what cannot price a visit.
     *
     * @throws IllegalArgumentException if the price is neither by the clock nor by the visit, a step is not longer than 0
     *     minutes or has a negative price, or there are steps to a price by the visit
     */
    public Rate {
        boolean byVisit = price.unit() == PriceUnit.VISIT;
        checkArgument(
                price.unit().isOfVisits(), "a visit needs a price by the hour, half hour or visit, but has %s", price);
        checkArgument(steps.isEmpty() || !byVisit, "a price by the visit, such as %s, has no steps of duration", price);
        steps.forEach((minutes, fixed) -> checkArgument(
                minutes > 0 && !fixed.isNegative(),
                "a step of duration has 1 minute or more and a price that is not negative, but got %s minutes at %s",
                minutes,
                fixed));
    }

    /** {@return a rate without steps} */
    public static Rate of(UnitPrice price) {
        return new Rate(price, ImmutableSortedMap.of(), false, "");
    }

    /** {@return this rate, but with these fixed prices by minutes; a shorter visit is priced by the clock} */
    public Rate withSteps(Map<Integer, Money> fixed) {
        return new Rate(price, ImmutableSortedMap.copyOf(fixed), firstStepIsLeast, source);
    }

    /**
     * {@return what one carer's minutes cost, exactly; nothing for no minutes}
     *
     * @throws IllegalArgumentException if the minutes are negative
     */
    public ExactMoney cost(int minutes) {
        checkArgument(minutes >= 0, "minutes must not be negative, but are %s", minutes);
        if (minutes == 0) {
            return ExactMoney.ZERO;
        }
        if (!price.unit().isTimed()) {
            return price.amount().exact();
        }
        Map.Entry<Integer, Money> step = steps.floorEntry(minutes);
        if (step != null) {
            return step.getValue().exact().plus(price.forMinutes(minutes - step.getKey()));
        }
        return firstStepIsLeast && !steps.isEmpty()
                ? steps.values().asList().get(0).exact()
                : price.forMinutes(minutes);
    }
}
