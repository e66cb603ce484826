package org.almoner.domain.providers.quality;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.providers.evidence.RegulatorGrade;

/**
 * How a provider is rated on a day, and of what that is made. Immutable.
 *
 * @param provider which
 * @param day on which
 * @param lines one for each source of the scheme
 * @param score what the lines that count come to; empty when none counts, or a required one does not
 * @param cap what the regulator's grade limits the level to, where it does
 * @param level the rating; empty when there is no score, unless the regulator's grade allows the lowest level only
 */
public record QualityDecision(
        ProviderId provider,
        LocalDate day,
        ImmutableList<Line> lines,
        Optional<Score> score,
        Optional<Cap> cap,
        Optional<RatingLevel> level) {

    /** {@return the sources without which there is no rating, and that do not count} */
    public ImmutableList<Line> missing() {
        return lines.stream()
                .filter(line -> line.rule().required() && line.state() != State.COUNTED)
                .collect(ImmutableList.toImmutableList());
    }

    /** Whether a source counts, or why not. */
    public enum State {
        /** It counts. */
        COUNTED,
        /** It is too old. */
        STALE,
        /** Nothing is known. */
        MISSING,
        /** The regulator published that there is no rating. */
        NOT_RATED
    }

    /**
     * What one source says.
     *
     * @param source which
     * @param rule how it counts
     * @param state whether it counts
     * @param dated the day that it is of, where anything is known
     * @param points what it says, where it says something
     */
    public record Line(
            Source source, SourceRule rule, State state, Optional<LocalDate> dated, Optional<Percentage> points) {

        /** {@return its points by its weight in ten-thousandths of a basis point; nothing when it does not count} */
        public long product() {
            return state == State.COUNTED
                    ? (long) points.orElseThrow().basisPoints() * rule.weight().basisPoints()
                    : 0;
        }

        /** {@return the first day on which it is too old, where anything is known} */
        public Optional<LocalDate> goodUntil() {
            return dated.map(day -> day.plusMonths(rule.goodForMonths()));
        }
    }

    /**
     * The weighted mean of the points that count, exactly.
     *
     * @param product the sum of the lines' products
     * @param weight the sum of the weights that count, in basis points; above nothing
     */
    public record Score(long product, int weight) {

        /** {@return whether the mean is at least this} */
        public boolean reaches(Percentage least) {
            return product >= (long) least.basisPoints() * weight;
        }

        /** {@return the mean for people, rounded down to a hundredth of a per cent} */
        public Percentage rounded() {
            return new Percentage((int) (product / weight));
        }
    }

    /**
     * The regulator's grade does not allow more.
     *
     * @param grade overall
     * @param best the best level that it allows
     * @param reached the level that the score alone would reach, which is better
     */
    public record Cap(RegulatorGrade grade, RatingLevel best, RatingLevel reached) {}
}
