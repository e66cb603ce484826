package org.almoner.domain.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * References of those who record and decide. The one place that says when one is missing, and when two are of the same person,
 * wherever something takes somebody else: letter case and what cannot be seen make no difference.
 */
public final class Authors {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{C}]+");

    private Authors() {}

    /**
     * Refuses a reference, or a reason, of which nothing can be seen.
     *
     * @param what it is, such as {@code who records it}
     * @throws IllegalArgumentException if the text is blank
     */
    public static void checkGiven(String text, String what) {
        checkArgument(!seen(text).isEmpty(), "%s must be given, but got '%s'; write it", what, text);
    }

    /** {@return whether both references are of the same person} */
    public static boolean areSame(String one, String other) {
        return seen(one).equalsIgnoreCase(seen(other));
    }

    private static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }
}
