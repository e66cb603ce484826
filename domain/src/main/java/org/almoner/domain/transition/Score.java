package org.almoner.domain.transition;

import java.util.Comparator;
import org.almoner.domain.money.ExactMoney;

/**
 * What a plan is worth: seven figures, of which less is better, and an earlier one outweighs all later ones. Immutable.
 *
 * @param withoutProvider packages that nobody takes over
 * @param changes packages whose people were told another provider before, but for those that now have what they wished for:
 *     what people were told is changed only to place somebody who would be without a provider
 * @param choicesNotMet packages whose person wished for something else
 * @param splits by how many providers households and streets are served beyond one each, added up. A household or a
 *     street counts for each service by itself, and only where some of it is not settled from the start
 * @param moves packages that move
 * @param standing for each move, {@value #TIER} for every tier its provider stands below the first, and the points of quality that it
 *     lacks
 * @param weeklyCost of moves at their new price, and of budgets of people who keep their provider; exactly
 */
public record Score(
        int withoutProvider,
        int changes,
        int choicesNotMet,
        int splits,
        int moves,
        long standing,
        ExactMoney weeklyCost)
        implements Comparable<Score> {

    /** What a tier counts for: more than all points of quality. */
    public static final int TIER = Receiver.MOST_QUALITY + 1;

    /** The score of nothing. */
    public static final Score ZERO = new Score(0, 0, 0, 0, 0, 0, ExactMoney.ZERO);

    private static final Comparator<Score> ORDER = Comparator.comparingInt(Score::withoutProvider)
            .thenComparingInt(Score::changes)
            .thenComparingInt(Score::choicesNotMet)
            .thenComparingInt(Score::splits)
            .thenComparingInt(Score::moves)
            .thenComparingLong(Score::standing)
            .thenComparing(Score::weeklyCost);

    /** {@return this and the other, figure by figure} */
    public Score plus(Score other) {
        return new Score(
                withoutProvider + other.withoutProvider,
                changes + other.changes,
                choicesNotMet + other.choicesNotMet,
                splits + other.splits,
                moves + other.moves,
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
