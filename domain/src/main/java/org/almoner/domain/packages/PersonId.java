package org.almoner.domain.packages;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * The council's reference of a person. Immutable.
 *
 * @param value 1 to 32 capital letters, digits or hyphens, starting with a letter or digit
 */
public record PersonId(String value) implements Comparable<PersonId> {

    private static final Pattern TEXT = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

    /** Stands for everyone who was erased, in facts about whoever lived with them; it is nobody's own. */
    public static final PersonId ERASED = new PersonId("ERASED");

    /**
     * Refuses a malformed reference.
     *
     * @throws IllegalArgumentException if the value is not of the described form
     */
    public PersonId {
        checkArgument(
                TEXT.matcher(value).matches(),
                "'%s' is not a person reference: write 1 to 32 capital letters, digits or hyphens, such as C-00042",
                value);
    }

    /** {@return the reference that {@link #toString()} wrote} */
    public static PersonId parse(String text) {
        return new PersonId(text);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    /** {@return the reference itself} */
    @Override
    public String toString() {
        return value;
    }
}
