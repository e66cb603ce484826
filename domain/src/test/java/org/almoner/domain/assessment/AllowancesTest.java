package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.domain.means.Expense;
import org.almoner.domain.means.Expense.Kind;
import org.almoner.domain.means.Income;
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
    void twoBenefitsTogetherMeetNoMoreThanTheCosts() {
        assertThat(Someone.old()
                        .gets(Someone.HOUSING_BENEFIT, "30.00")
                        .gets(Someone.HOUSING_BENEFIT, "30.00")
                        .pays(Kind.RENT, "50.00")
                        .assessed(DAY)
                        .sum(Part.HOUSING))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void aLineSaysWhetherACostIsAllowedAndWhetherHalfOfItIsPresumed() {
        Expense rent = new Expense("Rent", Kind.RENT, Money.parse("100.00"), PaymentPeriod.WEEK, true, Money.ZERO);

        assertThat(said(Someone.old().pays(rent))).isEqualTo("ALLOWED [EQUAL_SHARE_PRESUMED]");
        assertThat(said(Someone.old().in(Setting.PERMANENT_CARE_HOME).pays(rent)))
                .isEqualTo("NOT_ALLOWED []");
        assertThat(said(Someone.old().pays(Kind.RENT, "100.00"))).isEqualTo("ALLOWED []");
    }

    private static String said(Someone someone) {
        AssessmentLine line = someone.assessed(DAY).lines(Part.HOUSING).get(0);
        return line.treatment() + " " + line.flags();
    }

    @Test
    void aBenefitThatMeetsCostsIsRoundedDown() {
        Income monthly = new Income(
                "Housing Benefit",
                Someone.HOUSING_BENEFIT,
                Money.parse("100.00"),
                PaymentPeriod.MONTH,
                false,
                true,
                false);

        assertThat(Someone.old()
                        .gets(monthly)
                        .pays(Kind.RENT, "100.00")
                        .assessed(DAY)
                        .sum(Part.HOUSING))
                .isEqualTo(Money.parse("-76.93"));
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
    void twoPoliciesAreAllowedNoMoreThanOneWouldBe() {
        assertThat(Someone.old()
                        .pays(Kind.HOME_INSURANCE, "1.00")
                        .pays(new Expense(
                                "Contents",
                                Kind.HOME_INSURANCE,
                                Money.parse("1.00"),
                                PaymentPeriod.WEEK,
                                false,
                                Money.ZERO))
                        .assessed(DAY, new Local().insurance("1.27").rules())
                        .sum(Part.HOUSING))
                .isEqualTo(Money.parse("-1.27"));
    }

    /** The norms of heating that NAFAO published for 2024-25, by household and home; what is above is divided by 52. */
    @ParameterizedTest(name = "heating for {1} a year above the norm {0} is {2} a week")
    @CsvSource({
        "2123.77, 2500.00, 7.24",
        "2801.99, 3000.00, 3.81",
        "2255.73, 2500.00, 4.70",
        "2977.92, 3000.00, 0.43",
        "2744.38, 3264.38, 10.00",
        "3617.69, 3617.70, 0.01",
        "2123.77, 2123.77, 0",
        "2123.77, 2000.00, 0"
    })
    void onlyHeatingAboveTheNormIsRelatedToDisability(String norm, String yearly, String weekly) {
        assertThat(left(Someone.old().pays(heating(yearly, Money.parse(norm))))).isEqualTo(Money.parse(weekly));
    }

    /**
     * Bradford's bills, gas at 6.04p and electricity at 24.5p with standing charges of 114.72 and 219.37, as their parts add up.
     * The page makes the dearer two 1,762.19 and 2,437.39, £72 too much, by which £1.38 a week less would be left to the person:
     * 23.81 and 10.82 of a bill of 3,000.00.
     */
    @ParameterizedTest(
            name = "{0} kWh of gas and {1} of electricity cost {2}; {3} a week of a bill of 3,000.00 is above that")
    @CsvSource({"7500, 1800, 1228.09, 34.08", "11500, 2700, 1690.19, 25.19", "17000, 4100, 2365.39, 12.21"})
    void aNormIsTheSumOfItsPartsAndNotWhatAPageMakesOfThem(int gas, int electricity, String norm, String weekly) {
        Money bill = Money.parse("6.04")
                .times(gas / 100)
                .plus(Money.parse("24.50").times(electricity / 100))
                .plus(Money.parse("114.72"))
                .plus(Money.parse("219.37"));

        assertThat(bill).isEqualTo(Money.parse(norm));
        assertThat(left(Someone.old().pays(heating("3000.00", bill)))).isEqualTo(Money.parse(weekly));
    }

    private static Expense heating(String yearly, Money norm) {
        return new Expense("Heating", Kind.DISABILITY_RELATED, Money.parse(yearly), PaymentPeriod.YEAR, false, norm);
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
        assertThat(Someone.old()
                        .gets(Someone.PENSION, "200.00")
                        .gets(Someone.ATTENDANCE, "0.00")
                        .assessed(DAY, local)
                        .sum(Part.DISABILITY_EXPENDITURE))
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
