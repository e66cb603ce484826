package org.almoner.domain.performance.equality;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Counts of which no small number is told, nor one from which a small one could be worked out. What is told adds up; what is not is empty.
 * Immutable.
 *
 * <p>A number is few if it is below the least, and small if it is above nothing, too. Where all people are few, but not nobody, nothing is
 * told. Where the people of a band are small, no band of few is told, nobody being as few as few. Where a column of all bands is small, the
 * columns are told of no band. Otherwise, where any number is small, no column is told of a band whose people are not told or of which few are
 * in a column; and as many further bands are hidden likewise that those hidden are few together neither in people nor in any column. Nobody is
 * told only where nothing beside it is hidden: of a column in which nobody is at all, and of a band where the people of each band are told.
 * Each hidden number could therefore be another, whatever else is told: that is what {@code EqualityProperties} attacks.
 *
 * @param names of the columns
 * @param people of each band
 * @param all people
 * @param cells of each band the number in each column
 * @param columns of all bands
 */
public record SafeCounts(
        ImmutableList<String> names,
        ImmutableList<Optional<Integer>> people,
        Optional<Integer> all,
        ImmutableList<ImmutableList<Optional<Integer>>> cells,
        ImmutableList<Optional<Integer>> columns) {

    /** {@return what may be told of the counts} */
    public static SafeCounts of(Counts counts, int least) {
        HiddenRows hiding = new HiddenRows(least);
        if (hiding.isSmall(counts.all())) {
            return new SafeCounts(
                    counts.columns(),
                    told(counts, row -> Optional.empty()),
                    Optional.empty(),
                    told(counts, row -> row(counts, column -> Optional.empty())),
                    row(counts, column -> Optional.empty()));
        }
        Set<Integer> people = hiding.ofPeople(counts);
        ImmutableList<Optional<Integer>> toldPeople =
                told(counts, row -> people.contains(row) ? Optional.empty() : Optional.of(counts.ofRow(row)));
        Optional<Integer> all = Optional.of(counts.all());
        boolean few =
                IntStream.range(0, counts.columns().size()).anyMatch(column -> hiding.isSmall(counts.ofColumn(column)));
        if (few) {
            return new SafeCounts(
                    counts.columns(),
                    toldPeople,
                    all,
                    told(
                            counts,
                            row -> row(counts, column -> toldPeople.get(row).filter(of -> of == 0))),
                    row(counts, column -> Optional.empty()));
        }
        Set<Integer> hidden = hiding.ofColumns(counts, people);
        return new SafeCounts(
                counts.columns(),
                toldPeople,
                all,
                told(
                        counts,
                        row -> row(
                                counts,
                                column -> hidden.contains(row) && counts.ofColumn(column) > 0
                                        ? Optional.empty()
                                        : Optional.of(counts.rows().get(row).get(column)))),
                row(counts, column -> Optional.of(counts.ofColumn(column))));
    }

    /**
     * {@return the number of the band in the column}
     *
     * @param name one of the names of the columns
     */
    public Optional<Integer> cell(int band, String name) {
        return cells.get(band).get(names.indexOf(name));
    }

    private static <T> ImmutableList<T> told(Counts counts, IntFunction<T> row) {
        return IntStream.range(0, counts.rows().size()).mapToObj(row).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Optional<Integer>> row(Counts counts, IntFunction<Optional<Integer>> cell) {
        return IntStream.range(0, counts.columns().size()).mapToObj(cell).collect(ImmutableList.toImmutableList());
    }
}
