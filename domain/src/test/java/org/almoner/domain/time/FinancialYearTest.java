package org.almoner.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {

    @ParameterizedTest
    @ValueSource(strings = {"0000/01", "1999/00", "2009/10", "2020/21", "9999/00"})
    void aYearIsReadAsItIsWritten(String text) {
        assertThat(FinancialYear.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2020/22", "2021/21", "2020/2021", "2020-21", " 2020/21", "banana", ""})
    void whatIsNoYearIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FinancialYear.parse(text));
    }

    @Test
    void aYearIsFromTheFirstOfAprilToTheNext() {
        FinancialYear year = new FinancialYear(2020);

        assertThat(year.days()).isEqualTo(DateRange.of(LocalDate.of(2020, 4, 1), LocalDate.of(2021, 4, 1)));
        assertThat(FinancialYear.of(LocalDate.of(2020, 3, 31))).isEqualTo(new FinancialYear(2019));
        assertThat(FinancialYear.of(LocalDate.of(2020, 4, 1))).isEqualTo(year);
        assertThat(FinancialYear.of(LocalDate.of(2021, 3, 31))).isEqualTo(year);
        assertThat(year.plus(2)).hasToString("2022/23");
        assertThatIllegalArgumentException().isThrownBy(() -> new FinancialYear(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new FinancialYear(9_999).plus(1));
    }

    @Test
    void yearsFollowOneAnother() {
        assertThat(FinancialYear.followOneAnother(years("2019/20", "2020/21", "2021/22")))
                .isTrue();
        assertThat(FinancialYear.followOneAnother(years("2019/20", "2019/20"))).isFalse();
        assertThat(FinancialYear.followOneAnother(years("2019/20", "2021/22"))).isFalse();
        assertThat(FinancialYear.followOneAnother(years("2020/21", "2019/20"))).isFalse();
        assertThat(FinancialYear.followOneAnother(years("2020/21"))).isTrue();
    }

    private static List<FinancialYear> years(String... texts) {
        return Stream.of(texts).map(FinancialYear::parse).toList();
    }
}
