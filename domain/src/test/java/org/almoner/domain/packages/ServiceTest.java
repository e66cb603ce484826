package org.almoner.domain.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import org.almoner.domain.money.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {

    private static final UnitPrice NIGHT = UnitPrice.parse("90.00/night");

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "3, 3, 1", "7, 7, 1", "8, 4, 2", "10, 5, 2", "11, 1, 11", "14, 7, 2"})
    void unitsOfAWeekAreSharedEvenlyByAsManyDaysAsCan(int weekly, int days, int each) {
        Service service = Service.weekly(NIGHT, weekly);

        assertThat(service.days()).hasSize(days).contains(DayOfWeek.MONDAY);
        assertThat(service.units()).isEqualTo(each);
        assertThat(service.weeklyUnits()).isEqualTo(weekly);
    }

    @Test
    void aPlaceByTheWeekIsOneOnEveryDay() {
        Service home = Service.weekly(UnitPrice.parse("700.00/week"), 1);

        assertThat(home.days()).isEqualTo(Service.EVERY_DAY);
        assertThat(home.weeklyUnits()).isOne();
    }

    @Test
    void noUnitsAreNoService() {
        assertThatIllegalArgumentException().isThrownBy(() -> Service.weekly(NIGHT, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Service.weekly(NIGHT, -3));
    }
}
