package org.almoner.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactMoneyTest {

    private static ExactMoney of(String text) {
        return ExactMoney.parse(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "-5", "3125/4", "-1/3", "100000000000000000000000000000000"})
    void readsWhatItWrites(String text) {
        assertThat(of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "1/", "/4", "1/2/3", "0.5", "+5", "1/+2", "1/-2", "--1", " 1", "half", "١"})
    void refusesAnyOtherText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExactMoney.parse(text))
                .withMessageContaining("'" + text + "' is not an exact amount");
    }

    @Test
    void refusesNothingBelowTheLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("1/0"))
                .withMessage("denominator must be positive, but is 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new ExactMoney(BigInteger.ONE, BigInteger.valueOf(-4)));
    }

    @Test
    void isAlwaysInLowestTerms() {
        assertThat(of("6/4")).isEqualTo(of("3/2")).hasToString("3/2");
        assertThat(of("-6/3")).isEqualTo(ExactMoney.ofPence(-2));
        assertThat(of("0/7")).isEqualTo(ExactMoney.ZERO);
    }

    /** 25 minutes at £18.75 an hour. */
    @Test
    void losesNothing() {
        ExactMoney visit = ExactMoney.ofPence(1875).times(25).dividedBy(60);

        assertThat(visit).hasToString("3125/4");
        assertThat(ExactMoney.sum(List.of(visit, visit, visit, visit))).isEqualTo(ExactMoney.ofPence(3125));
        assertThat(visit.minus(visit)).isEqualTo(ExactMoney.ZERO);
        assertThat(ExactMoney.sum(List.of())).isEqualTo(ExactMoney.ZERO);
    }

    @Test
    void takesAPercentageExactly() {
        ExactMoney penny = ExactMoney.ofPence(1);

        assertThat(penny.times(Percentage.parse("70%"))).hasToString("7/10");
        assertThat(penny.times(Percentage.NONE)).isEqualTo(ExactMoney.ZERO);
        assertThat(penny.times(Percentage.WHOLE)).isEqualTo(penny);
    }

    @Test
    void isOrderedByAmount() {
        assertThat(of("1/3")).isLessThan(of("1/2")).isGreaterThan(of("-1/2"));
        assertThat(of("2/4")).isEqualByComparingTo(of("1/2"));
    }

    @ParameterizedTest
    @CsvSource({
        "3/2, HALF_UP, 2",
        "-3/2, HALF_UP, -2",
        "5/2, HALF_EVEN, 2",
        "7/2, HALF_EVEN, 4",
        "1999/1000, DOWN, 1",
        "-1999/1000, DOWN, -1",
        "1001/1000, UP, 2",
        "-1001/1000, UP, -2",
        "7, EXACT, 7"
    })
    void roundsByTheNamedRule(String amount, Rounding rule, long pence) {
        assertThat(of(amount).round(rule)).isEqualTo(Money.ofPence(pence));
    }

    @Test
    void refusesToRoundWhatMustBeExactOrDoesNotFit() {
        ExactMoney half = of("1/2");
        ExactMoney tooMuch = ExactMoney.ofPence(Long.MAX_VALUE).plus(half);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> half.round(Rounding.EXACT));
        assertThat(tooMuch.round(Rounding.DOWN)).isEqualTo(Money.ofPence(Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> tooMuch.round(Rounding.UP));
    }

    @Test
    void dividesByWhatIsPositiveOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> ExactMoney.ZERO.dividedBy(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ExactMoney.ZERO.dividedBy(-1));
    }
}
