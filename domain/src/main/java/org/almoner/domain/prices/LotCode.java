package org.almoner.domain.prices;

import org.almoner.domain.zones.Codes;

/**
 * The code by which a scheme names a lot: a part of what it buys that has entry rules and prices of its own, such as
 * {@code high-dependency} (rule C2). Immutable.
 *
 * @param code lower-case words joined by hyphens
 */
public record LotCode(String code) implements Comparable<LotCode> {

    /**
     * Refuses any other form.
     *
     * @throws IllegalArgumentException if the code is not lower-case words joined by hyphens
     */
    public LotCode {
        Codes.check(code, "lot", "high-dependency");
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is not lower-case words joined by hyphens
     */
    public static LotCode parse(String text) {
        return new LotCode(text);
    }

    @Override
    public int compareTo(LotCode other) {
        return code.compareTo(other.code);
    }

    /** {@return the code, such as {@code high-dependency}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return code;
    }
}
