package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.almoner.domain.performance.equality.Counts;
import org.almoner.domain.performance.equality.SafeCounts;

/**
 * Attacks counts of which small numbers are hidden: every table that agrees with all that is told is tried, so that whatever can be worked
 * out of the sums is worked out.
 */
class EqualityProperties {

    @Provide
    Arbitrary<Counts> counts() {
        return Arbitraries.integers().between(2, 3).flatMap(columns -> {
            Arbitrary<Integer> cells = Arbitraries.frequencyOf(
                    Tuple.of(3, Arbitraries.just(0)),
                    Tuple.of(3, Arbitraries.integers().between(1, 3)),
                    Tuple.of(4, Arbitraries.integers().between(3, 7)));
            return cells.list()
                    .ofSize(columns)
                    .map(ImmutableList::copyOf)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(6 - columns)
                    .map(rows -> new Counts(
                            ImmutableList.of("a", "b", "c").subList(0, columns), ImmutableList.copyOf(rows)));
        });
    }

    /** All tables that agree with what is told. */
    private static final class Attack {

        private final SafeCounts told;
        private final int columns;
        private final int[][] cells;
        private final List<List<Set<Integer>>> possible = new ArrayList<>();
        private final List<Set<Integer>> possiblePeople = new ArrayList<>();

        Attack(SafeCounts told) {
            this.told = told;
            this.columns = told.columns().size();
            this.cells = new int[told.cells().size()][columns];
            told.cells().forEach(row -> {
                possible.add(row.stream()
                        .map(cell -> (Set<Integer>) new HashSet<Integer>())
                        .toList());
                possiblePeople.add(new HashSet<>());
            });
            place(0, 0);
        }

        /** Tries every number in the cell, and in all after it. */
        private void place(int row, int column) {
            if (row == cells.length) {
                if (agrees()) {
                    note();
                }
                return;
            }
            if (column == columns) {
                int people = IntStream.of(cells[row]).sum();
                if (told.people().get(row).orElse(people) == people) {
                    place(row + 1, 0);
                }
                return;
            }
            Optional<Integer> known = told.cells().get(row).get(column);
            int most = known.orElse(most(row, column));
            for (int number = known.orElse(0); number <= most; number++) {
                cells[row][column] = number;
                place(row, column + 1);
            }
            cells[row][column] = 0;
        }

        /** {@return what the sums that are told leave for a cell at most} */
        private int most(int row, int column) {
            int all = told.all().orElse(MOST_OF_FEW);
            int left = all
                    - IntStream.range(0, row)
                            .map(i -> IntStream.of(cells[i]).sum())
                            .sum();
            int inRow = told.people().get(row).orElse(left)
                    - IntStream.range(0, column).map(j -> cells[row][j]).sum();
            int inColumn = told.columns().get(column).orElse(all)
                    - IntStream.range(0, row).map(i -> cells[i][column]).sum();
            return Math.min(inRow, inColumn);
        }

        private boolean agrees() {
            int all = 0;
            for (int column = 0; column < columns; column++) {
                int sum = 0;
                for (int[] row : cells) {
                    sum += row[column];
                }
                all += sum;
                if (told.columns().get(column).orElse(sum) != sum) {
                    return false;
                }
            }
            return told.all().orElse(all) == all;
        }

        private void note() {
            for (int row = 0; row < cells.length; row++) {
                possiblePeople.get(row).add(IntStream.of(cells[row]).sum());
                for (int column = 0; column < columns; column++) {
                    possible.get(row).get(column).add(cells[row][column]);
                }
            }
        }

        private static final int MOST_OF_FEW = 4;
    }

    @Property
    void noHiddenNumberCanBeWorkedOut(@ForAll("counts") Counts counts, @ForAll @IntRange(min = 2, max = 6) int least) {
        SafeCounts told = SafeCounts.of(counts, least);
        Attack attack = new Attack(told);

        for (int row = 0; row < counts.rows().size(); row++) {
            assertThat(attack.possiblePeople.get(row)).contains(counts.ofRow(row));
            if (told.people().get(row).isEmpty()) {
                assertThat(attack.possiblePeople.get(row)).hasSizeGreaterThan(1);
            }
            for (int column = 0; column < counts.columns().size(); column++) {
                Set<Integer> possible = attack.possible.get(row).get(column);
                assertThat(possible).contains(counts.rows().get(row).get(column));
                if (told.cells().get(row).get(column).isEmpty()) {
                    assertThat(possible).hasSizeGreaterThan(1);
                }
            }
        }
    }

    @Property
    void whatIsToldIsTrueAndNoSmallNumber(
            @ForAll("counts") Counts counts, @ForAll @IntRange(min = 2, max = 6) int least) {
        SafeCounts told = SafeCounts.of(counts, least);

        told.all().ifPresent(all -> assertTold(all, counts.all(), least));
        for (int column = 0; column < counts.columns().size(); column++) {
            int sum = counts.ofColumn(column);
            told.columns().get(column).ifPresent(of -> assertTold(of, sum, least));
        }
        for (int row = 0; row < counts.rows().size(); row++) {
            int people = counts.ofRow(row);
            told.people().get(row).ifPresent(of -> assertTold(of, people, least));
            for (int column = 0; column < counts.columns().size(); column++) {
                int cell = counts.rows().get(row).get(column);
                told.cells().get(row).get(column).ifPresent(of -> assertTold(of, cell, least));
            }
        }
    }

    private static void assertTold(int told, int number, int least) {
        assertThat(told).isEqualTo(number);
        assertThat(told == 0 || told >= least).as("%s is small", told).isTrue();
    }

    /** Of hidden bands together no sum is small that follows from what is told: neither of people nor of a column. */
    @Property
    void whatIsHiddenIsNoSmallNumberTogether(
            @ForAll("counts") Counts counts, @ForAll @IntRange(min = 2, max = 6) int least) {
        SafeCounts told = SafeCounts.of(counts, least);
        told.all().ifPresent(all -> {
            int shown = told.people().stream()
                    .flatMap(Optional::stream)
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(all == shown || all - shown >= least).isTrue();
        });
        for (int column = 0; column < counts.columns().size(); column++) {
            int at = column;
            told.columns().get(column).ifPresent(sum -> {
                int shown = told.cells().stream()
                        .flatMap(row -> row.get(at).stream())
                        .mapToInt(Integer::intValue)
                        .sum();
                assertThat(sum == shown || sum - shown >= least).isTrue();
            });
        }
    }

    @Property
    void whereNoNumberIsSmallNothingIsHidden(@ForAll @IntRange(min = 1, max = 6) int rows) {
        Counts counts = new Counts(
                ImmutableList.of("a", "b"),
                IntStream.range(0, rows)
                        .mapToObj(row -> ImmutableList.of(row == 0 ? 0 : 4 + row, 6))
                        .collect(ImmutableList.toImmutableList()));

        SafeCounts told = SafeCounts.of(counts, 5);

        assertThat(told.people()).allMatch(Optional::isPresent);
        assertThat(told.cells()).allSatisfy(row -> assertThat(row).allMatch(Optional::isPresent));
    }
}
