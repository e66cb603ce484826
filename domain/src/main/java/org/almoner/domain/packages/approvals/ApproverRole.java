package org.almoner.domain.packages.approvals;

import org.almoner.domain.zones.Codes;

/**
 * The code by which a scheme names who approves, such as {@code team-manager} or {@code panel}. Immutable.
 *
 * @param code lower-case words joined by hyphens
 */
public record ApproverRole(String code) {

    /**
     * Refuses any other form.
     *
     * @throws IllegalArgumentException if the code is not lower-case words joined by hyphens
     */
    public ApproverRole {
        Codes.check(code, "role of an approver", "team-manager");
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is not lower-case words joined by hyphens
     */
    public static ApproverRole parse(String text) {
        return new ApproverRole(text);
    }

    /** {@return the code; {@link #parse} reads it} */
    @Override
    public String toString() {
        return code;
    }
}
