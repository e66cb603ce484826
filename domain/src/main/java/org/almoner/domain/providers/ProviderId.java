package org.almoner.domain.providers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * The council's reference of a provider. Immutable.
 *
 * @param value 1 to 32 capital letters, digits or hyphens, starting with a letter or digit
 */
public record ProviderId(String value) implements Comparable<ProviderId> {

    private static final Pattern TEXT = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

    /**
     * Refuses a malformed reference.
     *
     * @throws IllegalArgumentException if the value is not of the described form
     */
    public ProviderId {
        checkArgument(
                TEXT.matcher(value).matches(),
                "'%s' is not a provider reference: write 1 to 32 capital letters, digits or hyphens, such as P-017",
                value);
    }

    /** {@return the reference that {@link #toString()} wrote} */
    public static ProviderId parse(String text) {
        return new ProviderId(text);
    }

    @Override
    public int compareTo(ProviderId other) {
        return value.compareTo(other.value);
    }

    /** {@return the reference itself} */
    @Override
    public String toString() {
        return value;
    }
}
