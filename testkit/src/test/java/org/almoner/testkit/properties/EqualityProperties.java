package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * Attacks counts of which small numbers are hidden: tables are sought that agree with all that is told, and with the rule that something is
 * hidden only where a number is small, until of each hidden number enough are found that it could be. Where that never is, all are tried.
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
                    .ofMaxSize(8 - 2 * columns)
                    .map(rows -> new Counts(
                            ImmutableList.of("a", "b", "c").subList(0, columns), ImmutableList.copyOf(rows)));
        });
    }

    /** Tables that agree with what is told. */
    private static final class Attack {

        private final SafeCounts told;
        private final int least;
        private final int columns;
        private final int[][] cells;
        private final List<List<Set<Integer>>> possible = new ArrayList<>();
        private final List<Set<Integer>> possiblePeople = new ArrayList<>();

        Attack(SafeCounts told, int least) {
            this.told = told;
            this.least = least;
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

        /** Tries every number in the cell, and in all after it, unless nothing would be learnt that is still asked. */
        private void place(int row, int column) {
            if (!isWorthTrying(row, column) || (told.columns().get(0).isEmpty() && canNoColumnBeSmall())) {
                return;
            }
            if (row == cells.length) {
                if (agrees() && isWhyItIsHidden()) {
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
            boolean isLast = row == cells.length - 1;
            boolean left = (isLast && told.columns().get(column).isPresent())
                    || (column == columns - 1
                            && (told.people().get(row).isPresent()
                                    || (isLast && told.all().isPresent())));
            for (int number = known.orElse(left ? Math.max(0, most) : 0); number <= most; number++) {
                cells[row][column] = number;
                place(row, column + 1);
            }
            cells[row][column] = 0;
        }

        /** {@return whether a number before the cell is new, or few are known of what is hidden from there on} */
        private boolean isWorthTrying(int row, int column) {
            for (int i = 0; i < cells.length; i++) {
                int sum = IntStream.of(cells[i]).sum();
                boolean isNew = i < row && !possiblePeople.get(i).contains(sum);
                if (isNew || (i >= row && asks(told.people().get(i), possiblePeople.get(i)))) {
                    return true;
                }
                for (int j = 0; j < columns; j++) {
                    Set<Integer> known = possible.get(i).get(j);
                    boolean isBefore = i < row || (i == row && j < column);
                    if (isBefore
                            ? !known.contains(cells[i][j])
                            : asks(told.cells().get(i).get(j), known)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean asks(Optional<Integer> told, Set<Integer> known) {
            return told.isEmpty() && known.size() < least - 1;
        }

        /** {@return what the sums that are told leave for a cell at most} */
        private int most(int row, int column) {
            int all = told.all().orElse(least - 1);
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

        /** {@return whether a number of the table is small for which what is hidden would be} */
        private boolean isWhyItIsHidden() {
            if (told.all().isEmpty()) {
                return isSmall(Stream.of(cells).flatMapToInt(IntStream::of).sum());
            }
            boolean people =
                    Stream.of(cells).anyMatch(row -> isSmall(IntStream.of(row).sum()));
            if (told.people().stream().anyMatch(Optional::isEmpty)) {
                return people && (told.columns().get(0).isPresent() || isAColumnSmall());
            }
            if (told.columns().get(0).isEmpty()) {
                return isAColumnSmall();
            }
            return told.cells().stream().flatMap(List::stream).allMatch(Optional::isPresent)
                    || Stream.of(cells).flatMapToInt(IntStream::of).anyMatch(this::isSmall);
        }

        private boolean canNoColumnBeSmall() {
            for (int column = 0; column < columns; column++) {
                int sum = 0;
                for (int[] row : cells) {
                    sum += row[column];
                }
                if (sum < least) {
                    return false;
                }
            }
            return true;
        }

        private boolean isAColumnSmall() {
            return IntStream.range(0, columns)
                    .anyMatch(column -> isSmall(
                            Stream.of(cells).mapToInt(row -> row[column]).sum()));
        }

        private boolean isSmall(int number) {
            return number > 0 && number < least;
        }

        private void note() {
            for (int row = 0; row < cells.length; row++) {
                possiblePeople.get(row).add(IntStream.of(cells[row]).sum());
                for (int column = 0; column < columns; column++) {
                    possible.get(row).get(column).add(cells[row][column]);
                }
            }
        }
    }

    /** What is few could at least be any of as many numbers as are small. */
    @Property
    void noHiddenNumberCanBeWorkedOut(@ForAll("counts") Counts counts, @ForAll @IntRange(min = 3, max = 6) int least) {
        SafeCounts told = SafeCounts.of(counts, least);
        Attack attack = new Attack(told, least);

        for (int row = 0; row < counts.rows().size(); row++) {
            assertSafe(told.people().get(row), counts.ofRow(row), attack.possiblePeople.get(row), least);
            for (int column = 0; column < counts.columns().size(); column++) {
                assertSafe(
                        told.cells().get(row).get(column),
                        counts.rows().get(row).get(column),
                        attack.possible.get(row).get(column),
                        least);
            }
        }
    }

    private static void assertSafe(Optional<Integer> told, int number, Set<Integer> possible, int least) {
        if (told.isEmpty()) {
            assertThat(possible).hasSizeGreaterThanOrEqualTo(number < least ? least - 1 : 2);
        }
    }

    @Property
    void whatIsToldIsTrueAndNoSmallNumber(
            @ForAll("counts") Counts counts, @ForAll @IntRange(min = 3, max = 6) int least) {
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
            @ForAll("counts") Counts counts, @ForAll @IntRange(min = 3, max = 6) int least) {
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

    /** Where a number is told as nobody, no number beside it is hidden that could be told from it to be somebody. */
    @Property
    void nobodyIsToldOnlyWhereItGivesNothingAway(
            @ForAll("counts") Counts counts, @ForAll @IntRange(min = 3, max = 6) int least) {
        SafeCounts told = SafeCounts.of(counts, least);

        assertNobodyIsNotToldFromFew(told.people());
        assertNobodyIsNotToldFromFew(told.columns());
        for (int row = 0; row < counts.rows().size(); row++) {
            for (int column = 0; column < counts.columns().size(); column++) {
                if (told.cells().get(row).get(column).filter(of -> of == 0).isPresent()
                        && told.cells().stream().flatMap(List::stream).anyMatch(Optional::isEmpty)) {
                    assertThat(List.of(told.people().get(row), told.columns().get(column)))
                            .contains(Optional.of(0));
                }
            }
        }
    }

    private static void assertNobodyIsNotToldFromFew(List<Optional<Integer>> sums) {
        if (sums.contains(Optional.of(0))) {
            assertThat(sums).doesNotContain(Optional.empty());
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
