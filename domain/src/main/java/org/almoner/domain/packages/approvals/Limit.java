package org.almoner.domain.packages.approvals;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
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
