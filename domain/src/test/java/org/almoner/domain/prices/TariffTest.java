package org.almoner.domain.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Factor;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Enhancement.Extra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of section 9.2 of the charging facts: £24.00 an hour, half an hour £12.00. */
class TariffTest {

    private static final Rate RATE = Rate.of(UnitPrice.perHour("24.00"));
    private static final Enhancement BANK_HOLIDAY = times("1.5", "Bank holiday");
    private static final Enhancement NIGHT =
            Enhancement.inWindow("Night", TimeWindow.parse("22:00-06:00"), perHour("4.00"), "made for tests");

    private static Enhancement times(String factor, String name) {
        return Enhancement.onDays(
                name, ImmutableSet.of(DayType.BANK_HOLIDAY), new Extra.Times(Factor.parse(factor)), "made for tests");
    }

    private static Extra perHour(String pounds) {
        return new Extra.PerHour(Money.parse(pounds));
    }

    private static Tariff tariff(Combining combining, Enhancement... enhancements) {
        return new Tariff(RATE, ImmutableList.copyOf(enhancements), combining, Optional.empty());
    }

    private static ExactMoney pounds(String amount) {
        return Money.parse(amount).exact();
    }

    @Test
    void twoCarersArePaidEachForTheMinutesOfTheirOwn() {
        assertThat(Tariff.of(RATE).cost(30, 30)).isEqualTo(pounds("24.00"));
        assertThat(Tariff.of(RATE).cost(30, 0)).isEqualTo(pounds("12.00"));
        assertThat(Tariff.of(RATE).cost(0, 0)).isEqualTo(ExactMoney.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"1.5, 18.00", "2, 24.00", "1, 12.00"})
    void aBankHolidayIsPaidByItsFactor(String factor, String cost) {
        assertThat(tariff(Combining.HIGHEST, times(factor, "Bank holiday")).cost(30, 0))
                .isEqualTo(pounds(cost));
    }

    @ParameterizedTest
    @CsvSource({"HIGHEST, 36.00", "ADDED, 40.00", "COMPOUNDED, 40.00"})
    void enhancementsCombineByTheRuleOfTheCard(Combining combining, String anHour) {
        assertThat(tariff(combining, BANK_HOLIDAY, NIGHT).cost(60, 0)).isEqualTo(pounds(anHour));
    }

    @Test
    void compoundedFactorsMultiplyAndAddedOnesAdd() {
        Enhancement special = times("2", "Special day");

        assertThat(tariff(Combining.COMPOUNDED, BANK_HOLIDAY, special).cost(60, 0))
                .isEqualTo(pounds("72.00"));
        assertThat(tariff(Combining.ADDED, BANK_HOLIDAY, special).cost(60, 0)).isEqualTo(pounds("60.00"));
        assertThat(tariff(Combining.HIGHEST, BANK_HOLIDAY, special).cost(60, 0)).isEqualTo(pounds("48.00"));
    }

    @Test
    void theOrderOfTheCardMattersWhereAnAmountIsCompounded() {
        assertThat(tariff(Combining.COMPOUNDED, NIGHT, BANK_HOLIDAY).cost(60, 0))
                .isEqualTo(pounds("42.00"));
    }

    @Test
    void theSecondCarersEnhancementIsOnTheSecondCarersMinutesAlone() {
        Enhancement second =
                Enhancement.ofSecondCarer("Double-handed", new Extra.Times(Factor.parse("0.75")), "made for tests");

        assertThat(tariff(Combining.ADDED, second).cost(60, 20)).isEqualTo(pounds("30.00"));
        assertThat(tariff(Combining.ADDED, second).cost(60, 0)).isEqualTo(pounds("24.00"));
    }

    @Test
    void reductionsNeverTakeMoreThanAll() {
        Enhancement free = times("0", "Free");

        assertThat(tariff(Combining.ADDED, free, times("0", "Free again")).cost(60, 0))
                .isEqualTo(ExactMoney.ZERO);
    }

    @Test
    void theCapOfAVisitIsForAllCarersTogether() {
        Tariff capped = new Tariff(RATE, ImmutableList.of(), Combining.ADDED, Optional.of(Money.parse("20.00")));

        assertThat(capped.cost(30, 30)).isEqualTo(pounds("20.00"));
        assertThat(capped.cost(30, 15)).isEqualTo(pounds("18.00"));
    }

    @Test
    void whatIsNotChargedStaysWithTheCouncil() {
        Tariff tariff = tariff(Combining.ADDED, BANK_HOLIDAY.uncharged(), NIGHT);

        assertThat(tariff.cost(60, 0)).isEqualTo(pounds("40.00"));
        assertThat(tariff.charged().cost(60, 0)).isEqualTo(pounds("28.00"));
    }

    @Test
    void tariffsAreEqualByTheirValues() {
        assertThat(tariff(Combining.ADDED, times("1.5", "Bank holiday")))
                .isEqualTo(tariff(Combining.ADDED, BANK_HOLIDAY))
                .hasSameHashCodeAs(tariff(Combining.ADDED, BANK_HOLIDAY))
                .isNotEqualTo(tariff(Combining.ADDED, NIGHT));
    }

    @Test
    void anEnhancementThatWouldAlwaysApplyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Enhancement.onDays("Always", ImmutableSet.of(), perHour("1.00"), ""))
                .withMessageContaining("Always");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Enhancement.onDays("Any", ImmutableSet.of(DayType.ANY_DAY), perHour("1.00"), ""))
                .withMessageContaining("Any");
        assertThatIllegalArgumentException().isThrownBy(() -> perHour("-1.00")).withMessageContaining("-1.00");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Tariff(RATE, ImmutableList.of(), Combining.ADDED, Optional.of(Money.parse("-0.01"))))
                .withMessageContaining("-0.01");
    }
}
