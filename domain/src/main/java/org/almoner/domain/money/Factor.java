package org.almoner.domain.money;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What an amount is multiplied by, to a ten-thousandth: 1.5 for a price and a half, 1.067 for a rise of 6.7%. Never negative.
 * Immutable.
 *
 * @param basisPoints ten-thousandths; 10,000 leaves an amount as it is
 */
public record Factor(int basisPoints) implements Comparable<Factor> {

    /** Leaves an amount as it is. */
    public static final Factor ONE = new Factor(Percentage.WHOLE_BASIS_POINTS);

    private static final Pattern TEXT = Pattern.compile("\\d{1,3}(\\.\\d{1,4})?");
    private static final Pattern CHANGE = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{1,2})?%");

    /**
     * Refuses a negative factor.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Factor {
        checkArgument(basisPoints >= 0, "a factor is not negative, but got %s", text(basisPoints));
    }

    /**
     * Reads what {@link #toString()} writes, such as {@code 1.5}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Factor parse(String text) {
        checkArgument(
                TEXT.matcher(text).matches(),
                "'%s' is not a factor: write what is multiplied by, with up to four decimals, such as 1.5",
                text);
        return new Factor(new BigDecimal(text).movePointRight(4).intValueExact());
    }

    /**
     * {@return the factor of a change, such as 1.067 for {@code 6.7%} or {@code +6.7%}, and 0.98 for {@code -2%}}
     *
     * @throws IllegalArgumentException if the text is no change in per cent, or takes more than all away
     */
    public static Factor ofChange(String text) {
        checkArgument(
                CHANGE.matcher(text).matches(),
                "'%s' is not a change: write per cent below 1000, such as 6.7% or -2%",
                text);
        int change = new BigDecimal(text.substring(0, text.length() - 1))
                .movePointRight(2)
                .intValueExact();
        checkArgument(
                change >= -Percentage.WHOLE_BASIS_POINTS,
                "'%s' takes away more than all there is: write -100% at most",
                text);
        return new Factor(Percentage.WHOLE_BASIS_POINTS + change);
    }

    @Override
    public int compareTo(Factor other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }

    /** {@return the number without superfluous zeros, such as {@code 1.5}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return text(basisPoints);
    }

    private static String text(int basisPoints) {
        return basisPoints == 0
                ? "0"
                : BigDecimal.valueOf(basisPoints, 4).stripTrailingZeros().toPlainString();
    }
}
