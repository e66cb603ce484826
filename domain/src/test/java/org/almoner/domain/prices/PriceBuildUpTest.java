package org.almoner.domain.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import org.almoner.domain.money.Confidence;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Figure;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.prices.NationalPay.PayCheck;
import org.almoner.domain.prices.PriceBuildUp.Element;
import org.almoner.domain.prices.PriceBuildUp.Line;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contact hour at £10.00, with 12 minutes of travel, 3 miles at 45p, a quarter of on-costs, £5.00 of overhead, 5% surplus. */
class PriceBuildUpTest {

    private static final HourCosts COSTS = new HourCosts(
            12,
            300,
            45,
            ImmutableSortedMap.of(
                    Element.NATIONAL_INSURANCE, Percentage.of(7),
                    Element.PENSION, Percentage.of(3),
                    Element.HOLIDAY_PAY, Percentage.of(12),
                    Element.SICK_PAY, Percentage.of(2),
                    Element.TRAINING, Percentage.of(1)),
            Money.parse("5.00"),
            Percentage.of(5));

    private static ExactMoney pounds(String amount) {
        return Money.parse(amount).exact();
    }

    @Test
    void theLinesAddUpToThePrice() {
        PriceBuildUp hour = PriceBuildUp.of(Money.parse("10.00"), COSTS);

        assertThat(hour.lines())
                .containsExactly(
                        new Line(Element.CONTACT_PAY, pounds("10.00")),
                        new Line(Element.TRAVEL_PAY, pounds("2.00")),
                        new Line(Element.NATIONAL_INSURANCE, pounds("0.84")),
                        new Line(Element.PENSION, pounds("0.36")),
                        new Line(Element.HOLIDAY_PAY, pounds("1.44")),
                        new Line(Element.SICK_PAY, pounds("0.24")),
                        new Line(Element.TRAINING, pounds("0.12")),
                        new Line(Element.MILEAGE, pounds("1.35")),
                        new Line(Element.OVERHEAD, pounds("5.00")),
                        new Line(Element.SURPLUS, ExactMoney.parse("427/4")));
        assertThat(hour.price()).isEqualTo(pounds("21.35").plus(ExactMoney.parse("427/4")));
    }

    @ParameterizedTest
    @CsvSource({"0.00", "7.20", "8.72", "9.30", "12.71"})
    void fromWageToPriceAndBackIsTheSameWage(String wage) {
        assertThat(COSTS.paySupportedBy(
                        PriceBuildUp.of(Money.parse(wage), COSTS).price()))
                .isEqualTo(pounds(wage));
    }

    private static NationalPay national(String wage) {
        Figure figure = new Figure(Money.parse(wage), "made for tests", Confidence.L2);
        return new NationalPay(
                Timeline.of(DateRange.parse("2020-04-01/2021-04-01"), figure), Timeline.empty(), Timeline.empty());
    }

    @Test
    void aPriceSupportsLegalPayFromTheLivingWageOnAndNotAPennyBelow() {
        Money price = PriceBuildUp.of(Money.parse("8.72"), COSTS).price().round(Rounding.UP);
        LocalDate day = LocalDate.parse("2020-11-02");

        PayCheck legal = national("8.72").check(price, COSTS, day);
        assertThat(legal.isLegal()).isTrue();
        assertThat(legal.margin()).isGreaterThanOrEqualTo(ExactMoney.ZERO).isLessThan(pounds("0.01"));
        assertThat(national("8.72")
                        .check(price.minus(Money.parse("0.02")), COSTS, day)
                        .isLegal())
                .isFalse();
    }

    @Test
    void aPriceThatDoesNotCoverTheRestSupportsNoPayAtAll() {
        PayCheck none = national("8.72").check(Money.parse("5.00"), COSTS, LocalDate.parse("2020-11-02"));

        assertThat(none.pay()).isLessThan(ExactMoney.ZERO);
        assertThat(none.supportedPay()).isEqualTo(Money.ZERO);
    }

    @Test
    void thePayThatAPriceSupportsIsRoundedDown() {
        Money wage = Money.parse("8.72");
        Money price = PriceBuildUp.of(wage, COSTS).price().round(Rounding.DOWN);

        assertThat(national("8.72")
                        .check(price, COSTS, LocalDate.parse("2020-11-02"))
                        .supportedPay())
                .isEqualTo(wage.minus(Money.ofPence(1)));
    }

    @Test
    void aDayWithoutALivingWageIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> national("8.72").check(Money.parse("20.00"), COSTS, LocalDate.parse("2021-04-01")))
                .withMessageContaining("2021-04-01");
    }

    @Test
    void negativeCostsAndWagesAmongTheOnCostsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HourCosts(-1, 0, 0, ImmutableSortedMap.of(), Money.ZERO, Percentage.NONE))
                .withMessage("travel is not negative, but got -1 minutes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HourCosts(0, -325, 0, ImmutableSortedMap.of(), Money.ZERO, Percentage.NONE))
                .withMessage("miles are not negative, but got -3.25");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HourCosts(0, 0, -45, ImmutableSortedMap.of(), Money.ZERO, Percentage.NONE))
                .withMessage("mileage is not negative, but got -0.45 a mile");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new HourCosts(0, 0, 0, ImmutableSortedMap.of(), Money.parse("-1.00"), Percentage.NONE))
                .withMessage("an overhead is not negative, but got -1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HourCosts(
                        0,
                        0,
                        0,
                        ImmutableSortedMap.of(Element.CONTACT_PAY, Percentage.of(1)),
                        Money.ZERO,
                        Percentage.NONE))
                .withMessageContaining("CONTACT_PAY");
    }
}
