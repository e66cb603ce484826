package org.almoner.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What amounts are multiplied by. */
class FactorTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 10000", "1.5, 15000", "2, 20000", "1.067, 10670", "0.0001, 1", "100, 1000000"})
    void aFactorIsReadAndWrittenAlike(String text, int basisPoints) {
        assertThat(Factor.parse(text)).isEqualTo(new Factor(basisPoints)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"6.7%, 1.067", "+6.7%, 1.067", "-2%, 0.98", "0%, 1", "-100%, 0"})
    void aChangeIsAFactor(String change, String factor) {
        assertThat(Factor.ofChange(change)).isEqualTo(Factor.parse(factor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.00001", "x", "150%", "1,5"})
    void whatIsNoFactorIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Factor.parse(text))
                .withMessageContaining("'" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.7", "6.777%", "five%", "-101%"})
    void whatIsNoChangeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Factor.ofChange(text));
    }

    @Test
    void whatIsWrongWithAChangeIsSaidInItsOwnTerms() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Factor.ofChange("-250%"))
                .withMessage("'-250%' takes away more than all there is: write -100% at most");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Factor.ofChange("99999999999%"))
                .withMessage("'99999999999%' is not a change: write per cent below 1000, such as 6.7% or -2%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Factor(-15_000))
                .withMessage("a factor is not negative, but got -1.5");
    }

    @Test
    void anAmountIsMultipliedExactly() {
        assertThat(Money.parse("0.01").exact().times(Factor.parse("1.5"))).isEqualTo(ExactMoney.parse("3/2"));
    }
}
