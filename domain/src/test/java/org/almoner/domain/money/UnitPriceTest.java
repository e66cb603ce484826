package org.almoner.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitPriceTest {

    private static final UnitPrice URBAN = UnitPrice.perHour("18.75");

    @ParameterizedTest
    @EnumSource
    void readsWhatItWritesInEveryUnit(PriceUnit unit) {
        UnitPrice price = new UnitPrice(Money.parse("18.75"), unit);

        assertThat(UnitPrice.parse(price.toString())).isEqualTo(price);
    }

    @Test
    void writesTheUnitInLowerCase() {
        assertThat(URBAN).hasToString("18.75/hour");
        assertThat(new UnitPrice(Money.parse("9.40"), PriceUnit.HALF_HOUR)).hasToString("9.40/half-hour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "18.75", "/hour", "18.75/", "18.75/HOUR", "18.75/fortnight", "18.75/hour/hour", "x/hour"})
    void refusesAnyOtherText(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> UnitPrice.parse(text));
    }

    @Test
    void isNeverNegativeButMayBeNothing() {
        assertThat(UnitPrice.perHour("0").forMinutes(3)).isEqualTo(ExactMoney.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitPrice.parse("-0.01/hour"))
                .withMessage("a price cannot be negative, but is -0.01");
    }

    /** L2: urban £18.75 an hour; L4: 11,737 urban hours a week. */
    @Test
    void pricesMinutesExactly() {
        assertThat(URBAN.forMinutes(25)).hasToString("3125/4");
        assertThat(URBAN.forMinutes(0)).isEqualTo(ExactMoney.ZERO);
        assertThat(URBAN.forMinutes(11_737 * 60).round(Rounding.EXACT)).isEqualTo(Money.parse("220068.75"));
        assertThat(new UnitPrice(Money.parse("9.40"), PriceUnit.HALF_HOUR).forMinutes(45))
                .isEqualTo(ExactMoney.ofPence(1410));
    }

    @Test
    void doesNotPriceMinutesByWhatTheClockDoesNotMeasure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitPrice.parse("50.00/night").forMinutes(60))
                .withMessage("50.00/night cannot price minutes; it is a price by the night");
        assertThatIllegalArgumentException().isThrownBy(() -> URBAN.forMinutes(-1));
    }

    @Test
    void comparesPricesOfOneUnitOnly() {
        assertThat(URBAN).isLessThan(UnitPrice.perHour("20.20"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> URBAN.compareTo(UnitPrice.parse("18.75/visit")))
                .withMessage("cannot compare 18.75/hour with 18.75/visit: the units differ");
    }

    @Test
    void onlyHoursAndHalfHoursAreMeasuredByTheClock() {
        assertThat(PriceUnit.values())
                .filteredOn(PriceUnit::isTimed)
                .containsExactly(PriceUnit.HOUR, PriceUnit.HALF_HOUR);
    }

    @Test
    void itsUnitIsOneOfAFew() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitPrice.given("20.00/fortnight"))
                .withMessage(
                        "'20.00/fortnight' is not a price: write an amount and its unit, such as 18.75/hour; the units"
                                + " are hour, half-hour, visit, session, night, day, week");
    }

    @Test
    void whatIsGivenIsNoMoreThanAHundredMillion() {
        assertThat(UnitPrice.given("100000000.00/week").amount()).isEqualTo(Money.ofPounds(100_000_000));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitPrice.given("100000000.01/week"))
                .withMessageContaining("'100000000.01' is too large");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnitPrice.perHour("92233720368547758.07"))
                .withMessageContaining("'92233720368547758.07' is too large");
    }
}
