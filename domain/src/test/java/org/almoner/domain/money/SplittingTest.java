package org.almoner.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Splitting an amount conserves it to the penny (property P10). */
class SplittingTest {

    private static List<Money> split(String total, Long... weights) {
        return Splitting.byWeights(Money.parse(total), List.of(weights));
    }

    private static Money[] money(String... amounts) {
        return Arrays.stream(amounts).map(Money::parse).toArray(Money[]::new);
    }

    @Test
    void theLeftOverPennyGoesToTheFirstAmongEquals() {
        assertThat(split("1.00", 1L, 1L, 1L)).containsExactly(money("0.34", "0.33", "0.33"));
        assertThat(split("0.02", 1L, 1L, 1L)).containsExactly(money("0.01", "0.01", "0.00"));
    }

    @Test
    void theLeftOverPennyGoesToThePartThatLostMost() {
        assertThat(split("1.00", 1L, 2L, 3L)).containsExactly(money("0.17", "0.33", "0.50"));
        assertThat(split("0.10", 1L, 2L, 4L)).containsExactly(money("0.01", "0.03", "0.06"));
    }

    @Test
    void aNegativeAmountIsSharedAsItsOppositeIs() {
        assertThat(split("-1.00", 1L, 1L, 1L)).containsExactly(money("-0.34", "-0.33", "-0.33"));
    }

    @Test
    void aWeightOfZeroGetsNothing() {
        assertThat(split("0.05", 0L, 1L, 0L, 1L)).containsExactly(money("0.00", "0.03", "0.00", "0.02"));
    }

    @Test
    void anAmountIsSharedInProportionToExactAmounts() {
        ExactMoney third = ExactMoney.ofPence(100).dividedBy(3);
        ExactMoney half = ExactMoney.ofPence(100).dividedBy(2);

        assertThat(Splitting.byAmounts(Money.parse("0.83"), List.of(third, half)))
                .containsExactly(money("0.33", "0.50"));
        assertThat(Splitting.byAmounts(Money.parse("1.00"), List.of(third, third, third)))
                .containsExactly(money("0.34", "0.33", "0.33"));
    }

    @Test
    void aNumberIsSharedSoThatNoPartExceedsItsWeight() {
        assertThat(Splitting.byWeights(5, List.of(1L, 2L, 3L))).containsExactly(1L, 2L, 2L);
        assertThat(Splitting.byWeights(6, List.of(1L, 2L, 3L))).containsExactly(1L, 2L, 3L);
    }

    /** K2: the pot of £5,131,459 is shared without losing or making a penny. */
    @Test
    void aPotIsSharedWithoutLosingAPenny() {
        List<Money> parts = split("5131459", 17L, 29L, 41L, 13L);

        assertThat(Money.sum(parts)).isEqualTo(Money.ofPounds(5_131_459));
    }

    @Test
    void theLargestAmountsAndWeightsDoNotOverflow() {
        List<Money> parts =
                Splitting.byWeights(Money.ofPence(Long.MIN_VALUE), List.of(Long.MAX_VALUE, Long.MAX_VALUE, 1L));

        assertThat(Money.sum(parts)).isEqualTo(Money.ofPence(Long.MIN_VALUE));
    }

    @Test
    void oneWeightTakesAll() {
        assertThat(split("0.07", 5L)).containsExactly(money("0.07"));
        assertThat(split("0.00", 1L, 2L)).containsExactly(money("0.00", "0.00"));
    }

    @Test
    void refusesWeightsThatShareNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split("1.00"))
                .withMessageContaining("at least one weight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split("1.00", 0L, 0L))
                .withMessageContaining("above zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> split("1.00", 2L, -1L))
                .withMessage("a weight must not be negative, but is -1");
    }
}
