package org.almoner.domain.complaints;

import static org.almoner.domain.complaints.SomeComplaints.CHRISTMAS;
import static org.almoner.domain.complaints.SomeComplaints.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.almoner.domain.complaints.WorkingDays.Lateness;
import org.almoner.domain.prices.DayCalendar;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2020, 12, 23);

    @Test
    void weekendsAndBankHolidaysAreNotCounted() {
        assertThat(DAYS.after(WEDNESDAY, 1)).contains(LocalDate.of(2020, 12, 24));
        assertThat(DAYS.after(WEDNESDAY, 2)).contains(LocalDate.of(2020, 12, 29));
        assertThat(DAYS.after(WEDNESDAY, 5)).contains(LocalDate.of(2021, 1, 4));
        assertThat(DAYS.contains(CHRISTMAS)).isFalse();
        assertThat(DAYS.contains(CHRISTMAS.plusDays(1))).isFalse();
        assertThat(DAYS.contains(WEDNESDAY)).isTrue();
    }

    @Test
    void noDayAfterADayIsTheDayItself() {
        assertThat(DAYS.after(CHRISTMAS, 0)).contains(CHRISTMAS);
    }

    @Test
    void whatIsDoneInTimeIsNotLate() {
        assertThat(DAYS.late(WEDNESDAY, WEDNESDAY)).isEqualTo(new Lateness(0, false));
        assertThat(DAYS.late(WEDNESDAY, WEDNESDAY.minusDays(9))).isEqualTo(new Lateness(0, false));
        assertThat(DAYS.late(CHRISTMAS, CHRISTMAS)).isEqualTo(new Lateness(0, false));
    }

    @Test
    void whatIsDoneOnADayThatIsNoneIsAsLateAsOnTheNextOne() {
        LocalDate thursday = WEDNESDAY.plusDays(1);
        assertThat(DAYS.late(thursday, CHRISTMAS)).isEqualTo(new Lateness(1, false));
        assertThat(DAYS.late(thursday, LocalDate.of(2020, 12, 28))).isEqualTo(new Lateness(1, false));
        assertThat(DAYS.late(thursday, LocalDate.of(2020, 12, 29))).isEqualTo(new Lateness(1, false));
        assertThat(DAYS.late(thursday, LocalDate.of(2020, 12, 30))).isEqualTo(new Lateness(2, false));
    }

    @Test
    void beyondTheKnownBankHolidaysNoDayIsFound() {
        assertThat(DAYS.after(LocalDate.of(2021, 12, 31), 1)).isEmpty();
        assertThat(new WorkingDays(DayCalendar.NONE).after(WEDNESDAY, 3)).isEmpty();
    }

    @Test
    void beyondTheKnownBankHolidaysSomethingIsSoLateAtLeast() {
        LocalDate wednesday = LocalDate.of(2021, 12, 29);
        assertThat(DAYS.late(wednesday, wednesday.plusDays(2))).isEqualTo(new Lateness(2, false));
        assertThat(DAYS.late(wednesday, LocalDate.of(2022, 1, 1))).isEqualTo(new Lateness(3, true));
        assertThat(DAYS.late(wednesday, LocalDate.of(2022, 1, 5))).isEqualTo(new Lateness(3, true));
        assertThat(DAYS.late(LocalDate.of(2022, 2, 1), LocalDate.of(2022, 1, 5)))
                .isEqualTo(new Lateness(0, false));
    }
}
