package org.almoner.domain.prices;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.UnitPrice;

/**
 * The bounds within which prices are tendered, both included (rule C4); an upper price limit alone has 0.00 below (rule S3).
 * Immutable.
 *
 * @param lowest price
 * @param highest price; not below the lowest, and of the same unit
 */
public record Envelope(UnitPrice lowest, UnitPrice highest) {

    /**
     * Refuses bounds that nothing lies between.
     *
     * @throws IllegalArgumentException if the units differ, or the highest is below the lowest
     */
    public Envelope {
        checkArgument(
                lowest.unit() == highest.unit(),
                "an envelope has bounds of one unit, but got %s and %s",
                lowest,
                highest);
        checkArgument(
                lowest.compareTo(highest) <= 0,
                "the highest price of an envelope is not below the lowest, but got %s to %s",
                lowest,
                highest);
    }

    /** {@return whether the price is of the envelope's unit} */
    public boolean isOfUnit(UnitPrice price) {
        return price.unit() == lowest.unit();
    }

    /** {@return whether the price is of the envelope's unit and within its bounds} */
    public boolean allows(UnitPrice price) {
        return isOfUnit(price) && price.compareTo(lowest) >= 0 && price.compareTo(highest) <= 0;
    }

    /** {@return the bounds, such as {@code 19.23/hour to 20.31/hour}, for people} */
    @Override
    public String toString() {
        return lowest + " to " + highest;
    }
}
