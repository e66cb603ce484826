package org.almoner.domain.transition;

import org.almoner.domain.zones.Codes;

/**
 * The code of a skill that a package asks of whoever provides it, such as {@code dementia}. Immutable.
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
