package org.almoner.domain.complaints;

import static org.almoner.domain.complaints.SomeComplaints.CHRISTMAS;
import static org.almoner.domain.complaints.SomeComplaints.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        assertThat(DAYS.late(WEDNESDAY, WEDNESDAY)).contains(0);
        assertThat(DAYS.late(WEDNESDAY, WEDNESDAY.minusDays(9))).contains(0);
        assertThat(DAYS.late(CHRISTMAS, CHRISTMAS)).contains(0);
    }

    @Test
    void whatIsDoneOnADayThatIsNoneIsAsLateAsOnTheNextOne() {
        LocalDate thursday = WEDNESDAY.plusDays(1);
        assertThat(DAYS.late(thursday, CHRISTMAS)).contains(1);
        assertThat(DAYS.late(thursday, LocalDate.of(2020, 12, 28))).contains(1);
        assertThat(DAYS.late(thursday, LocalDate.of(2020, 12, 29))).contains(1);
        assertThat(DAYS.late(thursday, LocalDate.of(2020, 12, 30))).contains(2);
    }

    @Test
    void beyondTheKnownBankHolidaysNothingIsSaid() {
        assertThat(DAYS.after(LocalDate.of(2021, 12, 31), 1)).isEmpty();
        assertThat(DAYS.late(LocalDate.of(2021, 12, 31), LocalDate.of(2022, 1, 4)))
                .isEmpty();
        assertThat(new WorkingDays(DayCalendar.NONE).after(WEDNESDAY, 3)).isEmpty();
    }
}
