package org.almoner.domain.zones;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/** The form of the codes by which a scheme names its parts, such as zones, bands and lots. */
public final class Codes {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Codes() {}

    /**
     * Refuses a text that is not a code.
     *
     * @param code the text
     * @param what the text should name, for the message
     * @param example of such a code, for the message
     * @throws IllegalArgumentException if the text is not lower-case words joined by hyphens
     */
    public static void check(String code, String what, String example) {
        checkArgument(
                KEBAB_CASE.matcher(code).matches(),
                "'%s' is not the code of a %s: write lower-case words joined by hyphens, such as %s",
                code,
                what,
                example);
    }
}
