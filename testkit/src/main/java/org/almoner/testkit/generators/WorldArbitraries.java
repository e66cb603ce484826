package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.schemes.Scheme;
import org.almoner.simulation.world.Size;
import org.almoner.simulation.world.World;
import org.almoner.simulation.year.Shock;
import org.almoner.simulation.year.YearPlan;

/**
 * Generators of whole councils on a scheme of your own: zones, people, packages, providers with their files, and what happens to
 * them. Each is valid by construction. For one council of a certain size and seed, call {@link World#generate} itself: with
 * {@link Percentage#WHOLE} of a county's plan it has thousands of packages, and up to 500 providers. Stateless.
 */
public final class WorldArbitraries {

    private WorldArbitraries() {}

    /** {@return sizes from a twentieth to all of the plan, of 20 to 60 providers; scores of some make them equal} */
    public static Arbitrary<Size> size() {
        return Combinators.combine(
                        Arbitraries.integers().between(5, 100),
                        Arbitraries.integers().between(20, 60),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.of(1, 5, 25))
                .as((share, providers, waiting, step) -> new Size(Percentage.of(share), providers, waiting, step))
                .withoutEdgeCases();
    }

    /** {@return worlds of the scheme, of any size and seed} */
    public static Arbitrary<World> world(Scheme scheme) {
        return Combinators.combine(size(), Arbitraries.longs())
                .as((size, seed) -> World.generate(scheme, size, seed))
                .withoutEdgeCases();
    }

    /** {@return up to three shocks in 1 to so many weeks} */
    public static Arbitrary<YearPlan> yearPlan(int mostWeeks) {
        return Arbitraries.integers()
                .between(1, mostWeeks)
                .flatMap(weeks -> shock(weeks)
                        .list()
                        .ofMaxSize(3)
                        .map(shocks -> new YearPlan(weeks, ImmutableList.copyOf(shocks))))
                .withoutEdgeCases();
    }

    private static Arbitrary<Shock> shock(int weeks) {
        Arbitrary<Integer> week = Arbitraries.integers().between(1, weeks);
        return Arbitraries.oneOf(
                week.map(Shock.ProviderFails::new),
                week.map(Shock.RatingDrops::new),
                Combinators.combine(week, Arbitraries.integers().between(1, 100))
                        .as((when, by) -> new Shock.DemandUp(when, Percentage.of(by))));
    }
}
