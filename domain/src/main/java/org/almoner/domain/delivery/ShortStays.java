package org.almoner.domain.delivery;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What becomes of stays that are hardly one. Immutable.
 *
 * @param minimumMinutes the least that counts of a carer who came, where no cap is lower; 0 for none. Where a day or a week is
 *     rounded, it is what the carer brings into the sum
 * @param missedBelowMinutes a carer who stayed less than this counts as one who did not come; 0 or 1 for none
 */
public record ShortStays(int minimumMinutes, int missedBelowMinutes) {

    /** Every stay counts as it is. */
    public static final ShortStays COUNT = new ShortStays(0, 0);

    private static final int LONGEST = 24 * 60;

    /**
     * Refuses figures out of their bounds.
     *
     * @throws IllegalArgumentException if a figure is not within 0 to 1,440
     */
    public ShortStays {
        checkArgument(
                minimumMinutes >= 0 && minimumMinutes <= LONGEST,
                "the least that counts lies between 0 and %s minutes, but is %s",
                LONGEST,
                minimumMinutes);
        checkArgument(
                missedBelowMinutes >= 0 && missedBelowMinutes <= LONGEST,
                "a stay counts as missed below 0 to %s minutes, but got %s",
                LONGEST,
                missedBelowMinutes);
    }

    /** {@return whether a carer came, but so shortly that it counts as missed} */
    boolean isMissed(int stayed) {
        return stayed > 0 && stayed < missedBelowMinutes;
    }
}
