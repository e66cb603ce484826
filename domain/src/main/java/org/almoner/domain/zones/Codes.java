package org.almoner.domain.zones;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/** The form of the codes by which a scheme names its zones and bands. */
final class Codes {

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Codes() {}

    static void check(String code, String what, String example) {
        checkArgument(
                KEBAB_CASE.matcher(code).matches(),
                "'%s' is not the code of a %s: write lower-case words joined by hyphens, such as %s",
                code,
                what,
                example);
    }
}
