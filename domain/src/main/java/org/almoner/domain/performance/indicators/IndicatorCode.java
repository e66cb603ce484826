package org.almoner.domain.performance.indicators;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * What an indicator is called in files, addresses and minutes, such as {@code ASC01} or {@code 2A-pt2}. Immutable.
 *
 * @param code letters, digits, hyphens, dots; 40 at most
 */
public record IndicatorCode(String code) implements Comparable<IndicatorCode> {

    private static final Pattern TEXT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");

    /**
     * Refuses what could not stand in an address.
     *
     * @throws IllegalArgumentException if the code is anything but letters, digits, hyphens and dots, 40 at most
     */
    public IndicatorCode {
        checkArgument(
                TEXT.matcher(code).matches(),
                "'%s' is not the code of an indicator: write up to 40 letters, digits, hyphens and dots, such as 2A-pt2",
                code);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is not a code
     */
    public static IndicatorCode parse(String text) {
        return new IndicatorCode(text);
    }

    @Override
    public int compareTo(IndicatorCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
