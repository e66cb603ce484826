package org.almoner.domain.transition;

import java.util.Comparator;
import org.almoner.domain.money.ExactMoney;

/**
 * What a plan is worth: six figures, of which less is better, and an earlier one outweighs all later ones. Immutable.
 *
 * @param withoutProvider packages that nobody takes over
 * @param choicesNotMet packages whose person wished for something else
 * @param splits by how many providers households and streets are served beyond one each, added up. A household or a
 *     street counts for each service by itself, and only where some of it is not settled from the start
 * @param disruption packages that move, and packages of which another thing was planned before
 * @param standing for each move, {@value #TIER} for every tier its provider stands below the first, and the points of quality that it
 *     lacks
 * @param weeklyCost of moves at their new price, and of budgets of people who keep their provider; exactly
 */
public record Score(
        int withoutProvider, int choicesNotMet, int splits, int disruption, long standing, ExactMoney weeklyCost)
        implements Comparable<Score> {

    /** What a tier counts for: more than all points of quality. */
    public static final int TIER = Receiver.MOST_QUALITY + 1;

    /** The score of nothing. */
    public static final Score ZERO = new Score(0, 0, 0, 0, 0, ExactMoney.ZERO);

    private static final Comparator<Score> ORDER = Comparator.comparingInt(Score::withoutProvider)
            .thenComparingInt(Score::choicesNotMet)
            .thenComparingInt(Score::splits)
            .thenComparingInt(Score::disruption)
            .thenComparingLong(Score::standing)
            .thenComparing(Score::weeklyCost);

    /** {@return this and the other, figure by figure} */
    public Score plus(Score other) {
        return new Score(
                withoutProvider + other.withoutProvider,
                choicesNotMet + other.choicesNotMet,
                splits + other.splits,
                disruption + other.disruption,
                standing + other.standing,
                weeklyCost.plus(other.weeklyCost));
    }

    /** {@return whether a plan of this score is better than one of the other} */
    public boolean isBetterThan(Score other) {
        return compareTo(other) < 0;
    }

    /** Compares figure by figure; the better is the smaller. */
    @Override
    public int compareTo(Score other) {
        return ORDER.compare(this, other);
    }
}
