package org.almoner.domain.zones;

/**
 * The code by which a scheme names a zone, such as {@code harborough-rural}. Immutable.
 *
 * @param code lower-case words joined by hyphens
 */
public record ZoneCode(String code) implements Comparable<ZoneCode> {

    /**
     * Refuses any other form.
     *
     * @throws IllegalArgumentException if the code is not lower-case words joined by hyphens
     */
    public ZoneCode {
        Codes.check(code, "zone", "harborough-rural");
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is not lower-case words joined by hyphens
     */
    public static ZoneCode parse(String text) {
        return new ZoneCode(text);
    }

    @Override
    public int compareTo(ZoneCode other) {
        return code.compareTo(other.code);
    }

    /** {@return the code, such as {@code harborough-rural}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return code;
    }
}
