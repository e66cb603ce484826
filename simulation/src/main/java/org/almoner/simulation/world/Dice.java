package org.almoner.simulation.world;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random choices that are the same for the same seed and topic, whatever else is drawn. Bounded numbers are made here
 * from whole 64-bit draws, so that no release of Java can change them. Not thread-safe.
 */
public final class Dice {

    private static final int PER_MILLE = 1_000;

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** {@return the choices of the seed and the topic} */
    public static Dice of(long seed, String topic) {
        return new Dice(new SplittableRandom(Hashing.sha256()
                .newHasher()
                .putLong(seed)
                .putString(topic, StandardCharsets.UTF_8)
                .hash()
                .asLong()));
    }

    /** {@return a number from the lowest to the highest, both included} */
    public int between(int lowest, int highest) {
        return lowest + (int) ((random.nextLong() >>> 1) % (highest - lowest + 1L));
    }

    /** {@return true in so many of a thousand cases} */
    public boolean chance(int perMille) {
        return between(0, PER_MILLE - 1) < perMille;
    }

    /** {@return one of the list, each as often as any other} */
    public <T> T pick(List<T> from) {
        return from.get(between(0, from.size() - 1));
    }

    /** {@return a place in the list of weights, as often as its weight is part of their sum} */
    public int weighted(List<Integer> weights) {
        int left = between(0, weights.stream().mapToInt(Integer::intValue).sum() - 1);
        int place = 0;
        while (left >= weights.get(place)) {
            left -= weights.get(place);
            place++;
        }
        return place;
    }

    /** {@return the items in random order} */
    public <T> List<T> shuffled(Iterable<T> items) {
        List<T> shuffled = new ArrayList<>();
        items.forEach(shuffled::add);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            Collections.swap(shuffled, last, between(0, last));
        }
        return shuffled;
    }
}
