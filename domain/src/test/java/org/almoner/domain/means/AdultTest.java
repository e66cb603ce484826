package org.almoner.domain.means;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdultTest {

    @Test
    void whoWasBornOnTheLastOfFebruaryInALeapYearReachesAnAgeOnTheFirstOfMarchOfACommonYear() {
        Adult adult = new Adult(LocalDate.of(2000, 2, 29), Optional.empty());

        assertThat(adult.reaches(24)).isEqualTo("2024-02-29");
        assertThat(adult.reaches(25)).isEqualTo("2025-03-01");
        assertThat(adult.ageOn(LocalDate.of(2025, 2, 28))).isEqualTo(24);
        assertThat(adult.ageOn(LocalDate.of(2025, 3, 1))).isEqualTo(25);
        assertThat(adult.pensionAgeFrom()).isEqualTo("2066-03-01");
    }
}
