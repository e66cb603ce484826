package org.almoner.simulation.world;

import static com.google.common.base.Preconditions.checkArgument;

import org.almoner.domain.money.Percentage;

/**
 * How large an invented council is. Immutable.
 *
 * @param ofPlan how much of the zones' planned hours its packages in place come to; thousands of packages where it is all
 * @param providers how many there are, 20 to 500
 * @param waiting how many packages of visits wait for a provider at first; with any, two of each planned service that is not given in
 *     visits do, too
 * @param scoreStep providers' scores are whole multiples of so many per cent, 1 to 25; the larger it is, the more of them are equal
 */
public record Size(Percentage ofPlan, int providers, int waiting, int scoreStep) {

    /** All that the zones are planned for, with 60 providers. */
    public static final Size WHOLE = new Size(Percentage.WHOLE, 60, 40, 1);

    private static final int FEWEST_PROVIDERS = 20;
    private static final int MOST_PROVIDERS = 500;
    private static final int LARGEST_STEP = 25;

    /**
     * Refuses a council with nothing in it.
     *
     * @throws IllegalArgumentException if a number is out of its bounds
     */
    public Size {
        checkArgument(!ofPlan.equals(Percentage.NONE), "a council buys some of the hours it plans, but got %s", ofPlan);
        checkArgument(
                providers >= FEWEST_PROVIDERS && providers <= MOST_PROVIDERS,
                "a council has %s to %s providers, but got %s",
                FEWEST_PROVIDERS,
                MOST_PROVIDERS,
                providers);
        checkArgument(waiting >= 0, "no fewer than no packages wait, but got %s", waiting);
        checkArgument(
                scoreStep >= 1 && scoreStep <= LARGEST_STEP,
                "scores go in steps of 1 to %s, but got %s",
                LARGEST_STEP,
                scoreStep);
    }

    /** {@return that part of the number, rounded down} */
    long of(long number) {
        return number * ofPlan.basisPoints() / Percentage.WHOLE_BASIS_POINTS;
    }

    /** {@return that part of the number, but never less than one} */
    int atLeastOne(int number) {
        return (int) Math.max(1, of(number));
    }
}
