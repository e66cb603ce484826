package org.almoner.simulation.world;

import java.time.LocalDate;
import org.almoner.domain.packages.WeeklyPlan;

/** Draws people who come to need care after a world began, each with a package without a provider. Not thread-safe. */
public final class Arrivals {

    private final Caseload caseload;
    private int number;

    Arrivals(World world) {
        this.caseload = new Caseload(
                world.scheme(),
                world.week(),
                world.size(),
                Dice.of(world.seed(), "arrivals").between(1, Integer.MAX_VALUE - 1));
        this.number = world.inPlace().size() + world.waiting().size();
    }

    /** {@return one more, whose care is wanted from the day on} */
    public Case next(LocalDate start) {
        number++;
        return caseload.another(number, start);
    }

    /** {@return another plan for a package that changes} */
    public WeeklyPlan plan() {
        return caseload.plan();
    }
}
