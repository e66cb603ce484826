package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.domain.means.Expense;
import org.almoner.domain.means.Expense.Kind;
import org.almoner.domain.means.PaymentPeriod;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowancesTest {

    private static final String DAY = "2024-06-03";

    /** Devon: monthly to weekly is twelve fifty-seconds. */
    @ParameterizedTest
    @CsvSource({"10.00, 2.31", "25.00, 5.77"})
    void monthlyCostsAreRoundedUp(String monthly, String weekly) {
        assertThat(left(Someone.old().pays(Kind.DISABILITY_RELATED, monthly, PaymentPeriod.MONTH)))
                .isEqualTo(Money.parse(weekly));
    }

    @Test
    void housingCostsComeOnTopOfTheGuaranteeNetOfTheBenefitsThatMeetThem() {
        Assessment assessment = Someone.old()
                .gets(Someone.PENSION, "400.00")
                .gets(Someone.HOUSING_BENEFIT, "60.00")
                .pays(Kind.RENT, "100.00")
                .pays(Kind.COUNCIL_TAX, "20.00")
                .assessed(DAY);

        assertThat(assessment.sum(Part.HOUSING)).isEqualTo(Money.parse("-60.00"));
        assertThat(assessment.sum(Part.INCOME)).isEqualTo(Money.parse("400.00"));
        assertThat(assessment.weekly()).isEqualTo(Money.parse("111.30"));
    }

    @Test
    void aBenefitNeverMeetsMoreThanTheCosts() {
        assertThat(Someone.old()
                        .gets(Someone.HOUSING_BENEFIT, "60.00")
                        .pays(Kind.RENT, "50.00")
                        .assessed(DAY)
                        .sum(Part.HOUSING))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void halfOfACouplesCostsIsAllowed() {
        Expense rent = new Expense("Rent", Kind.RENT, Money.parse("100.01"), PaymentPeriod.WEEK, true, Money.ZERO);

        assertThat(Someone.old()
                        .partnerBorn("1940-01-01")
                        .pays(rent)
                        .assessed(DAY)
                        .sum(Part.HOUSING))
                .isEqualTo(Money.parse("-50.01"));
    }

    @Test
    void insuranceIsAllowedAsFarAsTheCouncilDoes() {
        Someone someone = Someone.old().pays(Kind.HOME_INSURANCE, "3.00");

        assertThat(someone.assessed(DAY).sum(Part.HOUSING)).isEqualTo(Money.ZERO);
        assertThat(someone.assessed(DAY, new Local().insurance("1.27").rules()).sum(Part.HOUSING))
                .isEqualTo(Money.parse("-1.27"));
    }

    @Test
    void onlyHeatingAboveTheNormIsRelatedToDisability() {
        Expense heating = new Expense(
                "Heating",
                Kind.DISABILITY_RELATED,
                Money.parse("2500.00"),
                PaymentPeriod.YEAR,
                false,
                Money.parse("2123.77"));
        Expense little = new Expense(
                "Heating",
                Kind.DISABILITY_RELATED,
                Money.parse("2000.00"),
                PaymentPeriod.YEAR,
                false,
                Money.parse("2123.77"));

        assertThat(left(Someone.old().pays(heating))).isEqualTo(Money.parse("7.24"));
        assertThat(left(Someone.old().pays(little))).isEqualTo(Money.ZERO);
    }

    /** The one bill of Bradford's page whose parts make its total; the others are £72 out, and are not used as norms. */
    @Test
    void aNormIsTheSumOfItsParts() {
        Money gas = Money.parse("6.04").times(75);
        Money electricity = Money.parse("24.50").times(18);

        assertThat(gas.plus(electricity).plus(Money.parse("114.72")).plus(Money.parse("219.37")))
                .isEqualTo(Money.parse("1228.09"));
    }

    @Test
    void theStandardAmountAddsToWhatIsListedWhereADisabilityBenefitCounts() {
        LocalRules local = new Local().standardExpenditure("10.85").rules();
        Someone listed = Someone.old().gets(Someone.ATTENDANCE, "72.65").pays(Kind.DISABILITY_RELATED, "4.00");

        assertThat(listed.assessed(DAY, local).sum(Part.DISABILITY_EXPENDITURE)).isEqualTo(Money.parse("-10.85"));
        assertThat(listed.pays(Kind.DISABILITY_RELATED, "20.00")
                        .assessed(DAY, local)
                        .sum(Part.DISABILITY_EXPENDITURE))
                .isEqualTo(Money.parse("-24.00"));
        assertThat(Someone.old().assessed(DAY, local).sum(Part.DISABILITY_EXPENDITURE))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void aPermanentResidentIsLeftThePersonalAllowanceAndNoCostsOfAHome() {
        Assessment assessment = everything(Setting.PERMANENT_CARE_HOME);

        assertThat(assessment.allowances()).isEqualTo(Money.parse("35.15"));
    }

    @Test
    void aTemporaryResidentIsLeftCostsOfTheHomeToo() {
        assertThat(everything(Setting.TEMPORARY_CARE_HOME).allowances()).isEqualTo(Money.parse("142.15"));
    }

    @Test
    void someoneAtHomeIsLeftTheGuaranteeAndTheCosts() {
        assertThat(everything(Setting.AT_HOME).allowances()).isEqualTo(Money.parse("338.70"));
    }

    private static Assessment everything(Setting setting) {
        return Someone.old()
                .in(setting)
                .gets(Someone.PENSION, "200.00")
                .pays(Kind.RENT, "100.00")
                .pays(Kind.DISABILITY_RELATED, "3.00")
                .pays(Kind.COMMITMENT, "7.00")
                .pays(Kind.PERSONAL, "5.00")
                .assessed(DAY);
    }

    private static Money left(Someone someone) {
        return someone.assessed(DAY).sum(Part.DISABILITY_EXPENDITURE).negated();
    }
}
