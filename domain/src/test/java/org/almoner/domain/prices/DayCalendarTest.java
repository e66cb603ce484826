package org.almoner.domain.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

/** Special day, then public holiday, then day of the week, then weekday or weekend (charging facts, section 9.2). */
class DayCalendarTest {

    private static final DateRange KNOWN = DateRange.parse("2022-01-01/2024-01-01");
    private static final DayCalendar CALENDAR = DayCalendar.of(
                    KNOWN,
                    List.of(
                            new BankHoliday(LocalDate.parse("2022-12-26"), "Boxing Day", "made for tests"),
                            new BankHoliday(LocalDate.parse("2022-12-27"), "Christmas Day", "made for tests")))
            .withSpecialDays(Map.of(MonthDay.of(12, 24), LocalTime.of(18, 0), MonthDay.of(12, 26), LocalTime.MIDNIGHT));

    private static List<DayType> typesOf(String day, String start) {
        return CALENDAR.typesOf(LocalDate.parse(day), LocalTime.parse(start));
    }

    @Test
    void aDayHasItsTypesTheMostParticularFirst() {
        assertThat(typesOf("2022-12-26", "08:00"))
                .containsExactly(
                        DayType.SPECIAL_DAY, DayType.BANK_HOLIDAY, DayType.MONDAY, DayType.WEEKDAY, DayType.ANY_DAY);
        assertThat(typesOf("2022-12-25", "08:00")).containsExactly(DayType.SUNDAY, DayType.WEEKEND, DayType.ANY_DAY);
    }

    @Test
    void aBankHolidayRunsFromMidnightToMidnight() {
        assertThat(typesOf("2022-12-27", "00:00")).contains(DayType.BANK_HOLIDAY);
        assertThat(typesOf("2022-12-27", "23:59")).contains(DayType.BANK_HOLIDAY);
        assertThat(typesOf("2022-12-28", "00:00")).doesNotContain(DayType.BANK_HOLIDAY);
    }

    @Test
    void aSpecialDayCanStartInTheEveningAndComesBackEveryYear() {
        assertThat(typesOf("2022-12-24", "17:59")).doesNotContain(DayType.SPECIAL_DAY);
        assertThat(typesOf("2022-12-24", "18:00")).contains(DayType.SPECIAL_DAY);
        assertThat(typesOf("2031-12-24", "18:00")).contains(DayType.SPECIAL_DAY);
    }

    @Test
    void aBankHolidayOutsideTheKnownDaysIsRefused() {
        BankHoliday late = new BankHoliday(LocalDate.parse("2024-01-01"), "New Year's Day", "made for tests");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayCalendar.of(KNOWN, List.of(late)))
                .withMessageContaining("2024-01-01");
    }

    @Test
    void aNightRunsOverMidnight() {
        TimeWindow night = TimeWindow.parse("22:00-06:00");

        assertThat(List.of("22:00", "23:59", "00:00", "05:59")).allMatch(time -> night.contains(LocalTime.parse(time)));
        assertThat(List.of("06:00", "12:00", "21:59")).noneMatch(time -> night.contains(LocalTime.parse(time)));
        assertThat(TimeWindow.parse("06:00-08:00").contains(LocalTime.parse("07:00")))
                .isTrue();
        assertThat(TimeWindow.parse("06:00-08:00").contains(LocalTime.parse("08:00")))
                .isFalse();
    }

    @Test
    void aWindowThatIsEmptyOrNotTwoTimesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeWindow.parse("22:00-22:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeWindow.parse("22:00"))
                .withMessageContaining("22:00-06:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeWindow.parse("22:00-24:30"))
                .withMessageContaining("24:30");
        assertThat(TimeWindow.parse("22:00-06:00")).hasToString("22:00-06:00");
    }
}
