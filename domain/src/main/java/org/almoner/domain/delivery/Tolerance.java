package org.almoner.domain.delivery;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Percentage;

/**
 * How far a visit may be from its plan and still be as planned. The length is allowed so many minutes, or a part of the
 * plan; never both. Immutable.
 *
 * @param minutes how much shorter or longer than planned a carer may stay, that included; not negative
 * @param ofPlan the same, as a part of the carer's plan, in whole minutes rounded down
 * @param startMinutes how much later than planned a carer may come and still be on time, that included; not negative. It
 *     decides about punctuality, never about money
 */
public record Tolerance(int minutes, Percentage ofPlan, int startMinutes) {

    /**
     * Refuses negative figures, and two measures of length.
     *
     * @throws IllegalArgumentException if a figure is negative, or minutes and a part of the plan are both above nothing
     */
    public Tolerance {
        checkArgument(minutes >= 0, "a tolerance must not be negative, but is %s minutes", minutes);
        checkArgument(
                startMinutes >= 0, "a tolerance of the start must not be negative, but is %s minutes", startMinutes);
        checkArgument(
                minutes == 0 || ofPlan.equals(Percentage.NONE),
                "a tolerance is so many minutes or a part of the plan, but got %s minutes and %s; keep one",
                minutes,
                ofPlan);
    }

    /** {@return the tolerance of so many minutes, for length and start alike} */
    public static Tolerance ofMinutes(int minutes) {
        return new Tolerance(minutes, Percentage.NONE, minutes);
    }

    /** {@return by how many minutes a carer's stay may differ from a plan of so many} */
    public int ofLength(int planned) {
        return minutes + (int) ((long) planned * ofPlan.basisPoints() / Percentage.WHOLE_BASIS_POINTS);
    }
}
