package org.almoner.domain.packages;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * The council's reference of a care package. Immutable.
 *
 * @param value 1 to 32 capital letters, digits or hyphens, starting with a letter or digit
 */
public record PackageId(String value) implements Comparable<PackageId> {

    private static final Pattern TEXT = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

    /**
     * Refuses a malformed reference.
     *
     * @throws IllegalArgumentException if the value is not of the described form
     */
    public PackageId {
        checkArgument(
                TEXT.matcher(value).matches(),
                "'%s' is not a package reference: write 1 to 32 capital letters, digits or hyphens, such as K-00042",
                value);
    }

    /** {@return the reference that {@link #toString()} wrote} */
    public static PackageId parse(String text) {
        return new PackageId(text);
    }

    @Override
    public int compareTo(PackageId other) {
        return value.compareTo(other.value);
    }

    /** {@return the reference itself} */
    @Override
    public String toString() {
        return value;
    }
}
