package org.almoner.domain.brokerage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almoner.domain.providers.ProviderId;

/**
 * What each provider was offered of many needs, and whether the lot was fair to it (rule L7). Immutable.
 *
 * <p>The order of offers is the scheme's, but between equals the lot decides. Of a round that asks in turn, equals are those with
 * the same marks, and the lot mattered as soon as one of them was asked: it gave the turn to the first of them. Of a round
 * that takes the best bid, equals are those that share the best marks of all bids, and the turn is the award. Each of the equals
 * is entitled to an equal part of the turn, and to nothing of it where it was alone. What providers answer has no part
 * in that, so that one that declines often loses nothing of its entitlement. A round that takes the first bid leaves
 * nothing to the lot.
 *
 * @param shares of every provider that could be offered any of the needs
 */
public record Fairness(ImmutableSortedMap<ProviderId, Share> shares) {

    /**
     * One provider's share. Immutable.
     *
     * @param ranked for how many needs it could be asked
     * @param offers how many it was offered
     * @param awards how many it was awarded
     * @param turns how often the lot gave it the turn between equals
     * @param draws how often it was one of so many equals, by their number
     */
    public record Share(int ranked, int offers, int awards, int turns, ImmutableSortedMap<Integer, Integer> draws) {

        /** {@return how many turns it was entitled to} */
        public double entitled() {
            return draws.entrySet().stream()
                    .mapToDouble(draw -> draw.getValue() / (double) draw.getKey())
                    .sum();
        }

        /** {@return the standard deviation of the turns that a fair lot gives it} */
        public double spread() {
            return Math.sqrt(draws.entrySet().stream()
                    .mapToDouble(
                            draw -> draw.getValue() * (draw.getKey() - 1.0) / ((double) draw.getKey() * draw.getKey()))
                    .sum());
        }

        /** {@return by how many standard deviations it had more turns than it was entitled to; 0 where nothing was drawn} */
        public double deviation() {
            return draws.isEmpty() ? 0 : (turns - entitled()) / spread();
        }
    }

    /**
     * {@return the shares in the needs}
     *
     * @param placements of the needs, each once
     * @param now up to when offers are followed where nothing is decided
     */
    public static Fairness of(Collection<Placement> placements, Instant now) {
        Map<ProviderId, Count> counts = new TreeMap<>();
        placements.forEach(placement -> count(placement, placement.courseUntil(now), counts));
        return new Fairness(counts.entrySet().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        ProviderId::compareTo,
                        Map.Entry::getKey,
                        entry -> entry.getValue().share())));
    }

    /** {@return the provider whose turns are furthest from its entitlement, in standard deviations; empty where nothing was drawn} */
    public Optional<ProviderId> furthest() {
        return shares.entrySet().stream()
                .filter(share -> !share.getValue().draws().isEmpty())
                .max(Map.Entry.comparingByValue(
                        (one, other) -> Double.compare(Math.abs(one.deviation()), Math.abs(other.deviation()))))
                .map(Map.Entry::getKey);
    }

    private static void count(Placement placement, Course course, Map<ProviderId, Count> counts) {
        placement.ranking().ranked().forEach(verdict -> of(verdict.provider(), counts).ranked++);
        course.offers().forEach(offer -> of(offer.provider(), counts).offers++);
        placement.awarded().ifPresent(provider -> of(provider, counts).awards++);
        for (ImmutableList<Verdict.Ranked> equals : draws(placement.ranking(), course)) {
            of(equals.get(0).provider(), counts).turns++;
            equals.forEach(each -> of(each.provider(), counts).draws.merge(equals.size(), 1, Integer::sum));
        }
    }

    private static Count of(ProviderId provider, Map<ProviderId, Count> counts) {
        return counts.computeIfAbsent(provider, any -> new Count());
    }

    /** {@return the equals of each draw that mattered, who has the turn first} */
    private static List<ImmutableList<Verdict.Ranked>> draws(Ranking ranking, Course course) {
        List<ImmutableList<Verdict.Ranked>> draws = new ArrayList<>();
        equals(ranking.ranked()).values().stream()
                .filter(equals -> approach(ranking, equals.get(0)) == Approach.IN_TURN
                        && course.find(equals.get(0).provider()).isPresent())
                .forEach(draws::add);
        course.bids().stream()
                .findFirst()
                .filter(best -> approach(ranking, best) == Approach.BEST_BID)
                .map(best -> course.bids().stream()
                        .filter(bid -> bid.marks().equals(best.marks()))
                        .collect(ImmutableList.toImmutableList()))
                .ifPresent(draws::add);
        draws.removeIf(equals -> equals.size() < 2);
        return draws;
    }

    private static Map<Object, ImmutableList<Verdict.Ranked>> equals(List<Verdict.Ranked> ranked) {
        return ranked.stream()
                .collect(Collectors.groupingBy(
                        verdict -> List.of(verdict.round(), verdict.marks()), ImmutableList.toImmutableList()));
    }

    private static Approach approach(Ranking ranking, Verdict.Ranked verdict) {
        return ranking.policy().round(verdict.round()).approach();
    }

    private static final class Count {

        private int ranked;
        private int offers;
        private int awards;
        private int turns;
        private final Map<Integer, Integer> draws = new TreeMap<>();

        Share share() {
            return new Share(ranked, offers, awards, turns, ImmutableSortedMap.copyOf(draws));
        }
    }
}
