package org.almoner.domain.zones;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * The code by which the Office for National Statistics names an electoral ward, such as {@code E05005511}. It names the
 * ward of one boundary review: a redrawn ward gets another code. Immutable.
 *
 * @param code the letter and two digits of the kind of ward ({@code E05}, {@code W05}, {@code S13}, {@code N08}) and six
 *     digits
 */
public record WardCode(String code) implements Comparable<WardCode> {

    private static final Pattern FORM = Pattern.compile("(E05|W05|S13|N08)[0-9]{6}");

    /**
     * Refuses any other form.
     *
     * @throws IllegalArgumentException if the code is not of a ward
     */
    public WardCode {
        checkArgument(
                FORM.matcher(code).matches(),
                "'%s' is not the code of a ward: write E05 (in Wales W05, Scotland S13, Northern Ireland N08) and six"
                        + " digits, such as E05005511",
                code);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is not the code of a ward
     */
    public static WardCode parse(String text) {
        return new WardCode(text);
    }

    @Override
    public int compareTo(WardCode other) {
        return code.compareTo(other.code);
    }

    /** {@return the code, such as {@code E05005511}; {@link #parse} reads it} */
    @Override
    public String toString() {
        return code;
    }
}
