package org.almoner.domain.zones;

/**
 * The code by which a scheme names a price band, such as {@code isolated} (rule L2). Which bands there are is data of the
 * scheme; the code says nothing of dear or cheap. Immutable.
 *
 * @param code lower-case words joined by hyphens
 */
public record BandCode(String code) implements Comparable<BandCode> {

    /**
     * Refuses any other form.
     *
     * @throws IllegalArgumentException if the code is not lower-case words joined by hyphens
     */
    public BandCode {
        Codes.check(code, "price band", "isolated");
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is not lower-case words joined by hyphens
     */
    public static BandCode parse(String text) {
        return new BandCode(text);
    }

    @Override
    public int compareTo(BandCode other) {
        return code.compareTo(other.code);
    }

    /** {@return the code, such as {@code isolated}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return code;
    }
}
