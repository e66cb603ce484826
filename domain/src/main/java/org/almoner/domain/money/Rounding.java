package org.almoner.domain.money;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.math.BigIntegerMath;
import com.google.common.math.LongMath;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The named rules by which a fraction becomes a whole number, of pence or of minutes. */
public enum Rounding {
    /** To the nearest; a tie goes away from zero. */
    HALF_UP(RoundingMode.HALF_UP),
    /** To the nearest; a tie goes towards zero. */
    HALF_DOWN(RoundingMode.HALF_DOWN),
    /** To the nearest; a tie goes to the even neighbour. */
    HALF_EVEN(RoundingMode.HALF_EVEN),
    /** Towards zero: to the advantage of the person who pays. */
    DOWN(RoundingMode.DOWN),
    /** Away from zero. */
    UP(RoundingMode.UP),
    /** No rounding: a fraction is an error. */
    EXACT(RoundingMode.UNNECESSARY);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    /**
     * {@return the whole number that this rule makes of the fraction}
     *
     * @param numerator any number
     * @param denominator not zero
     * @throws ArithmeticException if this is {@link #EXACT} and the fraction is not whole
     */
    public BigInteger divide(BigInteger numerator, BigInteger denominator) {
        return BigIntegerMath.divide(numerator, denominator, mode);
    }

    /**
     * {@return the whole number that this rule makes of the fraction}
     *
     * @param numerator any number
     * @param denominator not zero
     * @throws ArithmeticException if this is {@link #EXACT} and the fraction is not whole
     */
    public long divide(long numerator, long denominator) {
        return LongMath.divide(numerator, denominator, mode);
    }

    /**
     * {@return the multiple of the unit that this rule makes of the value}
     *
     * @param value any number
     * @param unit positive
     * @throws ArithmeticException if this is {@link #EXACT} and the value is not a multiple of the unit
     */
    public long toMultiple(long value, long unit) {
        checkArgument(unit > 0, "unit must be positive, but is %s", unit);
        return Math.multiplyExact(divide(value, unit), unit);
    }
}
