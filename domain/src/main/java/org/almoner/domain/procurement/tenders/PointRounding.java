package org.almoner.domain.procurement.tenders;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.math.LongMath;
import java.math.BigInteger;
import org.almoner.domain.money.Rounding;

/**
 * How the points of each line are rounded; sums are of what was rounded. Immutable.
 *
 * @param decimals 0 to 6
 * @param rule not {@link Rounding#EXACT}, for thirds of a point have no end
 */
public record PointRounding(int decimals, Rounding rule) {

    /**
     * Refuses what cannot be done.
     *
     * @throws IllegalArgumentException if the decimals are beyond the bounds, or the rule does not round
     */
    public PointRounding {
        checkArgument(
                decimals >= 0 && decimals <= Points.DECIMALS,
                "points are rounded to 0 to %s decimals, but got %s",
                Points.DECIMALS,
                decimals);
        checkArgument(rule != Rounding.EXACT, "points of thirds cannot be exact; name a rule that rounds");
    }

    /** {@return the part of the points, rounded} */
    Points part(Points most, BigInteger above, BigInteger below) {
        long unit = LongMath.pow(10, Points.DECIMALS - decimals);
        BigInteger units = rule.divide(
                BigInteger.valueOf(most.millionths()).multiply(above), below.multiply(BigInteger.valueOf(unit)));
        return new Points(Math.multiplyExact(units.longValueExact(), unit));
    }
}
