package org.almoner.domain.money;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A share of a whole between 0% and 100%, both included, to a hundredth of a per cent: the part of a package that
 * the NHS funds, for example (rule L10). Immutable.
 *
 * @param basisPoints hundredths of a per cent, 0 to 10,000
 */
public record Percentage(int basisPoints) implements Comparable<Percentage> {

    /** The number of basis points in the whole. */
    public static final int WHOLE_BASIS_POINTS = 10_000;

    /** No part of the whole. */
    public static final Percentage NONE = new Percentage(0);

    /** All of the whole. */
    public static final Percentage WHOLE = new Percentage(WHOLE_BASIS_POINTS);

    private static final Pattern TEXT = Pattern.compile("-?\\d{1,6}(\\.\\d{1,2})?%");

    /**
     * Refuses what is not a part of a whole.
     *
     * @throws IllegalArgumentException if the value is outside 0 to 10,000
     */
    public Percentage {
        checkArgument(
                basisPoints >= 0 && basisPoints <= WHOLE_BASIS_POINTS,
                "a percentage lies between 0% and 100%, but is %s",
                text(basisPoints));
    }

    /**
     * {@return so many whole per cent}
     *
     * @throws IllegalArgumentException if the number is outside 0 to 100
     */
    public static Percentage of(int percent) {
        checkArgument(percent >= 0 && percent <= 100, "a percentage lies between 0% and 100%, but is %s%", percent);
        return new Percentage(percent * 100);
    }

    /**
     * Reads what {@link #toString()} writes, such as {@code 70%} or {@code 33.33%}.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static Percentage parse(String text) {
        checkArgument(TEXT.matcher(text).matches(), "'%s' is not a percentage: write it as 70% or 33.33%", text);
        return new Percentage(new BigDecimal(text.substring(0, text.length() - 1))
                .movePointRight(2)
                .intValueExact());
    }

    /** {@return what this leaves of the whole} */
    public Percentage remainder() {
        return new Percentage(WHOLE_BASIS_POINTS - basisPoints);
    }

    @Override
    public int compareTo(Percentage other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }

    /** {@return per cent without superfluous zeros, such as {@code 70%} or {@code 33.33%}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return text(basisPoints);
    }

    /** {@return so many hundredths of a per cent for people, even below nothing or above the whole} */
    public static String text(int basisPoints) {
        return basisPoints == 0
                ? "0%"
                : BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + "%";
    }
}
