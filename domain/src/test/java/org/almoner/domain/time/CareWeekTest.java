package org.almoner.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CareWeekTest {

    private static final CareWeek WEEK = CareWeek.parse("2020-11-02");

    @ParameterizedTest
    @ValueSource(strings = {"2020-11-02", "2020-11-05", "2020-11-08"})
    void everyDayFromMondayToSundayIsInTheWeek(String day) {
        assertThat(CareWeek.containing(LocalDate.parse(day))).isEqualTo(WEEK);
    }

    @Test
    void theDaysBesideItAreInOtherWeeks() {
        assertThat(CareWeek.containing(LocalDate.parse("2020-11-01"))).hasToString("2020-10-26");
        assertThat(CareWeek.containing(LocalDate.parse("2020-11-09"))).isEqualTo(WEEK.next());
        assertThat(WEEK).isLessThan(WEEK.next());
    }

    @Test
    void startsOnAMonday() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CareWeek.parse("2020-11-03"))
                .withMessage("a care week starts on a Monday, but 2020-11-03 is a TUESDAY; maybe use"
                        + " CareWeek.containing(date)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2020-W45", "2 November 2020", "2020-11-31"})
    void refusesWhatIsNoDate(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CareWeek.parse(text))
                .withMessage("'" + text + "' is not a care week: write the date of its Monday");
    }

    @Test
    void readsWhatItWrites() {
        assertThat(CareWeek.parse(WEEK.toString())).isEqualTo(WEEK);
    }

    @Test
    void hasSevenDays() {
        assertThat(WEEK.range()).hasToString("2020-11-02/2020-11-09");
        assertThat(WEEK.day(DayOfWeek.MONDAY)).isEqualTo("2020-11-02");
        assertThat(WEEK.day(DayOfWeek.SUNDAY)).isEqualTo("2020-11-08");
    }

    @Test
    void runsOverTheEndOfTheYear() {
        CareWeek week = CareWeek.containing(LocalDate.parse("2021-01-01"));

        assertThat(week).hasToString("2020-12-28");
        assertThat(week.day(DayOfWeek.FRIDAY)).isEqualTo("2021-01-01");
    }
}
