package org.almoner.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoundingTest {

    /** Minutes of a visit, brought to quarters of an hour. */
    @ParameterizedTest
    @CsvSource({
        "HALF_UP, 22, 15",
        "HALF_UP, 23, 30",
        "DOWN, 29, 15",
        "UP, 16, 30",
        "UP, 1, 15",
        "UP, -1, -15",
        "DOWN, -29, -15"
    })
    void makesAMultipleOfTheUnit(Rounding rule, long minutes, long rounded) {
        assertThat(rule.toMultiple(minutes, 15)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"HALF_UP, 5, 10", "HALF_EVEN, 5, 0", "HALF_UP, -5, -10", "HALF_EVEN, 15, 20", "HALF_EVEN, -5, 0"})
    void breaksATieAsItsNameSays(Rounding rule, long value, long rounded) {
        assertThat(rule.toMultiple(value, 10)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @EnumSource
    void leavesAMultipleAsItIs(Rounding rule) {
        assertThat(rule.toMultiple(45, 15)).isEqualTo(45);
        assertThat(rule.toMultiple(0, 15)).isZero();
        assertThat(rule.toMultiple(-45, 15)).isEqualTo(-45);
    }

    @Test
    void exactRefusesWhatIsNoMultiple() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rounding.EXACT.toMultiple(46, 15));
    }

    @Test
    void throwsRatherThanOverflows() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Rounding.UP.toMultiple(Long.MAX_VALUE, 15));
    }

    @Test
    void refusesAUnitThatIsNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rounding.UP.toMultiple(1, 0))
                .withMessage("unit must be positive, but is 0");
    }
}
