package org.almoner.rest.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.almoner.domain.time.DateRange;
import org.almoner.rest.problems.ProblemException;
import org.junit.jupiter.api.Test;

class AskedDaysTest {

    private static final LocalDate FROM = LocalDate.of(2020, 11, 2);
    private static final LocalDate LATEST = FROM.plusWeeks(53);
    private static final DateRange TERM = DateRange.parse("2020-11-02/2024-11-04");

    @Test
    void daysOfAYearAndAWeekAreToldAtOnceAndNoMore() {
        assertThat(AskedDays.weeks(FROM, LATEST, FROM, TERM)).isEqualTo(DateRange.of(FROM, LATEST));
        assertThat(AskedDays.period(FROM, LATEST, FROM)).isEqualTo(DateRange.of(FROM, LATEST));

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> AskedDays.weeks(FROM, LATEST.plusDays(1), FROM, TERM))
                .withMessageContaining("53 weeks");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> AskedDays.period(FROM, LATEST.plusDays(1), FROM))
                .withMessageContaining("53 weeks");
    }
}
