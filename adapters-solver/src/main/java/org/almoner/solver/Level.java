package org.almoner.solver;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.transition.Score;

/** The figures of a score as whole numbers, the weightiest first. */
enum Level {
    WITHOUT_PROVIDER,
    CHANGES,
    CHOICES_NOT_MET,
    SPLITS,
    MOVES,
    STANDING,
    /** In sixtieths of a penny, which any minutes at any price by the hour are whole numbers of. */
    COST;

    private static final int SIXTIETHS = 60;

    long of(Score score) {
        return switch (this) {
            case WITHOUT_PROVIDER -> score.withoutProvider();
            case CHANGES -> score.changes();
            case CHOICES_NOT_MET -> score.choicesNotMet();
            case SPLITS -> score.splits();
            case MOVES -> score.moves();
            case STANDING -> score.standing();
            case COST -> sixtieths(score.weeklyCost());
        };
    }

    /** {@return the score of the figures; those that are not given are nothing} */
    static Score score(Map<Level, Long> given) {
        EnumMap<Level, Long> figures = new EnumMap<>(Level.class);
        figures.putAll(given);
        return new Score(
                Math.toIntExact(figures.getOrDefault(WITHOUT_PROVIDER, 0L)),
                Math.toIntExact(figures.getOrDefault(CHANGES, 0L)),
                Math.toIntExact(figures.getOrDefault(CHOICES_NOT_MET, 0L)),
                Math.toIntExact(figures.getOrDefault(SPLITS, 0L)),
                Math.toIntExact(figures.getOrDefault(MOVES, 0L)),
                figures.getOrDefault(STANDING, 0L),
                ExactMoney.ofPence(figures.getOrDefault(COST, 0L)).dividedBy(SIXTIETHS));
    }

    private static long sixtieths(ExactMoney money) {
        return money.numerator()
                .multiply(BigInteger.valueOf(SIXTIETHS))
                .divide(money.denominator())
                .longValueExact();
    }
}
