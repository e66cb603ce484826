package org.almoner.domain.performance.indicators;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.almoner.domain.money.Rounding;

/**
 * An exact figure of an indicator, in its unit: a decimal, or a part of a whole that no decimal could hold, such as one visit in
 * three. Equal figures are equal however they were written. Immutable; no bound on size.
 *
 * @param numerator above the line; carries the sign
 * @param denominator below the line; positive, without a common factor with the numerator
 */
public record Quantity(BigInteger numerator, BigInteger denominator) implements Comparable<Quantity> {

    /** Nothing. */
    public static final Quantity ZERO = of(0);

    /**
     * Brings the fraction to lowest terms.
     *
     * @throws IllegalArgumentException if the denominator is not positive
     */
    public Quantity {
        checkArgument(denominator.signum() > 0, "denominator must be positive, but is %s", denominator);
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** {@return the whole number} */
    public static Quantity of(long number) {
        return new Quantity(BigInteger.valueOf(number), BigInteger.ONE);
    }

    /** {@return the decimal, exactly} */
    public static Quantity of(BigDecimal decimal) {
        BigDecimal whole = decimal.setScale(Math.max(0, decimal.scale()), RoundingMode.UNNECESSARY);
        return new Quantity(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
    }

    /**
     * {@return so many of a whole, exactly}
     *
     * @throws IllegalArgumentException if the whole is not positive
     */
    public static Quantity ofPart(long part, long whole) {
        return new Quantity(BigInteger.valueOf(part), BigInteger.valueOf(whole));
    }

    /** {@return this and the other} */
    public Quantity plus(Quantity other) {
        return new Quantity(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** {@return this less the other} */
    public Quantity minus(Quantity other) {
        return new Quantity(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** {@return this times the other} */
    public Quantity times(Quantity other) {
        return new Quantity(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * {@return how many of the other there are in this, exactly}
     *
     * @throws IllegalArgumentException if the other is not above nothing
     */
    public Quantity dividedBy(Quantity other) {
        return new Quantity(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** {@return this without its sign} */
    public Quantity abs() {
        return new Quantity(numerator.abs(), denominator);
    }

    /** {@return the figure to so many decimals, half of the last away from nothing; for people} */
    public BigDecimal decimal(int places) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, RoundingMode.HALF_UP);
    }

    /** {@return the whole number that the rule makes of this} */
    public BigInteger rounded(Rounding rounding) {
        return rounding.divide(numerator, denominator);
    }

    @Override
    public int compareTo(Quantity other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@return whole number or fraction, such as {@code 151} or {@code 301/2}} */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
