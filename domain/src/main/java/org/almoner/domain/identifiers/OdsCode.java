package org.almoner.domain.identifiers;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import java.util.regex.Pattern;

/**
 * The code by which the NHS names an organisation or one of its sites, such as {@code V9X99}. It has no check digit; whether there is such an
 * organisation is for the NHS's directory to say. Immutable.
 *
 * @param code 3 to 12 capital letters or digits
 */
public record OdsCode(String code) implements Comparable<OdsCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{3,12}");

    /**
     * Refuses any other form.
     *
     * @throws IllegalArgumentException if the code is not of the described form
     */
    public OdsCode {
        checkArgument(
                FORM.matcher(code).matches(),
                "'%s' is not an ODS code: write 3 to 12 letters and digits without blanks, such as V9X99",
                code);
    }

    /**
     * Reads what {@link #toString()} writes; small letters are allowed.
     *
     * @throws IllegalArgumentException if the text is no such code
     */
    public static OdsCode parse(String text) {
        return new OdsCode(Ascii.toUpperCase(text));
    }

    @Override
    public int compareTo(OdsCode other) {
        return code.compareTo(other.code);
    }

    /** {@return the code in capitals; {@link #parse} reads it} */
    @Override
    public String toString() {
        return code;
    }
}
