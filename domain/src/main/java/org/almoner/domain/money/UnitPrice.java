package org.almoner.domain.money;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A price: so much money for one unit, such as £18.75 an hour (rule L2). Never negative. Immutable.
 *
 * @param amount the money for one unit; not negative
 * @param unit what one amount buys
 */
public record UnitPrice(Money amount, PriceUnit unit) implements Comparable<UnitPrice> {

    /**
     * Refuses a negative price.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public UnitPrice {
        checkArgument(!amount.isNegative(), "a price cannot be negative, but is %s", amount);
    }

    /** {@return the price of an hour, from pounds as somebody {@linkplain Money#given gives} them, such as {@code 18.75}} */
    public static UnitPrice perHour(String pounds) {
        return new UnitPrice(Money.given(pounds), PriceUnit.HOUR);
    }

    /**
     * Reads what {@link #toString()} writes, such as {@code 18.75/hour} or {@code 250.00/half-hour}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static UnitPrice parse(String text) {
        return read(text, Money::parse);
    }

    /**
     * Reads a price that somebody gives in a file or at the command line, within the bounds of {@link Money#given}.
     *
     * @throws IllegalArgumentException if the text is anything else, or beyond these bounds
     */
    public static UnitPrice given(String text) {
        return read(text, Money::given);
    }

    private static UnitPrice read(String text, Function<String, Money> amount) {
        int slash = text.indexOf('/');
        for (PriceUnit unit : PriceUnit.values()) {
            if (slash > 0 && text.substring(slash + 1).equals(name(unit))) {
                return new UnitPrice(amount.apply(text.substring(0, slash)), unit);
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not a price: write an amount and its unit, such as"
                + " 18.75/hour; the units are "
                + Arrays.stream(PriceUnit.values()).map(UnitPrice::name).collect(Collectors.joining(", ")));
    }

    /**
     * {@return the exact price of so many minutes}
     *
     * @param minutes not negative
     * @throws IllegalArgumentException if the unit is not measured by the clock, or the minutes are negative
     */
    public ExactMoney forMinutes(long minutes) {
        checkArgument(unit.isTimed(), "%s cannot price minutes; it is a price by the %s", this, name(unit));
        checkArgument(minutes >= 0, "minutes must not be negative, but are %s", minutes);
        return amount.exact().times(minutes).dividedBy(unit.minutes());
    }

    /**
     * Compares two prices of one unit.
     *
     * @throws IllegalArgumentException if the units differ
     */
    @Override
    public int compareTo(UnitPrice other) {
        checkArgument(unit == other.unit, "cannot compare %s with %s: the units differ", this, other);
        return amount.compareTo(other.amount);
    }

    /** {@return amount and unit, such as {@code 18.75/hour}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return amount + "/" + name(unit);
    }

    private static String name(PriceUnit unit) {
        return Ascii.toLowerCase(unit.name()).replace('_', '-');
    }
}
