package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four cases of annex C in 2024-25: threshold 189.80, guarantee 218.15, savings credit paid up to 260.675, maximum 6.95. */
class SavingsDisregardTest {

    @ParameterizedTest(name = "qualifying {0} with savings credit {1} leaves out {2}")
    @CsvSource({
        "189.79, 5.00, 0",
        "189.80, 5.00, 5.00",
        "218.15, 5.00, 5.00",
        "218.15, 7.25, 6.95",
        "218.15, 0.00, 0",
        "218.16, 1.00, 6.95",
        "227.55, 7.25, 6.95",
        "235.48, 0.00, 0",
        "260.67, 0.00, 0",
        "260.68, 0.00, 6.95"
    })
    void whatIsLeftOutDependsOnQualifyingIncome(String qualifying, String credit, String leftOut) {
        assertThat(Someone.old()
                        .in(Setting.PERMANENT_CARE_HOME)
                        .gets(Someone.PENSION, qualifying)
                        .gets(Someone.SAVINGS_CREDIT, credit)
                        .assessed("2024-06-03")
                        .sum(Part.SAVINGS_DISREGARD))
                .isEqualTo(Money.parse(leftOut).negated());
    }

    /** Savings credit is only for those who reached pension credit age before 6 April 2016. */
    @ParameterizedTest
    @CsvSource({"1950-04-05, 6.95", "1950-04-06, 0", "1958-06-03, 0"})
    void whoCannotGetSavingsCreditHasNoDisregardAboveIt(String born, String leftOut) {
        assertThat(Someone.born(born)
                        .in(Setting.PERMANENT_CARE_HOME)
                        .gets(Someone.PENSION, "300.00")
                        .assessed("2024-06-03")
                        .sum(Part.SAVINGS_DISREGARD))
                .isEqualTo(Money.parse(leftOut).negated());
    }

    @ParameterizedTest
    @CsvSource({"2024-06-03, 10.40", "2023-06-05, 9.75"})
    void couplesHaveRatesOfTheirOwn(String day, String leftOut) {
        assertThat(Someone.old()
                        .partnerBorn("1940-01-01")
                        .in(Setting.PERMANENT_CARE_HOME)
                        .gets(Someone.PENSION, "350.00")
                        .gets(Someone.SAVINGS_CREDIT, "12.00")
                        .assessed(day)
                        .sum(Part.SAVINGS_DISREGARD))
                .isEqualTo(Money.parse(leftOut).negated());
    }
}
