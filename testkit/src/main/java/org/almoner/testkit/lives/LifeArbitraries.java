package org.almoner.testkit.lives;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generators of whole lives. Each event follows from one number, and its days are its own: to leave events out leaves the
 * others as they were, so that a failure shrinks to the few events that it takes. Stateless.
 */
public final class LifeArbitraries {

    private LifeArbitraries() {}

    /** {@return lives of 4 to 24 events of every kind after the first ones, which begin the care} */
    public static Arbitrary<Life> life() {
        return lives(ImmutableList.of(), 24);
    }

    /** {@return lives of at most so many events of every kind, and those given} */
    public static Arbitrary<Life> lives(List<LifeEvent> also, int most) {
        Arbitrary<Long> seeds = Arbitraries.longs().withoutEdgeCases();
        return Combinators.combine(seeds, seeds.list().ofMinSize(4).ofMaxSize(most))
                .as((beginning, others) -> Life.of(Stream.of(
                                Beginnings.events(new Random(beginning)).stream(),
                                others.stream().map(seed -> RandomEvents.event(new Random(seed))),
                                also.stream())
                        .flatMap(events -> events)
                        .toList()))
                .withoutEdgeCases();
    }
}
