package org.almoner.domain.complaints;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * What a council's complaints policy calls an originator, a division, a subject, a service, an outcome or a decision of the ombudsman, such as
 * {@code charging-dispute}. Immutable.
 *
 * @param code lower-case words and numbers joined by hyphens; 60 letters at most
 */
public record ComplaintCode(String code) implements Comparable<ComplaintCode> {

    private static final int LONGEST = 60;
    private static final Pattern TEXT = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Refuses a malformed code.
     *
     * @throws IllegalArgumentException if the code is not of the described form
     */
    public ComplaintCode {
        checkArgument(
                code.length() <= LONGEST && TEXT.matcher(code).matches(),
                "'%s' is not a code of complaints: write up to %s letters, as words such as charging-dispute",
                code,
                LONGEST);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static ComplaintCode parse(String text) {
        return new ComplaintCode(text);
    }

    @Override
    public int compareTo(ComplaintCode other) {
        return code.compareTo(other.code);
    }

    /** {@return the code; {@link #parse} reads it} */
    @Override
    public String toString() {
        return code;
    }
}
