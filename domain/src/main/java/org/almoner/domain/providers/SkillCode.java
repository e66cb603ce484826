package org.almoner.domain.providers;

import org.almoner.domain.zones.Codes;

/**
 * The code by which a scheme names something that carers must be able to do, such as {@code delegated-health-tasks} (rule C2).
 * Immutable.
 *
 * @param code lower-case words joined by hyphens
 */
public record SkillCode(String code) implements Comparable<SkillCode> {

    /**
     * Refuses any other form.
     *
     * @throws IllegalArgumentException if the code is not lower-case words joined by hyphens
     */
    public SkillCode {
        Codes.check(code, "skill", "delegated-health-tasks");
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is not lower-case words joined by hyphens
     */
    public static SkillCode parse(String text) {
        return new SkillCode(text);
    }

    @Override
    public int compareTo(SkillCode other) {
        return code.compareTo(other.code);
    }

    /** {@return the code; {@link #parse} reads it} */
    @Override
    public String toString() {
        return code;
    }
}
