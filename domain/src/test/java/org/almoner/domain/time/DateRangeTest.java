package org.almoner.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {

    private static final DateRange WEEK = DateRange.parse("2020-11-02/2020-11-09");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-11-02/2020-11-09", "2020-02-28/2020-02-29", "2020-11-02/.."})
    void readsWhatItWrites(String text) {
        assertThat(DateRange.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "2020-11-02",
                "2020-11-02/",
                "/2020-11-02",
                "../2020-11-02",
                "2020-02-30/..",
                "2020-11-02/.. "
            })
    void refusesAnyOtherText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.parse(text))
                .withMessageContaining("'" + text + "' is not a date range");
    }

    @Test
    void isNeverEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DateRange.of(day("2020-11-02"), day("2020-11-02")))
                .withMessage("a date range needs an end after its first day, but got 2020-11-02 to 2020-11-02");
        assertThatIllegalArgumentException().isThrownBy(() -> DateRange.parse("2020-11-02/2020-11-01"));
        assertThatIllegalArgumentException().isThrownBy(() -> DateRange.ofClosed(day("2020-11-02"), day("2020-11-01")));
    }

    @Test
    void containsItsFirstDayButNotItsEnd() {
        assertThat(WEEK.contains(day("2020-11-01"))).isFalse();
        assertThat(WEEK.contains(day("2020-11-02"))).isTrue();
        assertThat(WEEK.contains(day("2020-11-08"))).isTrue();
        assertThat(WEEK.contains(day("2020-11-09"))).isFalse();
        assertThat(DateRange.from(day("2020-11-02")).contains(LocalDate.MAX)).isTrue();
    }

    @Test
    void theNearestDayIsTheDayItselfOrTheFirstOrLast() {
        assertThat(WEEK.nearest(day("2020-11-01"))).isEqualTo(day("2020-11-02"));
        assertThat(WEEK.nearest(day("2020-11-05"))).isEqualTo(day("2020-11-05"));
        assertThat(WEEK.nearest(day("2020-11-09"))).isEqualTo(day("2020-11-08"));
        assertThat(DateRange.from(day("2020-11-02")).nearest(LocalDate.MAX)).isEqualTo(LocalDate.MAX);
    }

    @Test
    void theRangeAroundDaysBeginsWithTheFirstAndEndsWithTheLast() {
        assertThat(DateRange.around(List.of(day("2020-11-05"), day("2020-11-08"), day("2020-11-02"))))
                .isEqualTo(WEEK);
        assertThat(DateRange.around(List.of(day("2020-11-02")))).isEqualTo(DateRange.day(day("2020-11-02")));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> DateRange.around(List.of()));
    }

    @Test
    void bothDaysOfAClosedRangeAreIncluded() {
        assertThat(DateRange.ofClosed(day("2020-11-02"), day("2020-11-08"))).isEqualTo(WEEK);
        assertThat(DateRange.day(day("2020-11-02"))).hasToString("2020-11-02/2020-11-03");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-11-09/2020-11-16, false",
        "2020-10-26/2020-11-02, false",
        "2020-11-08/2020-11-16, true",
        "2020-10-26/2020-11-03, true",
        "2020-11-04/2020-11-05, true",
        "2020-01-01/.., true",
        "2020-11-09/.., false"
    })
    void overlapsWhatSharesADay(String other, boolean overlaps) {
        assertThat(WEEK.overlaps(DateRange.parse(other))).isEqualTo(overlaps);
        assertThat(DateRange.parse(other).overlaps(WEEK)).isEqualTo(overlaps);
        assertThat(WEEK.intersection(DateRange.parse(other)).isPresent()).isEqualTo(overlaps);
    }

    @Test
    void intersectsInTheSharedDays() {
        assertThat(WEEK.intersection(DateRange.parse("2020-11-08/..")))
                .contains(DateRange.parse("2020-11-08/2020-11-09"));
        assertThat(DateRange.parse("2020-11-02/..").intersection(DateRange.parse("2021-01-01/..")))
                .contains(DateRange.parse("2021-01-01/.."));
    }

    @Test
    void enclosesItselfAndWhatLiesWithin() {
        assertThat(WEEK.encloses(WEEK)).isTrue();
        assertThat(DateRange.parse("2020-11-02/..").encloses(WEEK)).isTrue();
        assertThat(WEEK.encloses(DateRange.parse("2020-11-02/.."))).isFalse();
        assertThat(WEEK.encloses(DateRange.parse("2020-11-02/2020-11-10"))).isFalse();
    }

    @Test
    void countsItsDaysAcrossALeapDay() {
        DateRange leap = DateRange.parse("2020-02-28/2020-03-01");

        assertThat(leap.length()).isEqualTo(2);
        assertThat(leap.days()).containsExactly(day("2020-02-28"), day("2020-02-29"));
    }

    @Test
    void anEndlessRangeHasNoLength() {
        DateRange open = DateRange.parse("2020-11-02/..");

        assertThatIllegalStateException().isThrownBy(open::length).withMessageContaining("2020-11-02/.. has no end");
        assertThatIllegalStateException().isThrownBy(open::days);
    }

    @Test
    void isTheSameInGuavasTerms() {
        assertThat(DateRange.of(WEEK.range())).isEqualTo(WEEK);
        assertThat(DateRange.of(DateRange.parse("2020-11-02/..").range())).hasToString("2020-11-02/..");
    }
}
