package org.almoner.domain.packages.approvals;

import org.almoner.domain.zones.Codes;

/**
 * The code by which a scheme names a document that must be there before approval is asked for, such as {@code support-plan}
 * (rule C13). Immutable.
 *
 * @param code lower-case words joined by hyphens
 */
public record EvidenceCode(String code) implements Comparable<EvidenceCode> {

    /**
     * Refuses any other form.
     *
     * @throws IllegalArgumentException if the code is not lower-case words joined by hyphens
     */
    public EvidenceCode {
        Codes.check(code, "document of evidence", "support-plan");
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is not lower-case words joined by hyphens
     */
    public static EvidenceCode parse(String text) {
        return new EvidenceCode(text);
    }

    @Override
    public int compareTo(EvidenceCode other) {
        return code.compareTo(other.code);
    }

    /** {@return the code; {@link #parse} reads it} */
    @Override
    public String toString() {
        return code;
    }
}
