package org.almoner.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, 0",
        "0.05, 5",
        "-0.05, -5",
        "18.75, 1875",
        "-3.00, -300",
        "352155.25, 35215525",
        "92233720368547758.07, 9223372036854775807",
        "-92233720368547758.08, -9223372036854775808"
    })
    void readsWhatItWrites(String text, long pence) {
        assertThat(Money.parse(text)).isEqualTo(Money.ofPence(pence));
        assertThat(Money.ofPence(pence)).hasToString(text);
    }

    @Test
    void readsWholePounds() {
        assertThat(Money.parse("-3")).isEqualTo(Money.ofPounds(-3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "£18.75", "18.7", "18.755", "1,000.00", ".75", "18.", "+1", " 1", "1e3", "--1", "١"})
    void refusesAnyOtherText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text))
                .withMessageContaining("'" + text + "' is not an amount of money");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "92233720368547758.08",
                "-92233720368547758.09",
                "99999999999999999",
                "99999999999999999999.00",
                "-100000000000000000000000000000000000000000000000"
            })
    void refusesTextBeyondItsRange(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse(text))
                .withMessage("'" + text + "' is too large: an amount of money lies between -92233720368547758.08 and"
                        + " 92233720368547758.07; correct it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000", "-100000000.00", "18.75", "0"})
    void whatIsGivenIsReadLikeAnyAmount(String text) {
        assertThat(Money.given(text)).isEqualTo(Money.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000000.01", "-100000000.01", "92233720368547758.07", "99999999999999999999.00"})
    void whatIsGivenIsNoMoreThanAHundredMillion(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.given(text))
                .withMessage("'" + text + "' is too large: an amount of money lies between -100000000.00 and"
                        + " 100000000.00; correct it");
    }

    @Test
    void addsSubtractsAndMultiplies() {
        Money price = Money.parse("18.75");

        assertThat(price.plus(Money.parse("0.25"))).isEqualTo(Money.ofPounds(19));
        assertThat(price.minus(Money.ofPounds(20))).isEqualTo(Money.parse("-1.25"));
        assertThat(price.times(-2)).isEqualTo(Money.parse("-37.50"));
        assertThat(price.negated().plus(price)).isEqualTo(Money.ZERO);
        assertThat(Money.sum(List.of(price, price))).isEqualTo(Money.parse("37.50"));
        assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
    }

    @Test
    void throwsRatherThanOverflows() {
        Money most = Money.ofPence(Long.MAX_VALUE);
        Money least = Money.ofPence(Long.MIN_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Money.ofPence(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(Money.ofPence(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::negated);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.ofPounds(Long.MAX_VALUE));
    }

    @Test
    void knowsItsSignAndItsOrder() {
        Money debt = Money.parse("-0.01");

        assertThat(debt.isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(debt.isZero()).isFalse();
        assertThat(debt).isLessThan(Money.ZERO);
        assertThat(debt.min(Money.ZERO)).isEqualTo(debt);
        assertThat(Money.ZERO.min(debt)).isEqualTo(debt);
    }
}
