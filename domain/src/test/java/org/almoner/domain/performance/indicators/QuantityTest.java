package org.almoner.domain.performance.indicators;

import static org.almoner.domain.performance.indicators.Judging.quantity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @ValueSource(longs = {0, -3})
    void aWholeIsAboveNothing(long whole) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.ofPart(1, whole))
                .withMessageContaining("must be positive, but is " + whole);
    }

    @Test
    void equalFiguresAreEqualHoweverTheyWereWritten() {
        assertThat(quantity("1E+2")).isEqualTo(Quantity.of(100));
        assertThat(quantity("0.50")).isEqualTo(Quantity.ofPart(2, 4));
    }

    @Test
    void figuresAreAddedExactly() {
        assertThat(Quantity.ofPart(1, 3).plus(Quantity.ofPart(1, 6))).isEqualTo(Quantity.ofPart(1, 2));
        assertThat(Quantity.ofPart(1, 2).plus(Quantity.ofPart(2, 3))).isEqualTo(Quantity.ofPart(7, 6));
    }

    @Test
    void fractionsAreComparedByWhatTheyComeTo() {
        assertThat(Quantity.ofPart(1, 3)).isLessThan(Quantity.ofPart(1, 2)).isGreaterThan(quantity("0.333"));
        assertThat(Quantity.ofPart(3, 4)).isGreaterThan(Quantity.ofPart(2, 3)).isLessThan(Quantity.ofPart(4, 5));
        assertThat(Quantity.ofPart(2, 4)).isEqualByComparingTo(Quantity.ofPart(1, 2));
    }

    @Test
    void itIsToldAsAWholeNumberOrAFraction() {
        assertThat(Quantity.of(151)).hasToString("151");
        assertThat(quantity("150.5")).hasToString("301/2");
        assertThat(Quantity.ofPart(100, 3).decimal(2)).isEqualTo(new BigDecimal("33.33"));
    }
}
