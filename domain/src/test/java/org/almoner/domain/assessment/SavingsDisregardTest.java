package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.means.Adult;
import org.almoner.domain.means.Household;
import org.almoner.domain.means.Household.Disability;
import org.almoner.domain.means.Income;
import org.almoner.domain.means.PaymentPeriod;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.junit.jupiter.api.Test;
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

    /** In 2023-24 savings credit is paid up to 240.89: above it, and not there, the maximum is left out. */
    @ParameterizedTest
    @CsvSource({"240.89, 0", "240.90, 6.50"})
    void exactlyWhereSavingsCreditEndsNothingIsLeftOut(String qualifying, String leftOut) {
        assertThat(Someone.old()
                        .in(Setting.PERMANENT_CARE_HOME)
                        .gets(Someone.PENSION, qualifying)
                        .assessed("2023-06-05")
                        .sum(Part.SAVINGS_DISREGARD))
                .isEqualTo(Money.parse(leftOut).negated());
    }

    @Test
    void whatIsLeftOutIsRoundedUp() {
        Income monthly = new Income(
                "Savings credit",
                Someone.SAVINGS_CREDIT,
                Money.parse("25.00"),
                PaymentPeriod.MONTH,
                false,
                true,
                false);

        assertThat(Someone.old()
                        .in(Setting.PERMANENT_CARE_HOME)
                        .gets(Someone.PENSION, "200.00")
                        .gets(monthly)
                        .assessed("2024-06-03")
                        .sum(Part.SAVINGS_DISREGARD))
                .isEqualTo(Money.parse("-5.77"));
    }

    /** 200.00 of the person and 101.22 of the partner are the threshold for couples, 301.22. */
    @ParameterizedTest
    @CsvSource({"101.21, 0", "101.22, 10.40"})
    void thePartnersQualifyingIncomeIsThatOfTheCouple(String partners, String leftOut) {
        Household couple = new Household(
                Optional.of(new Adult(LocalDate.parse("1940-01-01"), Optional.empty())),
                Money.parse(partners),
                0,
                Disability.NONE,
                false);

        assertThat(Someone.old()
                        .household(couple)
                        .in(Setting.PERMANENT_CARE_HOME)
                        .gets(Someone.PENSION, "200.00")
                        .gets(Someone.SAVINGS_CREDIT, "12.00")
                        .assessed("2024-06-03")
                        .sum(Part.SAVINGS_DISREGARD))
                .isEqualTo(Money.parse(leftOut).negated());
    }

    @ParameterizedTest
    @CsvSource({"0.00, 0", "0.01, 5.75"})
    void withoutAGuaranteeInTheTablesTheMaximumIsLeftOutForWhoGetsSavingsCredit(String credit, String leftOut) {
        Assessment assessment = Someone.old()
                .in(Setting.PERMANENT_CARE_HOME)
                .gets(Someone.PENSION, "200.00")
                .gets(Someone.SAVINGS_CREDIT, credit)
                .assessed("2019-06-03");

        assertThat(assessment.sum(Part.SAVINGS_DISREGARD))
                .isEqualTo(Money.parse(leftOut).negated());
        assertThat(assessment.lines(Part.SAVINGS_DISREGARD))
                .allSatisfy(line -> assertThat(line.flags()).contains(Flag.FIGURE_MISSING));
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

    /** Between the couple's threshold and its guarantee of 332.95, the savings credit is left out. */
    @ParameterizedTest
    @CsvSource({"332.95, 5.00", "332.96, 10.40"})
    void couplesHaveAGuaranteeOfTheirOwn(String qualifying, String leftOut) {
        assertThat(Someone.old()
                        .partnerBorn("1940-01-01")
                        .in(Setting.PERMANENT_CARE_HOME)
                        .gets(Someone.PENSION, qualifying)
                        .gets(Someone.SAVINGS_CREDIT, "5.00")
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
