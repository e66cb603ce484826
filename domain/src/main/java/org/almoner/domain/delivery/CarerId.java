package org.almoner.domain.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * A provider's reference of a carer, never a name: it tells whether the same one came again (rules C8, C9). Immutable.
 *
 * @param value 1 to 32 capital letters, digits or hyphens, starting with a letter or digit
 */
public record CarerId(String value) implements Comparable<CarerId> {

    private static final Pattern TEXT = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

    /**
     * Refuses a malformed reference.
     *
     * @throws IllegalArgumentException if the value is not of the described form
     */
    public CarerId {
        checkArgument(
                TEXT.matcher(value).matches(),
                "'%s' is not a reference of a carer: write 1 to 32 capital letters, digits or hyphens, such as W-017",
                value);
    }

    /** {@return the reference that {@link #toString()} wrote} */
    public static CarerId parse(String text) {
        return new CarerId(text);
    }

    @Override
    public int compareTo(CarerId other) {
        return value.compareTo(other.value);
    }

    /** {@return the reference itself} */
    @Override
    public String toString() {
        return value;
    }
}
