package org.almoner.simulation.year;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.almoner.domain.money.Percentage;

/**
 * What is to be played. Immutable.
 *
 * @param weeks how many, 1 to 104
 * @param shocks what happens in which of them
 */
public record YearPlan(int weeks, ImmutableList<Shock> shocks) {

    /** The weeks of a year. */
    public static final int YEAR = 52;

    private static final int MOST_WEEKS = 2 * YEAR;

    /** A year in which a provider fails, a rating drops, and demand grows by 15%, a quarter of a year after each other. */
    public static final YearPlan USUAL = new YearPlan(
            YEAR,
            ImmutableList.of(
                    new Shock.ProviderFails(13), new Shock.RatingDrops(26), new Shock.DemandUp(39, Percentage.of(15))));

    /**
     * Refuses shocks outside the weeks.
     *
     * @throws IllegalArgumentException if the number of weeks is out of its bounds, or a shock is in none of them
     */
    public YearPlan {
        checkArgument(weeks >= 1 && weeks <= MOST_WEEKS, "1 to %s weeks can be played, but not %s", MOST_WEEKS, weeks);
        int last = weeks;
        shocks.forEach(shock -> checkArgument(
                shock.week() >= 1 && shock.week() <= last,
                "%s is not within the %s weeks that are played; choose another week",
                shock,
                last));
    }

    /** {@return the shocks of the week} */
    List<Shock> in(int week) {
        return shocks.stream().filter(shock -> shock.week() == week).toList();
    }
}
