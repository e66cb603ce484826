package org.almoner.domain.procurement.tendered;

import org.almoner.domain.zones.Codes;

/**
 * A part of a tendered price, such as {@code travel} or {@code holiday-pay} (rule C4). Immutable.
 *
 * @param code lower-case words joined by hyphens
 */
public record PriceElement(String code) {

    /**
     * Refuses any other form.
     *
     * @throws IllegalArgumentException if the code is not lower-case words joined by hyphens
     */
    public PriceElement {
        Codes.check(code, "part of a price", "holiday-pay");
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return code;
    }
}
