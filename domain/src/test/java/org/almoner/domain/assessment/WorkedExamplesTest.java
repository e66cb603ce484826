package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.assessment.AssessedCharge.Contribution;
import org.almoner.domain.assessment.AssessedCharge.FullCost;
import org.almoner.domain.assessment.AssessedCharge.NoCharge;
import org.almoner.domain.means.Disposal;
import org.almoner.domain.means.Expense;
import org.almoner.domain.means.Household;
import org.almoner.domain.means.Household.Disability;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;

/** Examples that the guidance and councils published, by the ids under which the project's facts list them. */
class WorkedExamplesTest {

    private static final DateRange FROM_JUNE_2024 = DateRange.parse("2024-06-03/..");

    @Test
    void g1CapitalOf18100CountsAsSixteenPounds() {
        Assessment assessment = Someone.old().has(Someone.SAVINGS, "18100.00").assessed("2024-06-03");

        assertThat(assessment.sum(Part.TARIFF_INCOME)).isEqualTo(Money.parse("16"));
    }

    @Test
    void g2NotionalCapitalFallsByWhatItCostsThePerson() {
        Assessor assessor = new Assessor(
                Years.tables().with(NationalAmount.PERSONAL_EXPENSES_ALLOWANCE, Years.figure("24.40")),
                LocalRules.NONE);
        Someone hayley = Someone.old()
                .in(Setting.PERMANENT_CARE_HOME, FROM_JUNE_2024, "400.00")
                .gets(Someone.BENEFIT, "120.40")
                .has(Someone.SAVINGS, "6000.00")
                .has(Someone.givenAway(
                        Someone.SAVINGS, "20000.00", false, new Disposal(LocalDate.parse("2024-05-01"), true, true)));

        assertThat(hayley.assessed("2024-06-03", assessor).charge())
                .isEqualTo(new FullCost(FullCost.Reason.CAPITAL_ABOVE_LIMIT));
        assertThat(hayley.assessed("2024-06-09", assessor).capital()).isEqualTo(Money.parse("26000.00"));
        assertThat(hayley.assessed("2024-06-10", assessor).capital()).isEqualTo(Money.parse("25696.00"));
        assertThat(hayley.assessed("2024-06-17", assessor).capital()).isEqualTo(Money.parse("25392.00"));
    }

    @Test
    void g2WithoutTheNotionalCapitalThePersonWouldPay96() {
        Assessor assessor = new Assessor(
                Years.tables().with(NationalAmount.PERSONAL_EXPENSES_ALLOWANCE, Years.figure("24.40")),
                LocalRules.NONE);

        assertThat(Someone.old()
                        .in(Setting.PERMANENT_CARE_HOME)
                        .gets(Someone.BENEFIT, "120.40")
                        .has(Someone.SAVINGS, "6000.00")
                        .assessed("2024-06-03", assessor)
                        .charge())
                .isEqualTo(contribution("96.00"));
    }

    @Test
    void g3LucilleKeeps144WhilePaymentIsDeferred() {
        Assessment lucille = Someone.old()
                .in(Setting.PERMANENT_CARE_HOME, DateRange.parse("2024-03-04/.."), "540.00")
                .gets(Someone.PENSION, "230.00")
                .has(Someone.home("165000.00"))
                .assessed("2024-06-03");

        assertThat(lucille.charge()).isEqualTo(new FullCost(FullCost.Reason.CAPITAL_ABOVE_LIMIT));
        assertThat(lucille.mostFromIncomeWhileDeferred()).contains(Money.parse("86.00"));
        assertThat(lucille.charge()
                        .chargeFor(Money.parse("540.00"))
                        .minus(lucille.mostFromIncomeWhileDeferred().orElseThrow()))
                .isEqualTo(Money.parse("454.00"));
    }

    @Test
    void g4APossessionGivenAwayIsNoDeprivationUnlessItWasBoughtToPayLess() {
        Disposal weekBefore = new Disposal(LocalDate.parse("2024-05-27"), true, true);

        assertThat(Someone.old()
                        .has(Someone.givenAway(Someone.POSSESSIONS, "2000.00", false, weekBefore))
                        .assessed("2024-06-03")
                        .capital())
                .isEqualTo(Money.ZERO);
        assertThat(Someone.old()
                        .has(Someone.givenAway(Someone.POSSESSIONS, "2000.00", true, weekBefore))
                        .assessed("2024-06-03")
                        .capital())
                .isEqualTo(Money.parse("2000.00"));
    }

    @Test
    void g5ACarBoughtAndGivenAwayIsDeprivationUnlessCareCouldNotBeExpected() {
        Disposal expected = new Disposal(LocalDate.parse("2024-06-10"), true, true);
        Disposal emergency = new Disposal(LocalDate.parse("2024-06-10"), true, false);

        assertThat(kapoor(expected).capital()).isEqualTo(Money.parse("18000.00"));
        assertThat(kapoor(emergency).capital()).isEqualTo(Money.parse("7500.00"));
    }

    private static Assessment kapoor(Disposal disposal) {
        return Someone.old()
                .in(Setting.PERMANENT_CARE_HOME, DateRange.parse("2024-06-10/.."))
                .has(Someone.SAVINGS, "7500.00")
                .has(Someone.givenAway(Someone.POSSESSIONS, "10500.00", true, disposal))
                .assessed("2024-06-10");
    }

    @Test
    void g6ASharePassedOnSoThatThePartnerHasAHomeIsNotDeprivation() {
        Disposal forThePartner = new Disposal(LocalDate.parse("2024-05-27"), false, true);
        Assessment assessment = Someone.old()
                .has(Someone.givenAway(Someone.SAVINGS, "40000.00", false, forThePartner))
                .assessed("2024-06-03");

        assertThat(assessment.capital()).isEqualTo(Money.ZERO);
        assertThat(assessment.lines(Part.CAPITAL))
                .extracting(AssessmentLine::treatment)
                .containsExactly(Treatment.NO_DEPRIVATION);
    }

    @Test
    void e3KnowsleyResident() {
        Assessment assessment = Someone.old()
                .in(Setting.PERMANENT_CARE_HOME)
                .gets(Someone.PENSION, "227.55")
                .gets(Someone.SAVINGS_CREDIT, "7.25")
                .has(Someone.SAVINGS, "17050.91")
                .assessed("2024-06-03");

        assertThat(assessment.charge()).isEqualTo(contribution("209.70"));
        assertThat(assessment.sum(Part.SAVINGS_DISREGARD)).isEqualTo(Money.parse("-6.95"));
        assertThat(assessment.charge().chargeFor(Money.parse("685.37"))).isEqualTo(Money.parse("209.70"));
    }

    @Test
    void e5KingstonJoanPaysNothingAtHome() {
        Assessment assessment = Someone.old()
                .gets(Someone.PENSION, "203.85")
                .gets(Someone.ATTENDANCE, "101.75")
                .pays(Expense.Kind.RENT, "100.00")
                .pays(Expense.Kind.DISABILITY_RELATED, "5.00")
                .assessed("2023-06-05");

        assertThat(assessment.income()).isEqualTo(Money.parse("305.60"));
        assertThat(assessment.allowances()).isEqualTo(Money.parse("319.35"));
        assertThat(assessment.charge()).isEqualTo(new NoCharge(NoCharge.Reason.NOTHING_LEFT));
        assertThat(assessment.charge().chargeFor(Money.parse("180.10"))).isEqualTo(Money.ZERO);
    }

    @Test
    void e8LeedsMichaelInACareHome() {
        Assessment assessment = Someone.old()
                .in(Setting.PERMANENT_CARE_HOME)
                .gets(Someone.PENSION, "209.67")
                .gets(Someone.WORKS_PENSION, "25.81")
                .assessed("2024-06-03");

        assertThat(assessment.charge()).isEqualTo(contribution("205.33"));
        assertThat(Money.parse("694").minus(assessment.charge().chargeFor(Money.parse("694"))))
                .isEqualTo(Money.parse("488.67"));
    }

    @Test
    void e10LambethJaneInACareHome() {
        assertThat(Someone.old()
                        .in(Setting.PERMANENT_CARE_HOME)
                        .gets(Someone.PENSION, "130.00")
                        .gets(Someone.BENEFIT, "40.00")
                        .has(Someone.SAVINGS, "15250.00")
                        .assessed("2024-06-03")
                        .charge())
                .isEqualTo(contribution("143.85"));
    }

    /** The council's guarantee of 148.47 is the statutory 144.30 for one of a couple and an addition of 4.17. */
    @Test
    void e11ALocalAdditionToTheGuarantee() {
        LocalRules local = new Local()
                .topUp(Timeline.of(Someone.ALWAYS, Money.parse("4.17")))
                .rules();
        Assessment assessment = Someone.old()
                .partnerBorn("1940-01-01")
                .gets(Someone.PENSION, "122.00")
                .gets(Someone.WORKS_PENSION, "60.00")
                .gets(Someone.ATTENDANCE, "55.10")
                .pays(Expense.Kind.DISABILITY_RELATED, "25.00")
                .assessed("2016-06-06", local);

        assertThat(assessment.sum(Part.GUARANTEED_INCOME)).isEqualTo(Money.parse("-148.47"));
        assertThat(assessment.charge()).isEqualTo(contribution("63.63"));
    }

    @Test
    void e13ToE15TheChargeIsNeverMoreThanTheCareCosts() {
        assertThat(contribution("56.20").chargeFor(Money.parse("23.92"))).isEqualTo(Money.parse("23.92"));
        assertThat(contribution("15.00").chargeFor(Money.parse("29.50"))).isEqualTo(Money.parse("15.00"));
        assertThat(contribution("125.25").chargeFor(Money.parse("45.04"))).isEqualTo(Money.parse("45.04"));
    }

    /** Fifty weeks at home and two of respite. */
    @Test
    void e18AYearAtHomeWithRespite() {
        DateRange year = DateRange.parse("2024-06-03/2025-06-02");
        DateRange respite = DateRange.parse("2024-08-05/2024-08-19");
        Money weeks = Money.ZERO;
        for (LocalDate week = year.from(); year.contains(week); week = week.plusWeeks(1)) {
            weeks = weeks.plus(
                    respite.contains(week)
                            ? Money.parse("850")
                            : contribution("110").chargeFor(Money.parse("200")));
        }

        assertThat(weeks).isEqualTo(Money.parse("7200"));
    }

    @Test
    void e18WhoPaysNothingAtHomePaysNothingForAShortStayChargedAsAtHome() {
        LocalRules local =
                new Local().shortTermStay(LocalRules.ShortTermStay.AS_AT_HOME).rules();
        Someone someone =
                Someone.old().in(Setting.SHORT_TERM_CARE_HOME, FROM_JUNE_2024).gets(Someone.PENSION, "200.00");

        assertThat(someone.assessed("2024-06-10", local).charge())
                .isEqualTo(new NoCharge(NoCharge.Reason.NOTHING_LEFT));
        assertThat(someone.assessed("2024-06-10").charge()).isEqualTo(contribution("169.85"));
    }

    /** Scottish limits and allowance: a check of the engine, not of English law. */
    @Test
    void e20ScottishFigures() {
        NationalTables scottish = Years.tables()
                .with(NationalAmount.LOWER_CAPITAL_LIMIT, Years.figure("21500.00"))
                .with(NationalAmount.UPPER_CAPITAL_LIMIT, Years.figure("35000.00"))
                .with(NationalAmount.PERSONAL_EXPENSES_ALLOWANCE, Years.figure("34.50"));

        assertThat(Someone.old()
                        .in(Setting.PERMANENT_CARE_HOME)
                        .gets(Someone.PENSION, "167.90")
                        .gets(Someone.WORKS_PENSION, "25.25")
                        .gets(Someone.SAVINGS_CREDIT, "1.86")
                        .has(Someone.SAVINGS, "28500.00")
                        .assessed("2024-06-03", new Assessor(scottish, LocalRules.NONE))
                        .charge())
                .isEqualTo(contribution("186.65"));
    }

    @Test
    void jointCapitalOf50000IsAboveTheLimitFor25000Each() {
        Assessment assessment = joint("50000.00");

        assertThat(assessment.capital()).isEqualTo(Money.parse("25000.00"));
        assertThat(assessment.charge()).isEqualTo(new FullCost(FullCost.Reason.CAPITAL_ABOVE_LIMIT));
    }

    @Test
    void jointCapitalOf46500IsNotAboveTheLimit() {
        assertThat(joint("46500.00").sum(Part.TARIFF_INCOME)).isEqualTo(Money.parse("36"));
    }

    @Test
    void oneWhoSplitFirstNeedsToSpendOnly1750() {
        assertThat(Someone.old()
                        .in(Setting.PERMANENT_CARE_HOME)
                        .has(Someone.SAVINGS, "23250.00")
                        .assessed("2024-06-03")
                        .charge())
                .isNotInstanceOf(FullCost.class);
        assertThat(Money.parse("25000").minus(Money.parse("23250"))).isEqualTo(Money.parse("1750"));
    }

    @Test
    void jointCapitalOf40000CountsAs23PoundsEach() {
        assertThat(joint("40000.00").sum(Part.TARIFF_INCOME)).isEqualTo(Money.parse("23"));
    }

    @Test
    void jointCapitalOf100000Leaves26750ToSpend() {
        assertThat(joint("100000.00").capital().minus(Money.parse("23250"))).isEqualTo(Money.parse("26750"));
    }

    private static Assessment joint(String value) {
        return Someone.old()
                .in(Setting.PERMANENT_CARE_HOME)
                .gets(Someone.PENSION, "200.00")
                .has(Someone.joint(Someone.SAVINGS, value))
                .assessed("2024-06-03");
    }

    /** Kingston 2025-26: a lone parent with both premiums, the carer premium and a child. */
    @Test
    void aPublishedGuaranteeOf342And60AddsUp() {
        Household household = new Household(Optional.empty(), Money.ZERO, 1, Disability.ENHANCED, true);

        assertThat(GuaranteedIncome.weekly(
                        Years.tables(),
                        Someone.born("1990-01-01")
                                .household(household)
                                .history()
                                .on(LocalDate.parse("2025-06-02"))))
                .isEqualTo(Money.parse("342.60"));
    }

    private static Contribution contribution(String weekly) {
        return new Contribution(Money.parse(weekly));
    }
}
