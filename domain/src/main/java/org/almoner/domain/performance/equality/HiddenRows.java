package org.almoner.domain.performance.equality;

import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which bands have to be hidden so that no small number can be worked out. A number is few if it is below the least that is told, and small
 * if it is above nothing, too. Small numbers are why anything is hidden; but where one is, nobody is hidden like few, so that what is hidden
 * may be nobody.
 */
final class HiddenRows {

    private final int least;

    HiddenRows(int least) {
        this.least = least;
    }

    boolean isSmall(int number) {
        return number > 0 && isFew(number);
    }

    private boolean isFew(int number) {
        return number < least;
    }

    /**
     * {@return the bands whose people are not told: none where none is small, else those of few, and others until all of them together are
     * not few either} Everybody together is not few.
     */
    ImmutableSet<Integer> ofPeople(Counts counts) {
        if (rows(counts).noneMatch(row -> isSmall(counts.ofRow(row)))) {
            return ImmutableSet.of();
        }
        Set<Integer> hidden = new LinkedHashSet<>();
        rows(counts).filter(row -> isFew(counts.ofRow(row))).forEach(hidden::add);
        while (isFew(hidden.stream().mapToInt(counts::ofRow).sum())) {
            hidden.add(next(counts, hidden).orElseThrow());
        }
        return ImmutableSet.copyOf(hidden);
    }

    /**
     * {@return the bands of which no column is told: none where no number is small, else those whose people are not told, those with few in a
     * column, and others until all of them together are few in no column} Columns and bands of which it is told that nobody is there count
     * for nothing. No column of everybody is small.
     *
     * @param people those whose people are not told
     */
    ImmutableSet<Integer> ofColumns(Counts counts, Set<Integer> people) {
        if (people.isEmpty()
                && rows(counts).noneMatch(row -> counts.rows().get(row).stream().anyMatch(this::isSmall))) {
            return ImmutableSet.of();
        }
        Set<Integer> hidden = new LinkedHashSet<>(people);
        rows(counts)
                .filter(row -> counts.ofRow(row) > 0)
                .filter(row -> columns(counts)
                        .anyMatch(column -> isFew(counts.rows().get(row).get(column))))
                .forEach(hidden::add);
        for (Optional<Integer> column = few(counts, hidden); column.isPresent(); column = few(counts, hidden)) {
            hidden.add(nextIn(counts, hidden, column.get()).orElseThrow());
        }
        return ImmutableSet.copyOf(hidden);
    }

    /** {@return a column in which somebody is, but few of the hidden bands together} */
    private Optional<Integer> few(Counts counts, Set<Integer> hidden) {
        return columns(counts)
                .filter(column -> isFew(hidden.stream()
                        .mapToInt(row -> counts.rows().get(row).get(column))
                        .sum()))
                .findFirst();
    }

    /** {@return the band of the fewest people that is not hidden yet} */
    private static Optional<Integer> next(Counts counts, Set<Integer> hidden) {
        return rows(counts).filter(row -> !hidden.contains(row)).min(Comparator.comparing(counts::ofRow));
    }

    /** {@return the band with the fewest people above nothing in the column that is not hidden yet} */
    private static Optional<Integer> nextIn(Counts counts, Set<Integer> hidden, int column) {
        return rows(counts)
                .filter(row -> !hidden.contains(row) && counts.rows().get(row).get(column) > 0)
                .min(Comparator.comparing(row -> counts.rows().get(row).get(column)));
    }

    private static Stream<Integer> rows(Counts counts) {
        return IntStream.range(0, counts.rows().size()).boxed();
    }

    /** {@return the columns in which somebody is} */
    private static Stream<Integer> columns(Counts counts) {
        return IntStream.range(0, counts.columns().size())
                .filter(column -> counts.ofColumn(column) > 0)
                .boxed();
    }
}
