package org.almoner.domain.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules K3 and K4. */
class KeyDecisionRuleTest {

    private static final KeyDecisionRule RULE = new KeyDecisionRule(2, Money.ofPounds(1_000_000));
    private static final YearlyRate NURSES = new YearlyRate(Money.ofPounds(3_300_000));

    @ParameterizedTest
    @CsvSource({
        "3, 825000.00, false",
        "3, 1650000.00, true",
        "3, 1000000.00, false",
        "3, 1000000.01, true",
        "2, 1650000.00, false"
    })
    void moreThanTheDivisionsAndMoreThanTheAmountMakeAKeyDecision(int divisions, String amount, boolean key) {
        assertThat(RULE.decide(divisions, Money.parse(amount).exact()).isKey()).isEqualTo(key);
    }

    @Test
    void theDecisionSaysWhichOfTheTwoItIsOver() {
        KeyDecisionRule.Decision decision =
                RULE.decide(2, Money.ofPounds(1_650_000).exact());

        assertThat(decision.overDivisions()).isFalse();
        assertThat(decision.overAmount()).isTrue();
    }

    @Test
    void fourMonthsOfThreePointThreeMillionAYearCross() {
        assertThat(NURSES.ofMonths(3)).isEqualTo(Money.ofPounds(825_000).exact());
        assertThat(NURSES.ofMonths(4)).isEqualTo(Money.ofPounds(1_100_000).exact());
        assertThat(NURSES.ofMonths(6)).isEqualTo(Money.ofPounds(1_650_000).exact());
        assertThat(RULE.monthsUntilOver(NURSES)).contains(4L);
        assertThat(RULE.monthsUntilOver(new YearlyRate(Money.ZERO))).isEmpty();
    }

    @Test
    void aHundredYearsAreLookedAhead() {
        KeyDecisionRule rule = new KeyDecisionRule(2, Money.parse("1199.99"));

        assertThat(rule.monthsUntilOver(new YearlyRate(Money.ofPounds(12)))).contains(1_200L);
        assertThat(new KeyDecisionRule(2, Money.ofPounds(1_200)).monthsUntilOver(new YearlyRate(Money.ofPounds(12))))
                .isEmpty();
    }

    @Test
    void aBridgeOfThreeMonthsCostsAQuarterOfTheYear() {
        YearlyRate core = new YearlyRate(Money.parse("5131459.00"));

        assertThat(core.over(DateRange.parse("2018-04-01/2018-07-01")))
                .isEqualTo(Money.parse("1282864.75").exact());
    }

    @Test
    void aDayCostsAnEqualPartOfItsMonth() {
        YearlyRate rate = new YearlyRate(Money.parse("1200.00"));

        assertThat(rate.over(DateRange.parse("2020-02-28/2020-03-02")))
                .isEqualTo(Money.parse("200.00")
                        .exact()
                        .dividedBy(29)
                        .plus(Money.parse("100.00").exact().dividedBy(31)));
    }

    @Test
    void exactlyAsMuchIsNotMore() {
        assertThat(RULE.monthsUntilOver(new YearlyRate(Money.ofPounds(12_000_000))))
                .contains(2L);
        KeyDecisionRule anything = new KeyDecisionRule(0, Money.ZERO);
        assertThat(anything.decide(0, ExactMoney.ZERO).isKey()).isFalse();
        assertThat(anything.decide(1, ExactMoney.ofPence(1)).isKey()).isTrue();
    }

    @Test
    void negativeFiguresAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyDecisionRule(-1, Money.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new KeyDecisionRule(2, Money.ofPence(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> RULE.decide(-1, ExactMoney.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.decide(3, ExactMoney.ofPence(-1)))
                .withMessageContaining("without its sign");
        assertThatIllegalArgumentException().isThrownBy(() -> new YearlyRate(Money.ofPence(-1)));
    }
}
