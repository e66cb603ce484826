package org.almoner.domain.means;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.money.Money;
import org.almoner.domain.parts.Words;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/**
 * What is so of a person's circumstances on which days. Immutable.
 *
 * @param person the person's ages
 * @param care the care on each day; no assessment is made on the others
 * @param household who lives with the person; alone on the other days
 * @param basis how much of an assessment is made; a full one on the other days
 * @param free why care is free, on the days on which it is
 * @param incomes each with its days
 * @param assets each with its days; one that was parted with holds on as long as it may count
 * @param expenses each with its days
 */
public record CircumstancesHistory(
        Adult person,
        Timeline<Care> care,
        Timeline<Household> household,
        Timeline<Basis> basis,
        Timeline<FreeCare> free,
        ImmutableList<Timeline.Entry<Income>> incomes,
        ImmutableList<Timeline.Entry<Asset>> assets,
        ImmutableList<Timeline.Entry<Expense>> expenses) {

    /**
     * Refuses circumstances without care.
     *
     * @throws IllegalArgumentException if there is care on no day
     */
    public CircumstancesHistory {
        checkArgument(!care.isEmpty(), "there is nothing to assess: say where the person is cared for, and since when");
    }

    /**
     * Refuses an entry beside others of the same identity that hold on one of its days.
     *
     * @param others that are there already
     * @param identity tells what an entry is about
     * @throws IllegalArgumentException if there is one; the message says on which days, and what to do
     */
    public static <T> void checkApart(
            Collection<Timeline.Entry<T>> others, Timeline.Entry<T> entry, Function<T, String> identity) {
        String name = identity.apply(entry.value());
        others.stream()
                .filter(other -> identity.apply(other.value()).equals(name))
                .flatMap(other -> other.holds().intersection(entry.holds()).stream())
                .findFirst()
                .ifPresent(both -> {
                    throw new IllegalArgumentException(name + " is given twice for " + both
                            + "; let one end on the day the other starts, or give them different names");
                });
    }

    /** {@return the first day of care} */
    public LocalDate start() {
        return care.entries().get(0).holds().from();
    }

    /**
     * {@return all that is so on the day}
     *
     * @throws IllegalArgumentException if there is no care on the day
     */
    public Circumstances on(LocalDate day) {
        Care that = care.find(day)
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no care to assess on " + day + "; the person is cared for on "
                                + Words.list(days(care).toList())));
        Timeline<Setting> settings = settings();
        return new Circumstances(
                day,
                person,
                household.find(day).orElse(Household.ALONE),
                that,
                settings.findEntry(day).orElseThrow().holds(),
                permanentStays(settings),
                basis.find(day).orElse(Basis.FULL),
                free.findEntry(day),
                on(day, incomes),
                on(day, assets),
                on(day, expenses),
                Money.ZERO);
    }

    private static <T> ImmutableList<T> on(LocalDate day, Collection<Timeline.Entry<T>> dated) {
        return dated.stream()
                .filter(entry -> entry.holds().contains(day))
                .map(Timeline.Entry::value)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return where the person is cared for; a change of cost alone does not begin another stay} */
    private Timeline<Setting> settings() {
        Timeline<Setting> settings = Timeline.empty();
        for (Timeline.Entry<Care> entry : care.entries()) {
            settings = settings.with(entry.holds(), entry.value().setting());
        }
        return settings;
    }

    private static ImmutableList<DateRange> permanentStays(Timeline<Setting> settings) {
        return settings.entries().stream()
                .filter(entry -> entry.value() == Setting.PERMANENT_CARE_HOME)
                .map(Timeline.Entry::holds)
                .collect(ImmutableList.toImmutableList());
    }

    /** {@return the days of the range on which there is care, in stretches over which its facts are the same} */
    public ImmutableList<DateRange> careWithin(DateRange range) {
        return days(care.within(range)).collect(ImmutableList.toImmutableList());
    }

    /** {@return every day on which a fact begins, or holds no more, in order} */
    public ImmutableSortedSet<LocalDate> changes() {
        return Stream.of(
                        days(care),
                        days(household),
                        days(basis),
                        days(free),
                        days(incomes),
                        days(assets),
                        days(expenses))
                .flatMap(ranges -> ranges)
                .flatMap(range -> Stream.concat(Stream.of(range.from()), range.end().stream()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private static Stream<DateRange> days(Timeline<?> timeline) {
        return timeline.entries().stream().map(Timeline.Entry::holds);
    }

    private static <T> Stream<DateRange> days(Collection<Timeline.Entry<T>> dated) {
        return dated.stream().map(Timeline.Entry::holds);
    }
}
