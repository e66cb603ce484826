package org.almoner.simulation.world;

import java.util.List;
import java.util.stream.Stream;

/** In how many of a thousand visits something comes otherwise than planned. Invented, in the order of what is usual. */
enum Deviation {
    NONE(860),
    LATE(40),
    SHORT(30),
    LONGER(25),
    CANCELLED_WITH_NOTICE(12),
    SECOND_CARER_ABSENT(10),
    NO_ACCESS(8),
    MISSED(6),
    CANCELLED_WITHOUT_NOTICE(5),
    UNREPORTED(4);

    private static final List<Integer> PER_MILLE =
            Stream.of(values()).map(deviation -> deviation.perMille).toList();

    private final int perMille;

    Deviation(int perMille) {
        this.perMille = perMille;
    }

    static Deviation draw(Dice dice) {
        return values()[dice.weighted(PER_MILLE)];
    }
}
