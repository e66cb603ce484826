package org.almoner.domain.money;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.math.LongMath;
import java.math.BigInteger;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount of sterling as a fraction of pence in lowest terms, for sums that may not lose anything before a
 * document line is made: 25 minutes at £18.75 an hour is 781&#xBC; pence, and stays so.
 *
 * <p>It is not an amount that anybody can be asked to pay; {@link #round} makes one. Immutable; no bound on size.
 *
 * @param numerator pence above the line; carries the sign
 * @param denominator below the line; positive, without a common factor with the numerator
 */
public record ExactMoney(BigInteger numerator, BigInteger denominator) implements Comparable<ExactMoney> {

    /** Nothing at all. */
    public static final ExactMoney ZERO = ofPence(0);

    private static final Pattern TEXT = Pattern.compile("(?<numerator>-?\\d+)(/(?<denominator>\\d+))?");

    /**
     * Brings the fraction to lowest terms.
     *
     * @throws IllegalArgumentException if the denominator is not positive
     */
    public ExactMoney {
        checkArgument(denominator.signum() > 0, "denominator must be positive, but is %s", denominator);
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger common = commonFactor(numerator, denominator);
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    /** The greatest; most amounts are small enough to find it quickly. */
    private static BigInteger commonFactor(BigInteger one, BigInteger other) {
        boolean small = one.bitLength() < Long.SIZE - 1 && other.bitLength() < Long.SIZE - 1;
        return small ? BigInteger.valueOf(LongMath.gcd(Math.abs(one.longValue()), other.longValue())) : one.gcd(other);
    }

    /** {@return so many whole pence} */
    public static ExactMoney ofPence(long pence) {
        return new ExactMoney(BigInteger.valueOf(pence), BigInteger.ONE);
    }

    /**
     * Reads what {@link #toString()} writes: a whole number of pence, or a fraction of them, such as {@code 3125/4}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static ExactMoney parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        checkArgument(
                matcher.matches(),
                "'%s' is not an exact amount: write pence, or a fraction of pence such as 3125/4",
                text);
        String denominator = matcher.group("denominator");
        return new ExactMoney(
                new BigInteger(matcher.group("numerator")),
                denominator == null ? BigInteger.ONE : new BigInteger(denominator));
    }

    /** {@return the sum of the amounts, zero when there is none} */
    public static ExactMoney sum(Collection<ExactMoney> amounts) {
        return amounts.stream().reduce(ZERO, ExactMoney::plus);
    }

    /** {@return this amount and the other} */
    public ExactMoney plus(ExactMoney other) {
        if (numerator.signum() == 0 || other.numerator.signum() == 0) {
            return numerator.signum() == 0 ? other : this;
        }
        return denominator.equals(other.denominator)
                ? new ExactMoney(numerator.add(other.numerator), denominator)
                : new ExactMoney(
                        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                        denominator.multiply(other.denominator));
    }

    /** {@return this amount less the other} */
    public ExactMoney minus(ExactMoney other) {
        return plus(new ExactMoney(other.numerator.negate(), other.denominator));
    }

    /** {@return the lower of this amount and the other} */
    public ExactMoney min(ExactMoney other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** {@return the higher of this amount and the other} */
    public ExactMoney max(ExactMoney other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** {@return this amount so many times} */
    public ExactMoney times(long count) {
        return new ExactMoney(numerator.multiply(BigInteger.valueOf(count)), denominator);
    }

    /**
     * {@return this amount shared by the divisor, exactly}
     *
     * @throws IllegalArgumentException if the divisor is not positive
     */
    public ExactMoney dividedBy(long divisor) {
        checkArgument(divisor > 0, "divisor must be positive, but is %s", divisor);
        return new ExactMoney(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
    }

    /** {@return the given percentage of this amount, exactly} */
    public ExactMoney times(Percentage percentage) {
        if (percentage.equals(Percentage.WHOLE)) {
            return this;
        }
        return times(percentage.basisPoints()).dividedBy(Percentage.WHOLE_BASIS_POINTS);
    }

    /** {@return this amount multiplied by the factor, exactly} */
    public ExactMoney times(Factor factor) {
        return times(factor.basisPoints()).dividedBy(Percentage.WHOLE_BASIS_POINTS);
    }

    /**
     * {@return whole pence by the named rule}
     *
     * @throws ArithmeticException if the result does not fit a {@link Money}, or the rule is {@link Rounding#EXACT}
     *     and this amount has a part of a penny
     */
    public Money round(Rounding rounding) {
        return Money.ofPence(rounding.divide(numerator, denominator).longValueExact());
    }

    @Override
    public int compareTo(ExactMoney other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@return pence, as a whole number or a fraction in lowest terms such as {@code 3125/4}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
