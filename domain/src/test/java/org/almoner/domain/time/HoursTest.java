package org.almoner.domain.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTest {

    @ParameterizedTest
    @CsvSource({
        "0h, 0",
        "0h01m, 1",
        "0h59m, 59",
        "1h, 60",
        "14h30m, 870",
        "11737h, 704220",
        "153722867280912930h07m, 9223372036854775807"
    })
    void readsWhatItWrites(String text, long minutes) {
        assertThat(Hours.parse(text)).isEqualTo(Hours.ofMinutes(minutes));
        assertThat(Hours.ofMinutes(minutes)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "14", "h", "14:30", "14h5m", "14h60m", "-1h", "14.5h", "30m", "14h 30m", "14H", "١h"})
    void refusesAnyOtherText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hours.parse(text))
                .withMessage("'" + text + "' is not an amount of care: write 14h or 14h30m");
    }

    @ParameterizedTest
    @ValueSource(strings = {"153722867280912930h08m", "999999999999999999h"})
    void refusesTextBeyondItsRange(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hours.parse(text))
                .withMessageContaining("'" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({"11737, 704220", "10.5, 630", "0, 0", "14h30m, 870", "1000000, 60000000", "1000000h, 60000000"})
    void readsWhatPeopleGive(String text, long minutes) {
        assertThat(Hours.given(text)).isEqualTo(Hours.ofMinutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000001", "1000000h01m", "99999999999999999", "99999999999999999999999", "999999999999h"})
    void whatIsGivenIsNoMoreThanAMillion(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hours.given(text))
                .withMessage("'" + text + "' is too much: an amount of care is at most 1000000h; correct it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "4 hours", "10.51", "-5", "1e9"})
    void whatIsGivenOtherwiseIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hours.given(text))
                .withMessageContaining("'" + text + "'");
    }

    /** The text is read by programs, so it is the same wherever the program runs. */
    @Test
    void writesTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Hours.ofMinutes(870)).hasToString("14h30m");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void isNeverNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Hours.ofMinutes(-1))
                .withMessage("an amount of care must not be negative, but is -1 minutes");
        assertThat(Hours.of(1).minusToZero(Hours.of(2))).isEqualTo(Hours.ZERO);
        assertThat(Hours.of(2).minusToZero(Hours.of(1))).isEqualTo(Hours.of(1));
    }

    /** L1: the fourteen zones were planned for 23,150 hours a week. */
    @Test
    void addsUp() {
        long[] zones = {3600, 2925, 2875, 2525, 3050, 3250, 1500, 1200, 900, 350, 300, 100, 400, 175};

        assertThat(Hours.sum(Arrays.stream(zones).mapToObj(Hours::of).toList())).isEqualTo(Hours.of(23_150));
        assertThat(Hours.sum(List.of())).isEqualTo(Hours.ZERO);
    }

    @Test
    void throwsRatherThanOverflows() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Hours.of(Long.MAX_VALUE));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Hours.ofMinutes(Long.MAX_VALUE).plus(Hours.ofMinutes(1)));
    }

    @Test
    void isOrderedByAmount() {
        assertThat(Hours.ofMinutes(59)).isLessThan(Hours.of(1));
    }
}
