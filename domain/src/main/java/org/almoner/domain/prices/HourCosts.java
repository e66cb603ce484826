package org.almoner.domain.prices;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.regex.Pattern;
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
        long penceAMile,
        ImmutableSortedMap<Element, Percentage> onCosts,
        Money overhead,
        Percentage surplus) {

    static final int MINUTES = 60;
    private static final long WHOLE = Percentage.WHOLE_BASIS_POINTS;
    private static final int HUNDREDTHS = 100;
    private static final Pattern MILES = Pattern.compile("\\d{1,4}(\\.\\d{1,2})?");
    private static final BigDecimal MOST_MILES = BigDecimal.valueOf(1_000);
    private static final ImmutableSet<Element> ON_COSTS = Sets.immutableEnumSet(
            Element.NATIONAL_INSURANCE, Element.PENSION, Element.HOLIDAY_PAY, Element.SICK_PAY, Element.TRAINING);

    /**
     * Refuses negative figures.
     *
     * @throws IllegalArgumentException if a figure is negative, or an on-cost is not one of the five
     */
    public HourCosts {
        checkArgument(travelMinutes >= 0, "travel is not negative, but got %s minutes", travelMinutes);
        checkArgument(
                hundredthsOfMiles >= 0, "miles are not negative, but got %s", BigDecimal.valueOf(hundredthsOfMiles, 2));
        checkArgument(penceAMile >= 0, "mileage is not negative, but got %s a mile", Money.ofPence(penceAMile));
        checkArgument(!overhead.isNegative(), "an overhead is not negative, but got %s", overhead);
        checkArgument(
                ON_COSTS.containsAll(onCosts.keySet()),
                "on-costs in parts of pay are %s, but got %s",
                ON_COSTS,
                onCosts.keySet());
    }

    /**
     * {@return the hundredths of so many miles}
     *
     * @param miles 0 to 1000, with two decimals at most, such as {@code 3.25}
     * @throws IllegalArgumentException if the text is anything else
     */
    public static int hundredthsOfMiles(String miles) {
        checkArgument(
                MILES.matcher(miles).matches() && new BigDecimal(miles).compareTo(MOST_MILES) <= 0,
                "'%s' is not a number of miles: write 0 to %s with two decimals at most, such as 3.25",
                miles,
                MOST_MILES);
        return new BigDecimal(miles).movePointRight(2).intValueExact();
    }

    /**
     * {@return these costs at another pay for a mile}
     *
     * @throws IllegalArgumentException if it is negative
     */
    public HourCosts withMileage(Money aMile) {
        return new HourCosts(travelMinutes, hundredthsOfMiles, aMile.pence(), onCosts, overhead, surplus);
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
                .dividedBy((MINUTES + (long) travelMinutes) * onPay);
    }
}
