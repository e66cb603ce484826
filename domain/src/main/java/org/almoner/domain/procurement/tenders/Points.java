package org.almoner.domain.procurement.tenders;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Collection;

/**
 * Points of a tender, of which there are 100 in all, to a millionth. Never negative. Immutable.
 *
 * @param millionths of a point
 */
public record Points(long millionths) implements Comparable<Points> {

    /** No point. */
    public static final Points NONE = new Points(0);

    static final int DECIMALS = 6;

    /**
     * Refuses points below none.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Points {
        checkArgument(millionths >= 0, "points are not negative, but got %s millionths", millionths);
    }

    /** {@return the sum of the points, none where there are none} */
    public static Points sum(Collection<Points> several) {
        return new Points(several.stream().mapToLong(Points::millionths).reduce(0, Math::addExact));
    }

    /** {@return these points and the others} */
    public Points plus(Points others) {
        return new Points(Math.addExact(millionths, others.millionths));
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(millionths, other.millionths);
    }

    /** {@return the number without superfluous zeros, such as {@code 16.4}} */
    @Override
    public String toString() {
        return BigDecimal.valueOf(millionths, DECIMALS).stripTrailingZeros().toPlainString();
    }
}
