package org.almoner.domain.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.domain.assessment.NationalTables.Cell;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;

/**
 * Finds everything that keeps cells from being tables: overlaps, gaps, days outside the term, amounts that are missing.
 * Immutable.
 *
 * @param term the days that the tables are for
 * @param cells in the order in which they are written
 */
public record NationalTableCheck(DateRange term, ImmutableList<Cell> cells) {

    /**
     * One thing that is wrong.
     *
     * @param cell the place of the cell in the list, or empty where the amount as a whole is wrong
     * @param amount which amount
     * @param message for people
     */
    public record Problem(Optional<Integer> cell, NationalAmount amount, String message) {

        /** {@return the message} */
        @Override
        public String toString() {
            return message;
        }
    }

    /** {@return everything that is wrong, the cells' first; nothing if the cells are tables} */
    public ImmutableList<Problem> problems() {
        return Stream.of(overlaps(), outside(), gaps())
                .flatMap(found -> found)
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<Problem> overlaps() {
        return IntStream.range(0, cells.size())
                .boxed()
                .flatMap(later -> earlierOn(later).limit(1));
    }

    private Stream<Problem> earlierOn(int later) {
        Cell cell = cells.get(later);
        return cells.subList(0, later).stream()
                .filter(earlier -> earlier.amount() == cell.amount())
                .flatMap(earlier -> earlier.days().intersection(cell.days()).stream())
                .map(both -> new Problem(
                        Optional.of(later),
                        cell.amount(),
                        "'" + cell.amount().title() + "' has another amount " + both
                                + " already; let one end on the day the other starts, which is excluded"));
    }

    private Stream<Problem> outside() {
        return IntStream.range(0, cells.size())
                .filter(index -> !term.encloses(cells.get(index).days()))
                .mapToObj(index -> new Problem(
                        Optional.of(index),
                        cells.get(index).amount(),
                        "'" + cells.get(index).amount().title() + "' has an amount "
                                + cells.get(index).days() + ", outside the days of the tables, " + term));
    }

    private Stream<Problem> gaps() {
        ImmutableListMultimap<NationalAmount, Cell> byAmount = Multimaps.index(cells, Cell::amount);
        return Stream.of(NationalAmount.values()).flatMap(amount -> gaps(amount, byAmount.get(amount)));
    }

    private Stream<Problem> gaps(NationalAmount amount, List<Cell> written) {
        Timeline<String> covered = Timeline.empty();
        for (Cell cell : written) {
            covered = covered.with(cell.days(), "");
        }
        if (covered.isEmpty()) {
            return amount.isOfEveryYear() ? Stream.of(gap(amount, term)) : Stream.empty();
        }
        return covered.gapsIn(amount.isOfEveryYear() ? term : span(covered)).stream()
                .map(gap -> gap(amount, gap));
    }

    /** From the first to the last day: amounts that not every assessment needs may begin late and end early. */
    private static DateRange span(Timeline<String> covered) {
        DateRange first = covered.entries().get(0).holds();
        DateRange last = covered.entries().get(covered.entries().size() - 1).holds();
        return new DateRange(first.from(), last.end());
    }

    private static Problem gap(NationalAmount amount, DateRange days) {
        return new Problem(
                Optional.empty(),
                amount,
                "'" + amount.title() + "' has no amount " + days + "; add one with its source");
    }
}
