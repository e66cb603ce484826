package org.almoner.persistence.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.almoner.persistence.jdbc.Contents.Found;

/** Counts what rounds of failures came to, and prints it as one line of figures. */
final class Rounds {

    /** How many rounds are played: few in a build, hundreds for figures. */
    static final int COUNT = Integer.getInteger("almoner.rounds", 3);

    private final String what;
    private final Instant start = Instant.now();
    private final Map<Found, Integer> found = new EnumMap<>(Found.class);

    Rounds(String what) {
        this.what = what;
    }

    void count(Found how) {
        found.merge(how, 1, Integer::sum);
    }

    private int of(Found how) {
        return found.getOrDefault(how, 0);
    }

    /** {@return rounds in which something was lost, doubled or half} */
    int faults() {
        return of(Found.LOST) + of(Found.DOUBLED) + of(Found.HALF);
    }

    /** Prints what was counted: name, rounds, with the step under way, without it, lost, doubled, half, seconds. */
    void print(String remark) {
        System.out.printf(
                "figures | %s | %d rounds | %d kept | %d not kept | %d lost | %d doubled | %d half | %d s | %s%n",
                what,
                found.values().stream().mapToInt(Integer::intValue).sum(),
                of(Found.WITH_THE_STEP),
                of(Found.WITHOUT_THE_STEP),
                of(Found.LOST),
                of(Found.DOUBLED),
                of(Found.HALF),
                Duration.between(start, Instant.now()).toSeconds(),
                remark);
    }
}
