package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.assessment.AssessedCharge.FullCost;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffIncomeTest {

    @Test
    void capitalUpToTheLowerLimitHasNoLineAmongIncome() {
        assertThat(Someone.old()
                        .has(Someone.SAVINGS, "14250.00")
                        .assessed("2024-06-03")
                        .lines(Part.TARIFF_INCOME))
                .isEmpty();
    }

    private static final String DAY = "2024-06-03";
    private static final Money STEP = Money.ofPounds(250);

    /** Published examples, and each boundary a penny either way. */
    @ParameterizedTest
    @CsvSource({
        "0.00, 0", "14250.00, 0", "14250.01, 1", "14500.00, 1", "14500.01, 2", "15000.00, 3", "15250.00, 4",
        "17050.91, 12", "18100.00, 16", "18250.00, 16", "18450.00, 17", "20000.00, 23", "23249.99, 36", "23250.00, 36"
    })
    void eachStepOrPartOfOneIsAPound(String capital, String pounds) {
        assertThat(TariffIncome.of(Money.parse(capital), Money.ofPounds(14_250), STEP))
                .isEqualTo(Money.parse(pounds));
    }

    @Test
    void anotherLowerLimitGivesTheScottishExample() {
        assertThat(TariffIncome.of(Money.ofPounds(28_500), Money.ofPounds(21_500), STEP))
                .isEqualTo(Money.ofPounds(28));
    }

    @Test
    void capitalOfExactlyTheUpperLimitIsNotAboveIt() {
        Assessment assessment = resident("23250.00").assessed(DAY);

        assertThat(assessment.sum(Part.TARIFF_INCOME)).isEqualTo(Money.ofPounds(36));
        assertThat(assessment.charge()).isInstanceOf(Contribution.class);
    }

    @Test
    void aPennyAboveTheUpperLimitIsFullCost() {
        assertThat(resident("23250.01").assessed(DAY).charge())
                .isEqualTo(new FullCost(FullCost.Reason.CAPITAL_ABOVE_LIMIT));
    }

    /** A page says that the tariff income may be about £40 (F4). */
    @Test
    void tariffIncomeIsNeverMoreThanThirtySixPounds() {
        for (long pence = 1_425_000; pence <= 2_325_000; pence += 997) {
            assertThat(TariffIncome.of(Money.ofPence(pence), Money.ofPounds(14_250), STEP))
                    .isLessThanOrEqualTo(Money.ofPounds(36));
        }
    }

    /** A model counts the steps with their fractions (F6). */
    @Test
    void partsOfAStepAreNotCountedAsParts() {
        assertThat(TariffIncome.of(Money.parse("14375.00"), Money.ofPounds(14_250), STEP))
                .isEqualTo(Money.ofPounds(1));
    }

    private static Someone resident(String capital) {
        return Someone.old()
                .in(Setting.PERMANENT_CARE_HOME)
                .gets(Someone.PENSION, "200.00")
                .has(Someone.SAVINGS, capital);
    }
}
