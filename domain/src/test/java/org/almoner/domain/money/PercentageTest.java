package org.almoner.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentageTest {

    @ParameterizedTest
    @CsvSource({"0%, 0", "0.01%, 1", "0.1%, 10", "33.33%, 3333", "70%, 7000", "99.99%, 9999", "100%, 10000"})
    void readsWhatItWrites(String text, int basisPoints) {
        assertThat(Percentage.parse(text)).isEqualTo(new Percentage(basisPoints));
        assertThat(new Percentage(basisPoints)).hasToString(text);
    }

    @Test
    void readsSuperfluousZeros() {
        assertThat(Percentage.parse("70.00%")).isEqualTo(Percentage.of(70));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "70", "%", "-1%", "33.333%", "70 %", ".5%", "1000%", "100.01%", "101%"})
    void refusesAnyOtherText(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentage.parse(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesWhatIsNoPartOfAWhole(int percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.of(percent))
                .withMessageContaining("between 0% and 100%");
    }

    @Test
    void namesTheValueAndAdvises() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Percentage(10_001))
                .withMessage("a percentage lies between 0% and 100%, but is 100.01%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percentage.parse("70"))
                .withMessage("'70' is not a percentage: write it as 70% or 33.33%");
    }

    /** L10: what health does not bear is left to the council. */
    @Test
    void knowsWhatItLeaves() {
        assertThat(Percentage.of(70).remainder()).isEqualTo(Percentage.of(30));
        assertThat(Percentage.NONE.remainder()).isEqualTo(Percentage.WHOLE);
        assertThat(Percentage.of(30)).isLessThan(Percentage.of(70));
    }
}
