package org.almoner.domain.prices;

import org.almoner.domain.zones.Codes;

/**
 * The code by which a scheme names a type of service, such as {@code home-care} or {@code supported-living} (rules B1, S1).
 * Immutable.
 *
 * @param code lower-case words joined by hyphens
 */
public record ServiceCode(String code) implements Comparable<ServiceCode> {

    /**
     * Refuses any other form.
     *
     * @throws IllegalArgumentException if the code is not lower-case words joined by hyphens
     */
    public ServiceCode {
        Codes.check(code, "service", "home-care");
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is not lower-case words joined by hyphens
     */
    public static ServiceCode parse(String text) {
        return new ServiceCode(text);
    }

    @Override
    public int compareTo(ServiceCode other) {
        return code.compareTo(other.code);
    }

    /** {@return the code, such as {@code home-care}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return code;
    }
}
