package org.almoner.domain.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fixed prices at certain lengths, and the rest by the clock. */
class RateTest {

    /** Example E21 of the charging facts. */
    private static final Rate E21 =
            Rate.of(UnitPrice.perHour("24.00")).withSteps(Map.of(30, Money.parse("16.00"), 45, Money.parse("20.00")));

    @ParameterizedTest
    @CsvSource({"0, 0.00", "20, 8.00", "30, 16.00", "31, 16.40", "44, 21.60", "45, 20.00", "50, 22.00", "75, 32.00"})
    void theLongestStepReachedIsPaidOnceAndTheRestByTheHour(int minutes, String cost) {
        assertThat(E21.cost(minutes)).isEqualTo(Money.parse(cost).exact());
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1, 16.00", "20, 16.00", "30, 16.00", "45, 20.00"})
    void aShorterVisitCostsTheFirstStepWhereTheRateSaysSo(int minutes, String cost) {
        Rate upToThirty = new Rate(E21.price(), E21.steps(), true, "E21");

        assertThat(upToThirty.cost(minutes)).isEqualTo(Money.parse(cost).exact());
    }

    @Test
    void withoutStepsMinutesArePricedByTheClockExactly() {
        assertThat(Rate.of(UnitPrice.perHour("18.75")).cost(25)).isEqualTo(ExactMoney.parse("3125/4"));
    }

    @Test
    void aPriceByTheVisitIsTheSameHoweverLongTheVisitIs() {
        Rate byVisit = Rate.of(new UnitPrice(Money.parse("11.00"), PriceUnit.VISIT));

        assertThat(byVisit.cost(5)).isEqualTo(Money.parse("11.00").exact());
        assertThat(byVisit.cost(90)).isEqualTo(Money.parse("11.00").exact());
        assertThat(byVisit.cost(0)).isEqualTo(ExactMoney.ZERO);
    }

    @Test
    void whatCannotPriceAVisitIsRefused() {
        UnitPrice nightly = new UnitPrice(Money.parse("120.00"), PriceUnit.NIGHT);
        UnitPrice byVisit = new UnitPrice(Money.parse("11.00"), PriceUnit.VISIT);

        assertThatIllegalArgumentException().isThrownBy(() -> Rate.of(nightly)).withMessageContaining("120.00/night");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rate.of(byVisit).withSteps(Map.of(30, Money.parse("9.00"))))
                .withMessageContaining("no steps");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> E21.withSteps(ImmutableSortedMap.of(0, Money.parse("9.00"))))
                .withMessageContaining("0 minutes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> E21.withSteps(ImmutableSortedMap.of(30, Money.parse("-9.00"))))
                .withMessageContaining("-9.00");
        assertThatIllegalArgumentException().isThrownBy(() -> E21.cost(-1)).withMessageContaining("-1");
    }
}
