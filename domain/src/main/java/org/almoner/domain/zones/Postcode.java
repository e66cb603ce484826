package org.almoner.domain.zones;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;

/**
 * A United Kingdom postcode, such as {@code LE67 3FN}: area {@code LE}, district (or outward code) {@code LE67}, sector
 * {@code LE67 3}.
 *
 * <p>It follows the grammar of BS 7666; whether it exists, and where, is for a {@link PostcodeDirectory} to say. It is not
 * one of the pseudo-postcodes that some systems write for people without a fixed address, such as {@code ZZ99 3VZ}.
 * Ordered as text. Immutable; equality costs what that of a short string does.
 *
 * @param text the postcode in capitals, with one space before the inward part
 */
public record Postcode(String text) implements Comparable<Postcode> {

    private static final int INWARD_LENGTH = 3;
    private static final String GIROBANK = "GIR";

    /** A9, A99 and A9A, then AA9, AA99 and AA9A, with the letters that each place allows, and the one of Girobank. */
    private static final Pattern DISTRICT = Pattern.compile("[A-PR-UWYZ]([0-9]{1,2}|[0-9][A-HJKPSTUW])"
            + "|[A-PR-UWYZ][A-HK-Y]([0-9]{1,2}|[0-9][ABEHMNPRVWXY])"
            + "|" + GIROBANK);

    private static final Pattern INWARD = Pattern.compile("[0-9][ABD-HJLNP-UW-Z]{2}");
    private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

    /**
     * Brings the text to capitals with one space, whatever its case and spaces.
     *
     * @throws IllegalArgumentException if the text is not a postcode
     */
    public Postcode {
        String compact = compact(text);
        int split = compact.length() - INWARD_LENGTH;
        checkArgument(split > 0, "'%s' is not a postcode: write outward and inward part, such as LE67 3FN", text);
        String outward = compact.substring(0, split);
        String inward = compact.substring(split);
        checkArgument(
                INWARD.matcher(inward).matches(),
                "'%s' is not a postcode: it ends in '%s', but must end in a digit and two letters other than"
                        + " C, I, K, M, O and V, as LE67 3FN does",
                text,
                inward);
        checkArgument(
                isDistrict(outward) && (!outward.equals(GIROBANK) || inward.equals("0AA")),
                "'%s' is not a postcode: '%s' is not a district; write one or two letters and a number, such as LE67",
                text,
                outward);
        text = outward + ' ' + inward;
    }

    /**
     * Reads what {@link #toString()} writes; lower case, and spaces around, inside or left out, are allowed.
     *
     * @throws IllegalArgumentException if the text is not a postcode
     */
    public static Postcode parse(String text) {
        return new Postcode(text);
    }

    /** {@return whether the text, in capitals and without spaces, is a district} */
    static boolean isDistrict(String text) {
        return DISTRICT.matcher(text).matches();
    }

    /** {@return the text in capitals, without any space} */
    static String compact(String text) {
        return Ascii.toUpperCase(CharMatcher.whitespace().removeFrom(text));
    }

    /** {@return the letters it starts with, such as {@code LE}} */
    public String area() {
        return text.startsWith(GIROBANK) ? GIROBANK : text.substring(0, DIGITS.indexIn(text));
    }

    /** {@return the outward code, such as {@code LE67}} */
    public String district() {
        return text.substring(0, text.length() - INWARD_LENGTH - 1);
    }

    /** {@return the outward code and the first character of the inward code, such as {@code LE67 3}} */
    public String sector() {
        return text.substring(0, text.length() - INWARD_LENGTH + 1);
    }

    @Override
    public int compareTo(Postcode other) {
        return text.compareTo(other.text);
    }

    /** {@return the postcode in capitals with one space, such as {@code LE67 3FN}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return text;
    }
}
