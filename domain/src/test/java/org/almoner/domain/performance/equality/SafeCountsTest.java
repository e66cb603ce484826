package org.almoner.domain.performance.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SafeCountsTest {

    private static Counts counts(int[]... rows) {
        return new Counts(
                ImmutableList.of("placed", "waiting", "dead").subList(0, rows[0].length),
                Stream.of(rows)
                        .map(row -> Arrays.stream(row).boxed().collect(ImmutableList.toImmutableList()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** {@return people and cells of each band, and of all, a star for what is hidden} */
    private static String told(int[]... rows) {
        SafeCounts safe = SafeCounts.of(counts(rows), 5);
        Stream<String> bands = Stream.iterate(0, i -> i < rows.length, i -> i + 1)
                .map(i -> text(safe.people().get(i)) + " = " + text(safe.cells().get(i)));
        return Stream.concat(bands, Stream.of(text(safe.all()) + " = " + text(safe.columns())))
                .collect(Collectors.joining("; "));
    }

    private static String text(Optional<Integer> count) {
        return count.map(Object::toString).orElse("*");
    }

    private static String text(ImmutableList<Optional<Integer>> cells) {
        return cells.stream().map(SafeCountsTest::text).collect(Collectors.joining(" + "));
    }

    @Test
    void whatIsNotSmallIsTold() {
        assertThat(told(new int[] {10, 5}, new int[] {7, 0})).isEqualTo("15 = 10 + 5; 7 = 7 + 0; 22 = 17 + 5");
    }

    @Test
    void aSmallNumberHidesAnotherBandWithIt() {
        assertThat(told(new int[] {10, 4}, new int[] {7, 6}, new int[] {20, 9}))
                .isEqualTo("14 = * + *; 13 = * + *; 29 = 20 + 9; 56 = 37 + 19");
    }

    @Test
    void fewPeopleHideTheBandOfTheFewestOthersToo() {
        assertThat(told(new int[] {2, 0}, new int[] {7, 0}, new int[] {6, 0}, new int[] {20, 0}))
                .isEqualTo("* = * + 0; 7 = 7 + 0; * = * + 0; 20 = 20 + 0; 35 = 35 + 0");
    }

    @Test
    void hiddenBandsAreNoSmallNumberTogether() {
        assertThat(told(new int[] {2, 0}, new int[] {2, 0}, new int[] {30, 0}, new int[] {0, 0}))
                .isEqualTo("* = * + 0; * = * + 0; * = * + 0; * = * + 0; 34 = 34 + 0");
    }

    @Test
    void everyBandOfFewIsHiddenThoughSomeOfThemWouldDoTogether() {
        assertThat(told(new int[] {3, 0}, new int[] {3, 0}, new int[] {3, 0}, new int[] {30, 0}))
                .isEqualTo("* = * + 0; * = * + 0; * = * + 0; 30 = 30 + 0; 39 = 39 + 0");
    }

    @Test
    void theBandWithTheFewestOfTheColumnIsHiddenWhereverItStands() {
        assertThat(told(new int[] {10, 4}, new int[] {20, 9}, new int[] {7, 6}))
                .isEqualTo("14 = * + *; 29 = 20 + 9; 13 = * + *; 56 = 37 + 19");
    }

    /** Were nobody told, five hidden people of five bands would be one of each. */
    @Test
    void nobodyIsAsFewAsFewWhereAnyBandIsFew() {
        assertThat(told(
                        new int[] {40, 0},
                        new int[] {1, 0},
                        new int[] {1, 0},
                        new int[] {1, 0},
                        new int[] {1, 0},
                        new int[] {1, 0},
                        new int[] {0, 0}))
                .isEqualTo(
                        "40 = 40 + 0; * = * + 0; * = * + 0; * = * + 0; * = * + 0; * = * + 0; * = * + 0; 45 = 45 + 0");
    }

    @Test
    void nobodyInAColumnIsAsFewAsFewWhereAnyCellIsFew() {
        assertThat(told(new int[] {10, 0}, new int[] {7, 4}, new int[] {20, 9}, new int[] {0, 0}))
                .isEqualTo("10 = * + *; 11 = * + *; 29 = * + *; 0 = 0 + 0; 50 = 37 + 13");
    }

    @Test
    void aColumnOfNobodyIsHiddenWhereAColumnIsSmall() {
        assertThat(told(new int[] {10, 1, 0}, new int[] {7, 2, 0}))
                .isEqualTo("11 = * + * + *; 9 = * + * + *; 20 = * + * + *");
    }

    @Test
    void aSmallColumnOfEverybodyHidesTheColumns() {
        assertThat(told(new int[] {10, 1}, new int[] {7, 2}, new int[] {0, 0}))
                .isEqualTo("11 = * + *; 9 = * + *; 0 = 0 + 0; 20 = * + *");
    }

    @Test
    void fewPeopleInAllHideEverything() {
        assertThat(told(new int[] {3, 0}, new int[] {1, 0})).isEqualTo("* = * + *; * = * + *; * = * + *");
    }

    @Test
    void nobodyIsToldAsNobody() {
        assertThat(told(new int[] {0, 0}, new int[] {0, 0})).isEqualTo("0 = 0 + 0; 0 = 0 + 0; 0 = 0 + 0");
    }

    @Test
    void rowsThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> counts(new int[] {1, 2}, new int[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> counts(new int[] {1, -1}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Counts(ImmutableList.of("one"), ImmutableList.of()));
    }
}
