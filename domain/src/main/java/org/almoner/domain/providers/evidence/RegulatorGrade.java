package org.almoner.domain.providers.evidence;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;

/** The regulator's grades, best first; and that it published none. */
public enum RegulatorGrade {
    /** Exceptionally good. */
    OUTSTANDING("Outstanding"),
    /** As people should expect. */
    GOOD("Good"),
    /** Not as it should be; the regulator told what has to change. */
    REQUIRES_IMPROVEMENT("Requires improvement"),
    /** Bad enough for the regulator to act. */
    INADEQUATE("Inadequate"),
    /** No rating, whatever the regulator's reason. */
    NOT_RATED("No published rating");

    private static final ImmutableSet<String> NO_RATING = ImmutableSet.of(
            "no published rating",
            "inspected but not rated",
            "insufficient evidence to rate",
            "evidence requirements partially scored",
            "evidence requirements not yet scored",
            "no approved rating",
            "not rated",
            "");

    private final String published;

    RegulatorGrade(String published) {
        this.published = published;
    }

    /**
     * {@return the grade that is published by the words, in any case; every way of publishing that there is no rating, and
     * leaving the place empty, is {@link #NOT_RATED}}
     *
     * @throws IllegalArgumentException if the words are neither a grade nor one of those ways
     */
    public static RegulatorGrade parse(String text) {
        String words = CharMatcher.whitespace().trimAndCollapseFrom(text, ' ');
        return Arrays.stream(values())
                .filter(grade -> grade.published.equalsIgnoreCase(words))
                .findFirst()
                .orElseGet(() -> notRated(text, words));
    }

    private static RegulatorGrade notRated(String text, String words) {
        if (NO_RATING.stream().noneMatch(words::equalsIgnoreCase)) {
            throw new IllegalArgumentException("'" + text
                    + "' is not a grade of the regulator: write Outstanding, Good, Requires improvement, Inadequate or No published"
                    + " rating");
        }
        return NOT_RATED;
    }

    /** {@return whether this is a grade and no worse than the other} */
    public boolean isAtLeast(RegulatorGrade least) {
        return this != NOT_RATED && compareTo(least) <= 0;
    }

    /** {@return the words by which it is published; {@link #parse} reads them} */
    @Override
    public String toString() {
        return published;
    }
}
