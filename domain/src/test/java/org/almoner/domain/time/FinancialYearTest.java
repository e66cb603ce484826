package org.almoner.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinancialYearTest {

    @ParameterizedTest
    @ValueSource(strings = {"1900/01", "1999/00", "2009/10", "2020/21", "2199/00"})
    void aYearIsReadAsItIsWritten(String text) {
        assertThat(FinancialYear.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020",
                "2020/22",
                "2021/21",
                "2020/2021",
                "2020-21",
                " 2020/21",
                "1899/00",
                "2200/01",
                "banana",
                ""
            })
    void whatIsNoYearIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FinancialYear.parse(text));
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
