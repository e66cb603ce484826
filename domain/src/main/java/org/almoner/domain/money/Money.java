package org.almoner.domain.money;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * An amount of sterling in whole pence, as a document states it: an invoice line, a posting, a weekly charge.
 *
 * <p>It is not a price (see {@link UnitPrice}) and never the result of a hidden rounding: what is finer than a
 * penny is an {@link ExactMoney} until a {@link Rounding} is named. Arithmetic that leaves the range of a
 * {@code long} number of pence throws {@link ArithmeticException}. Immutable.
 *
 * @param pence the amount in pence; may be negative
 */
public record Money(long pence) implements Comparable<Money> {

    /** Nothing at all. */
    public static final Money ZERO = new Money(0);

    private static final Money LEAST = new Money(Long.MIN_VALUE);
    private static final Money MOST = new Money(Long.MAX_VALUE);
    private static final Money MOST_GIVEN = ofPounds(100_000_000);
    private static final Pattern TEXT = Pattern.compile("-?\\d+(\\.\\d{2})?");
    private static final int LONGEST = LEAST.toString().length();

    /** {@return the amount of so many pence} */
    public static Money ofPence(long pence) {
        return new Money(pence);
    }

    /** {@return the amount of so many whole pounds} */
    public static Money ofPounds(long pounds) {
        return new Money(Math.multiplyExact(pounds, 100L));
    }

    /**
     * Reads what {@link #toString()} writes: pounds with no or two decimals, such as {@code 18.75}, {@code -3} or
     * {@code 0.05}.
     *
     * @throws IllegalArgumentException if the text is anything else, or beyond the range
     */
    public static Money parse(String text) {
        return read(text, LEAST, MOST);
    }

    /**
     * Reads an amount that somebody gives in a file or at the command line: what {@link #parse} reads, but no more than
     * £100,000,000.00 either way. What is given can be multiplied and added up without leaving the range.
     *
     * @throws IllegalArgumentException if the text is anything else, or beyond these bounds
     */
    public static Money given(String text) {
        return read(text, MOST_GIVEN.negated(), MOST_GIVEN);
    }

    private static Money read(String text, Money least, Money most) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is not an amount of money: write pounds with no or two decimals, such as 18.75, without £ or commas");
        }
        BigDecimal pounds = text.length() > LONGEST ? BigDecimal.TEN.pow(LONGEST) : new BigDecimal(text);
        if (pounds.compareTo(least.pounds()) < 0 || pounds.compareTo(most.pounds()) > 0) {
            throw new IllegalArgumentException("'" + text + "' is too large: an amount of money lies between " + least
                    + " and " + most + "; correct it");
        }
        return new Money(pounds.movePointRight(2).longValueExact());
    }

    private BigDecimal pounds() {
        return BigDecimal.valueOf(pence, 2);
    }

    /** {@return the sum of the amounts, zero when there is none} */
    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    /** {@return this amount and the other} */
    public Money plus(Money other) {
        return new Money(Math.addExact(pence, other.pence));
    }

    /** {@return this amount less the other} */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(pence, other.pence));
    }

    /** {@return this amount with the opposite sign} */
    public Money negated() {
        return new Money(Math.negateExact(pence));
    }

    /** {@return this amount so many times} */
    public Money times(long count) {
        return new Money(Math.multiplyExact(pence, count));
    }

    /** {@return the lower of this amount and the other} */
    public Money min(Money other) {
        return pence <= other.pence ? this : other;
    }

    /** {@return this amount, or nothing when it is below zero} */
    public Money orZero() {
        return isNegative() ? ZERO : this;
    }

    /** {@return whether this amount is exactly nothing} */
    public boolean isZero() {
        return pence == 0;
    }

    /** {@return whether this amount is below zero} */
    public boolean isNegative() {
        return pence < 0;
    }

    /** {@return the same amount, ready for exact sums} */
    public ExactMoney exact() {
        return ExactMoney.ofPence(pence);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /** {@return pounds with two decimals and no separators, such as {@code 352155.25}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return pounds().toPlainString();
    }
}
