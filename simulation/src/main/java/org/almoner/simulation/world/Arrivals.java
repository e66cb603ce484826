package org.almoner.simulation.world;

import java.time.LocalDate;
import org.almoner.domain.packages.WeeklyPlan;

/** Draws people who come to need care after a world began, each with a package without a provider. Not thread-safe. */
public final class Arrivals {

    private static final long PER_MILLE = 1_000;

    private final Caseload caseload;
    private final int servicesPerMille;
    private final Dice dice;
    private int number;

    Arrivals(World world) {
        this.caseload = new Caseload(
                world.scheme(),
                world.week(),
                world.size(),
                Dice.of(world.seed(), "arrivals").between(1, Integer.MAX_VALUE - 1));
        long services = world.inPlace().stream()
                .filter(each -> each.service().isPresent())
                .count();
        this.servicesPerMille =
                (int) (PER_MILLE * services / Math.max(1, world.inPlace().size()));
        this.dice = Dice.of(world.seed(), "arrivals of services");
        this.number = world.inPlace().size() + world.waiting().size();
    }

    /** {@return one more, of visits or of a service as often as at first, whose care is wanted from the day on} */
    public Case next(LocalDate start) {
        number++;
        return caseload.another(number, start, !dice.chance(servicesPerMille));
    }

    /** {@return another plan for a package that changes} */
    public WeeklyPlan plan() {
        return caseload.plan();
    }
}
