package org.almoner.domain.performance.equality;

import com.google.common.collect.ImmutableList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.parts.Words;
import org.almoner.domain.performance.equality.PersonOutcome.Allocation;
import org.almoner.domain.performance.equality.PersonOutcome.Charging;
import org.almoner.domain.performance.equality.PersonOutcome.Speed;
import org.almoner.domain.performance.indicators.Quantity;

/**
 * Allocation and charges by one characteristic of people, small numbers hidden. Immutable.
 *
 * @param characteristic by which
 * @param bands in their order
 * @param allocation people with all packages placed, and people who wait
 * @param speed how soon their latest need was awarded
 * @param charging what they are asked to pay
 * @param meanHours of visits given a week to each person of the band whose care is all placed; empty where their number is not told or none
 * @param meanContribution for a week of those who are asked for one; likewise
 */
public record Breakdown(
        Characteristic characteristic,
        ImmutableList<String> bands,
        SafeCounts allocation,
        SafeCounts speed,
        SafeCounts charging,
        ImmutableList<Optional<Quantity>> meanHours,
        ImmutableList<Optional<ExactMoney>> meanContribution) {

    private static final int MINUTES = 60;

    /** By what people are told apart. */
    public enum Characteristic {
        /** Completed years on the day. */
        AGE,
        /** The group to which somebody says to belong. */
        ETHNICITY
    }

    /**
     * {@return the breakdown of the people}
     *
     * @param characteristic by which
     * @param bands their names
     * @param bandOf the name of a person's band, one of them
     * @param people everybody who is counted
     * @param least the smallest number above nothing that is told
     */
    static Breakdown of(
            Characteristic characteristic,
            ImmutableList<String> bands,
            Function<PersonOutcome, String> bandOf,
            List<PersonOutcome> people,
            int least) {
        List<List<PersonOutcome>> byBand = bands.stream()
                .map(band -> people.stream()
                        .filter(person -> bandOf.apply(person).equals(band))
                        .toList())
                .toList();
        SafeCounts allocation = SafeCounts.of(counts(byBand, Allocation.class, PersonOutcome::allocation), least);
        SafeCounts charging = SafeCounts.of(counts(byBand, Charging.class, PersonOutcome::charging), least);
        return new Breakdown(
                characteristic,
                bands,
                allocation,
                SafeCounts.of(counts(byBand, Speed.class, PersonOutcome::speed), least),
                charging,
                meanHours(byBand, allocation),
                meanContribution(byBand, charging));
    }

    private static <E extends Enum<E>> Counts counts(
            List<List<PersonOutcome>> byBand, Class<E> type, Function<PersonOutcome, E> columnOf) {
        ImmutableList<E> columns = ImmutableList.copyOf(EnumSet.allOf(type));
        return new Counts(
                columns.stream().map(Words::of).collect(ImmutableList.toImmutableList()),
                byBand.stream()
                        .map(people -> columns.stream()
                                .map(column -> (int) people.stream()
                                        .filter(person -> columnOf.apply(person) == column)
                                        .count())
                                .collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<Optional<Quantity>> meanHours(
            List<List<PersonOutcome>> byBand, SafeCounts allocation) {
        return means(
                allocation,
                Words.of(Allocation.PLACED),
                (band, people) -> Quantity.ofPart(minutes(byBand.get(band)), (long) people * MINUTES));
    }

    private static long minutes(List<PersonOutcome> people) {
        return people.stream()
                .filter(person -> person.allocation() == Allocation.PLACED)
                .mapToLong(person -> person.hours().minutes())
                .sum();
    }

    private static ImmutableList<Optional<ExactMoney>> meanContribution(
            List<List<PersonOutcome>> byBand, SafeCounts charging) {
        return means(
                charging,
                Words.of(Charging.CONTRIBUTION),
                (band, people) ->
                        Money.sum(contributions(byBand.get(band))).exact().dividedBy(people));
    }

    /** {@return the mean of each band of which the number in the column is told, and is not none: else it would tell of the number} */
    private static <T> ImmutableList<Optional<T>> means(
            SafeCounts counts, String column, BiFunction<Integer, Integer, T> mean) {
        return IntStream.range(0, counts.people().size())
                .mapToObj(band ->
                        counts.cell(band, column).filter(people -> people > 0).map(people -> mean.apply(band, people)))
                .collect(ImmutableList.toImmutableList());
    }

    private static List<Money> contributions(List<PersonOutcome> people) {
        return people.stream().flatMap(person -> person.contribution().stream()).toList();
    }
}
