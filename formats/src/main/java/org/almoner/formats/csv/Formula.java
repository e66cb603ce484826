package org.almoner.formats.csv;

import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet would run as a formula where it opens a table. They are written behind an apostrophe, which makes a text of them there, and are read
 * without it; whatever apostrophes such a text has of its own stay.
 */
public final class Formula {

    private static final char APOSTROPHE = '\'';
    private static final CharMatcher BEGINNING = CharMatcher.anyOf("=+-@\uFF1D\uFF0B\uFF0D\uFF20");
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

    private Formula() {}

    /** {@return whether the text begins as a formula does, and is no negative number} */
    public static boolean isOne(String text) {
        return isOne(text, 0);
    }

    private static boolean isOne(String text, int from) {
        return from < text.length()
                && BEGINNING.matches(text.charAt(from))
                && !NEGATIVE_NUMBER.matcher(text).region(from, text.length()).matches();
    }

    /** {@return the text as it is written} */
    static String written(String text) {
        return isOneBehindApostrophes(text) ? APOSTROPHE + text : text;
    }

    /** {@return the text that was written} */
    static String read(String written) {
        return !written.isEmpty() && written.charAt(0) == APOSTROPHE && isOneBehindApostrophes(written)
                ? written.substring(1)
                : written;
    }

    private static boolean isOneBehindApostrophes(String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) == APOSTROPHE) {
            from++;
        }
        return isOne(text, from);
    }
}
