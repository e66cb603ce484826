package org.almoner.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.almoner.domain.assessment.LocalRules.SavingsCredit;
import org.almoner.domain.means.Income;
import org.almoner.domain.means.IncomeKind;
import org.almoner.domain.means.PaymentPeriod;
import org.almoner.domain.means.Setting;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;

class IncomeTest {

    private static final String DAY = "2024-06-03";

    @Test
    void earningsDoNotCount() {
        assertThat(counted(Someone.old().gets(Someone.EARNINGS, "500.00"))).isEqualTo(Money.ZERO);
    }

    @Test
    void theFirstTenPoundsOfAWarWidowsPensionDoNotCount() {
        assertThat(counted(Someone.old().gets(Someone.WAR_WIDOWS, "150.00"))).isEqualTo(Money.parse("140.00"));
        assertThat(counted(Someone.old().gets(Someone.WAR_WIDOWS, "9.99"))).isEqualTo(Money.ZERO);
    }

    @Test
    void halfOfAPensionPaidToThePartnerAtHomeDoesNotCountInACareHome() {
        Income pension = pension(true, false);

        assertThat(counted(Someone.old()
                        .partnerBorn("1940-01-01")
                        .in(Setting.PERMANENT_CARE_HOME)
                        .gets(pension)))
                .isEqualTo(Money.parse("50.00"));
        assertThat(counted(Someone.old().partnerBorn("1940-01-01").gets(pension)))
                .isEqualTo(Money.parse("100.01"));
    }

    @Test
    void aPensionThatIsNotPaidOverCounts() {
        assertThat(counted(Someone.old()
                        .partnerBorn("1940-01-01")
                        .in(Setting.PERMANENT_CARE_HOME)
                        .gets(pension(false, false))))
                .isEqualTo(Money.parse("100.01"));
        assertThat(counted(Someone.old().in(Setting.PERMANENT_CARE_HOME).gets(pension(true, false))))
                .isEqualTo(Money.parse("100.01"));
    }

    @Test
    void halfOfAnIncomeReceivedAsOneOfACoupleIsThePersons() {
        Assessment assessment = Someone.old()
                .partnerBorn("1940-01-01")
                .gets(pension(false, true))
                .assessed(DAY);

        assertThat(assessment.sum(Part.INCOME)).isEqualTo(Money.parse("50.00"));
        assertThat(assessment.lines(Part.INCOME).get(0).flags()).containsExactly(Flag.EQUAL_SHARE_PRESUMED);
    }

    @Test
    void aMonthIsTwelveFiftySecondsRoundedDown() {
        Income monthly = new Income(
                "Pension", Someone.WORKS_PENSION, Money.parse("100.00"), PaymentPeriod.MONTH, false, true, false);

        assertThat(counted(Someone.old().gets(monthly))).isEqualTo(Money.parse("23.07"));
    }

    @Test
    void aBenefitThatCouldBeClaimedCounts() {
        Income unclaimed = new Income(
                "Attendance Allowance",
                Someone.ATTENDANCE,
                Money.parse("72.65"),
                PaymentPeriod.WEEK,
                false,
                false,
                false);
        Assessment assessment = Someone.old().gets(unclaimed).assessed(DAY);

        assertThat(assessment.sum(Part.INCOME)).isEqualTo(Money.parse("72.65"));
        assertThat(assessment.lines(Part.INCOME).get(0).treatment()).isEqualTo(Treatment.NOTIONAL);
        assertThat(assessment.lines(Part.INCOME).get(0).flags()).containsExactly(Flag.NOTIONAL);
        assertThat(assessment.lines(Part.INCOME).get(0).authority().law()).contains("reg 17");
    }

    @Test
    void attendanceAllowanceDoesNotCountInATemporaryStay() {
        Someone someone = Someone.old().gets(Someone.ATTENDANCE, "108.55").in(Setting.TEMPORARY_CARE_HOME);

        assertThat(counted(someone)).isEqualTo(Money.ZERO);
    }

    @Test
    void attendanceAllowanceOfAPermanentResidentCountsAndIsFlaggedToStop() {
        Assessment assessment = Someone.old()
                .gets(Someone.ATTENDANCE, "108.55")
                .in(Setting.PERMANENT_CARE_HOME)
                .assessed(DAY);

        assertThat(assessment.sum(Part.INCOME)).isEqualTo(Money.parse("108.55"));
        assertThat(assessment.lines(Part.INCOME).get(0).flags()).containsExactly(Flag.STOPS_IN_CARE_HOME);
    }

    /** Knowsley 2024-25: 108.55 less 35.90 leaves the lower rate. */
    @Test
    void theNightElementIsLeftOutWhereTheCouncilSaysSoAndGivesNoCareByNight() {
        LocalRules local = new Local().nightLeftOut().rules();
        Someone someone = Someone.old().gets(Someone.ATTENDANCE, "108.55");

        assertThat(someone.assessed(DAY, local).sum(Part.INCOME)).isEqualTo(Money.parse("72.65"));
        assertThat(someone.assessed(DAY, local).lines(Part.INCOME).get(0).treatment())
                .isEqualTo(Treatment.NIGHT_ELEMENT_LEFT_OUT);
        assertThat(someone.withNightCare().assessed(DAY, local).sum(Part.INCOME))
                .isEqualTo(Money.parse("108.55"));
    }

    /** Above the higher rate, too, the night is worth no more than the difference of the rates. */
    @Test
    void noMoreThanTheNightElementIsLeftOut() {
        assertThat(Someone.old()
                        .gets(Someone.ATTENDANCE, "120.00")
                        .assessed(DAY, new Local().nightLeftOut().rules())
                        .sum(Part.INCOME))
                .isEqualTo(Money.parse("84.10"));
    }

    @Test
    void thereIsNoNightElementInTheLowerRate() {
        LocalRules local = new Local().nightLeftOut().rules();

        assertThat(Someone.old()
                        .gets(Someone.ATTENDANCE, "72.65")
                        .assessed(DAY, local)
                        .sum(Part.INCOME))
                .isEqualTo(Money.parse("72.65"));
    }

    @Test
    void aYearWithoutBenefitRatesSaysThatTheNightElementIsCounted() {
        LocalRules local = new Local().nightLeftOut().rules();
        Assessment assessment = Someone.old().gets(Someone.ATTENDANCE, "87.65").assessed("2019-06-03", local);

        assertThat(assessment.lines(Part.INCOME).get(0).flags()).containsExactly(Flag.FIGURE_MISSING);
    }

    @Test
    void savingsCreditAtHomeIsTheCouncilsChoice() {
        Someone someone = Someone.old().gets(Someone.PENSION, "227.55").gets(Someone.SAVINGS_CREDIT, "7.25");

        assertThat(someone.assessed(DAY).income()).isEqualTo(Money.parse("227.55"));
        assertThat(savingsCredit(someone, SavingsCredit.COUNTED)).isEqualTo(Money.parse("234.80"));
        assertThat(savingsCredit(someone, SavingsCredit.UP_TO_DISREGARD)).isEqualTo(Money.parse("227.85"));
    }

    private static Money savingsCredit(Someone someone, SavingsCredit treatment) {
        Assessment assessment =
                someone.assessed(DAY, new Local().savingsCredit(treatment).rules());
        return assessment.income().plus(assessment.sum(Part.SAVINGS_DISREGARD));
    }

    @Test
    void aLineSaysHowAnIncomeWasTreatedAndByWhoseRule() {
        assertThat(said(Someone.old().gets(Someone.PENSION, "200.00"))).isEqualTo("COUNTED by the law");
        assertThat(said(Someone.old().gets(Someone.EARNINGS, "200.00"))).isEqualTo("DISREGARDED by the law");
        assertThat(said(Someone.old().gets(Someone.WAR_WIDOWS, "10.01"))).isEqualTo("PARTLY_DISREGARDED by the law");
        assertThat(said(Someone.old().gets(Someone.WAR_WIDOWS, "10.00"))).isEqualTo("DISREGARDED by the law");
        assertThat(said(Someone.old().gets(Someone.SAVINGS_CREDIT, "7.25")))
                .isEqualTo("DISREGARDED by The council's own rule");
        assertThat(said(Someone.old().in(Setting.PERMANENT_CARE_HOME).gets(Someone.SAVINGS_CREDIT, "7.25")))
                .isEqualTo("COUNTED by the law");
        assertThat(said(Someone.old()
                        .partnerBorn("1940-01-01")
                        .in(Setting.PERMANENT_CARE_HOME)
                        .gets(pension(true, false))))
                .isEqualTo("HALF_PAID_TO_PARTNER by the law");
        assertThat(said(Someone.old().in(Setting.PERMANENT_CARE_HOME).gets(pension(true, false))))
                .isEqualTo("COUNTED by the law");
    }

    private static String said(Someone someone) {
        AssessmentLine line = someone.assessed(DAY).lines(Part.INCOME).get(0);
        return line.treatment() + " by " + line.authority().law();
    }

    @Test
    void aKindWithoutARuleForTheDayIsRefused() {
        IncomeKind later = new IncomeKind(
                "later",
                "Later",
                false,
                false,
                Timeline.of(DateRange.parse("2025-01-01/.."), Someone.EARNINGS.on(LocalDate.parse(DAY))));

        assertThatThrownBy(() -> Someone.old().gets(later, "1.00").assessed(DAY))
                .hasMessageContaining("there is no rule for later on 2024-06-03");
    }

    @Test
    void negativeIncomeIsRefused() {
        assertThatThrownBy(() -> Income.weekly(Someone.PENSION, Money.parse("-1.00")))
                .hasMessageContaining("must not be negative");
    }

    private static Income pension(boolean halfPaid, boolean joint) {
        return new Income(
                "Pension", Someone.WORKS_PENSION, Money.parse("100.01"), PaymentPeriod.WEEK, joint, true, halfPaid);
    }

    private static Money counted(Someone someone) {
        return someone.assessed(DAY).sum(Part.INCOME);
    }
}
