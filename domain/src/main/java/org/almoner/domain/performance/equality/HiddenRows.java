package org.almoner.domain.performance.equality;

import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which bands have to be hidden so that no small number can be worked out. A number is small if it is above nothing and below the least that
 * is told.
 */
final class HiddenRows {

    private final int least;

    HiddenRows(int least) {
        this.least = least;
    }

    boolean isSmall(int number) {
        return number > 0 && number < least;
    }

    /**
     * {@return the bands whose people are not told: small ones, and others until all of them together are not small either} Everybody
     * together is not small.
     */
    ImmutableSet<Integer> ofPeople(Counts counts) {
        Set<Integer> hidden = new LinkedHashSet<>();
        rows(counts).filter(row -> isSmall(counts.ofRow(row))).forEach(hidden::add);
        while (isSmall(hidden.stream().mapToInt(counts::ofRow).sum())) {
            hidden.add(next(counts, hidden).orElseThrow());
        }
        return ImmutableSet.copyOf(hidden);
    }

    /**
     * {@return the bands of which no column is told: those whose people are not, those with a small column, and others until no column of all
     * of them together is small} No column of everybody is small.
     *
     * @param people those whose people are not told
     */
    ImmutableSet<Integer> ofColumns(Counts counts, Set<Integer> people) {
        Set<Integer> hidden = new LinkedHashSet<>(people);
        rows(counts)
                .filter(row -> counts.rows().get(row).stream().anyMatch(this::isSmall))
                .forEach(hidden::add);
        for (Optional<Integer> column = small(counts, hidden); column.isPresent(); column = small(counts, hidden)) {
            hidden.add(nextIn(counts, hidden, column.get()).orElseThrow());
        }
        return ImmutableSet.copyOf(hidden);
    }

    private Optional<Integer> small(Counts counts, Set<Integer> hidden) {
        return IntStream.range(0, counts.columns().size())
                .boxed()
                .filter(column -> isSmall(ofColumn(counts, hidden, column)))
                .findFirst();
    }

    static int ofColumn(Counts counts, Set<Integer> rows, int column) {
        return rows.stream().mapToInt(row -> counts.rows().get(row).get(column)).sum();
    }

    /** {@return the band of the fewest people above nothing that is not hidden yet} */
    private static Optional<Integer> next(Counts counts, Set<Integer> hidden) {
        return rows(counts)
                .filter(row -> !hidden.contains(row) && counts.ofRow(row) > 0)
                .min(Comparator.comparing(counts::ofRow));
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
}
