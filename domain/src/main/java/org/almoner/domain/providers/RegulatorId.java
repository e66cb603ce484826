package org.almoner.domain.providers;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The regulator's reference of a provider or of one of its locations, such as {@code 1-101668239}. Immutable.
 *
 * @param value 1 to 32 capital letters, digits or hyphens, starting with a letter or digit
 */
public record RegulatorId(String value) implements Comparable<RegulatorId> {

    private static final Pattern TEXT = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

    /**
     * Refuses a malformed reference.
     *
     * @throws IllegalArgumentException if the value is not of the described form
     */
    public RegulatorId {
        checkArgument(
                TEXT.matcher(value).matches(),
                "'%s' is not a reference of the regulator: copy it from its directory, such as 1-101668239",
                value);
    }

    /** {@return the reference that {@link #toString()} wrote} */
    public static RegulatorId parse(String text) {
        return new RegulatorId(text);
    }

    /** {@return the reference that the text is, or empty where it is none} */
    public static Optional<RegulatorId> find(String text) {
        return TEXT.matcher(text).matches() ? Optional.of(new RegulatorId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(RegulatorId other) {
        return value.compareTo(other.value);
    }

    /** {@return the reference itself} */
    @Override
    public String toString() {
        return value;
    }
}
