package org.almoner.domain.packages.approvals;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.domain.money.Money;

/**
 * The most that somebody may approve, that amount included. A part that is left out is without a limit. Immutable.
 *
 * @param weekly of a week
 * @param oneOff of what is bought once
 * @param yearly of a year: 52 weeks and what is bought once
 */
public record Limit(Optional<Money> weekly, Optional<Money> oneOff, Optional<Money> yearly) {

    /** No limit at all. */
    public static final Limit NONE = new Limit(Optional.empty(), Optional.empty(), Optional.empty());

    /** What a limit is about. */
    public enum Measure {
        /** A week that goes as planned. */
        WEEKLY,
        /** What is bought once. */
        ONE_OFF,
        /** 52 weeks and what is bought once. */
        YEARLY
    }

    /**
     * Refuses limits below zero.
     *
     * @throws IllegalArgumentException if a limit is negative
     */
    public Limit {
        Stream.of(weekly, oneOff, yearly)
                .flatMap(Optional::stream)
                .forEach(amount -> checkArgument(!amount.isNegative(), "a limit is not negative, but got %s", amount));
    }

    /** {@return the most by the measure, where it is limited} */
    public Optional<Money> of(Measure measure) {
        return switch (measure) {
            case WEEKLY -> weekly;
            case ONE_OFF -> oneOff;
            case YEARLY -> yearly;
        };
    }

    /** {@return the measures by which the other lets something be approved that this does not} */
    public ImmutableList<Measure> exceededBy(Limit other) {
        return Stream.of(Measure.values())
                .filter(measure -> of(measure)
                        .filter(most -> other.reach(measure)
                                .filter(reached -> reached.compareTo(inReach(measure, most)) <= 0)
                                .isEmpty())
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the most that all limits together let the measure come to, a week's for 52 weeks; empty where it is without limit} */
    private Optional<Money> reach(Measure measure) {
        Optional<Money> year = weekly.map(amount -> inReach(Measure.WEEKLY, amount));
        return switch (measure) {
            case WEEKLY -> least(year, yearly);
            case ONE_OFF -> least(oneOff, yearly);
            case YEARLY -> least(year.flatMap(amount -> oneOff.map(amount::plus)), yearly);
        };
    }

    private static Money inReach(Measure measure, Money amount) {
        return measure == Measure.WEEKLY ? amount.times(Cost.WEEKS_OF_A_YEAR) : amount;
    }

    private static Optional<Money> least(Optional<Money> one, Optional<Money> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** {@return every part in which the cost is above the limit} */
    public ImmutableList<Excess> excesses(Cost cost) {
        return Stream.of(
                        excess(Measure.WEEKLY, weekly, cost.weekly()),
                        excess(Measure.ONE_OFF, oneOff, cost.oneOff()),
                        excess(Measure.YEARLY, yearly, cost.yearly()))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Excess> excess(Measure measure, Optional<Money> limit, Money amount) {
        return limit.filter(most -> amount.compareTo(most) > 0).map(most -> new Excess(measure, most, amount));
    }

    /**
     * A part in which a cost is above a limit.
     *
     * @param measure which
     * @param limit the most that may be approved
     * @param amount what it comes to
     */
    public record Excess(Measure measure, Money limit, Money amount) {}
}
