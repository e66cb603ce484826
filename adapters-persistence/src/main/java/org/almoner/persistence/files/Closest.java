package org.almoner.persistence.files;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** Guesses what was meant by a mistyped word. */
final class Closest {

    private static final int MOST_EDITS = 3;

    private Closest() {}

    /** {@return {@code "; did you mean 'x'?"}, or nothing when no known word is close} */
    static String hint(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> edits(written, word) <= Math.min(MOST_EDITS, word.length() / 2))
                .min(Comparator.comparingInt(word -> edits(written, word)))
                .map(word -> "; did you mean '" + word + "'?")
                .orElse("");
    }

    /** How many letters must be put in, left out or changed to make one word of the other. */
    private static int edits(String one, String other) {
        int[] above = new int[other.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(row[j - 1], above[j]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
