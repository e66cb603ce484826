package org.almoner.domain.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;

/**
 * Deferred payment agreements. The figures are those of the example of the statutory guidance, chapter 9, recomputed: a home of
 * £165,000, a place at £540 a week of which £86 is paid from income.
 */
class DeferralTest {

    private static final DeferralRules NO_INTEREST = ContributionRules.STATUTORY.deferral();
    private static final DeferredPayment AGREED = agreed("165000.00", "0.00");

    private static DeferredPayment agreed(String home, String priorCharges) {
        return new DeferredPayment(Money.parse(home), Money.parse(priorCharges), Money.parse("86.00"));
    }

    private static DeferralRules interest(Timeline<Percentage> yearly) {
        return new DeferralRules(NO_INTEREST.securedShare(), NO_INTEREST.retained(), yearly);
    }

    private static Timeline<Percentage> yearly(String rate, String days) {
        return Timeline.of(DateRange.parse(days), Percentage.parse(rate));
    }

    private static Timeline<DeferredPayment> from(String day) {
        return Timeline.of(DateRange.parse(day + "/.."), AGREED);
    }

    private static Deferral week(
            Timeline<DeferredPayment> agreements, String billed, String before, DeferralRules rules) {
        return Deferral.of(Weeks.WEEK, agreements, Money.parse(billed), Money.ZERO, Money.parse(before), rules);
    }

    private static Deferral week(String billed, String before) {
        return week(from("2020-01-01"), billed, before, NO_INTEREST);
    }

    private static Deferral deferral(String deferred, String interest, String balance) {
        return new Deferral(Money.parse(deferred), Money.parse(interest), Money.parse(balance));
    }

    @Test
    void whatIsLeftOutOfTheHomeIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeferralRules(Percentage.of(90), Money.parse("-14250.00"), Timeline.empty()))
                .withMessage("what is left out of a home's value must not be negative, but is -14250.00");
    }

    /** The guidance's Lucille: 90% of the home's value less £14,250. */
    @Test
    void theEquityLimitIsNineTenthsOfTheHomeLessTheLowerCapitalLimit() {
        assertThat(NO_INTEREST.equityLimit(AGREED)).isEqualTo(Money.parse("134250.00"));
    }

    @Test
    void whatIsSecuredOnTheHomeBeforeTheCouncilLowersTheLimitButNotBelowNothing() {
        assertThat(NO_INTEREST.equityLimit(agreed("165000.00", "34250.00"))).isEqualTo(Money.parse("100000.00"));
        assertThat(NO_INTEREST.equityLimit(agreed("165000.00", "134250.01"))).isEqualTo(Money.ZERO);
    }

    @Test
    void aPartOfAPennyOfTheHomesValueSecuresNothing() {
        assertThat(NO_INTEREST.equityLimit(agreed("20000.01", "0.00"))).isEqualTo(Money.parse("3750.00"));
    }

    @Test
    void whatIncomeDoesNotPayOfTheBillIsDeferred() {
        assertThat(week("540.00", "1000.00")).isEqualTo(deferral("454.00", "0.00", "1454.00"));
    }

    @Test
    void aBillThatIncomePaysIsNotDeferred() {
        assertThat(week("86.00", "1000.00")).isEqualTo(deferral("0.00", "0.00", "1000.00"));
        assertThat(week("50.00", "1000.00")).isEqualTo(deferral("0.00", "0.00", "1000.00"));
    }

    @Test
    void withoutAnAgreementNothingIsDeferredAndWhatIsOwedStays() {
        assertThat(week(Timeline.empty(), "540.00", "1000.00", NO_INTEREST))
                .isEqualTo(deferral("0.00", "0.00", "1000.00"));
    }

    @Test
    void anAgreementThatBeginsInTheWeekDefersASeventhForEachDayRoundedDown() {
        assertThat(week(from("2020-11-05"), "540.00", "0.00", NO_INTEREST))
                .isEqualTo(deferral("259.42", "0.00", "259.42"));
    }

    @Test
    void nothingIsDeferredBeyondTheEquityLimit() {
        assertThat(week("540.00", "134249.00")).isEqualTo(deferral("1.00", "0.00", "134250.00"));
        assertThat(week("540.00", "134250.00")).isEqualTo(deferral("0.00", "0.00", "134250.00"));
    }

    @Test
    void whoOwesMoreThanTheLimitKeepsOwingIt() {
        assertThat(week("540.00", "140000.00")).isEqualTo(deferral("0.00", "0.00", "140000.00"));
    }

    /** The home is valued anew on Thursday: what Monday to Wednesday deferred counts towards the later limit. */
    @Test
    void theLimitsOfTwoAgreementsInAWeekHoldForAllThatIsOwed() {
        Timeline<DeferredPayment> valuedAnew =
                from("2020-01-01").with(DateRange.parse("2020-11-05/.."), agreed("165000.00", "100.00"));

        assertThat(week(valuedAnew, "540.00", "0.00", NO_INTEREST)).isEqualTo(deferral("453.99", "0.00", "453.99"));
        assertThat(week(valuedAnew, "540.00", "133950.00", NO_INTEREST))
                .isEqualTo(deferral("200.00", "0.00", "134150.00"));
    }

    /** £100,000 at 3.65% a year: £10.00 for the first day, and £70.02 for the week, of which 2p is interest on interest. */
    @Test
    void interestIsCompoundedDailyOnWhatWasOwedWhenTheWeekBegan() {
        DeferralRules rules = interest(yearly("3.65%", "2020-01-01/.."));

        assertThat(week(from("2020-01-01"), "540.00", "100000.00", rules))
                .isEqualTo(deferral("454.00", "70.02", "100524.02"));
    }

    /** Four days at 3.65%, then three at twice as much: £100.04 and a part of a penny, which is not taken. */
    @Test
    void eachDayHasTheRateOfItsDay() {
        Timeline<Percentage> rates =
                yearly("3.65%", "2020-01-01/..").with(DateRange.parse("2020-11-06/.."), Percentage.parse("7.30%"));

        assertThat(week(Timeline.empty(), "0.00", "100000.00", interest(rates)).interest())
                .isEqualTo(Money.parse("100.04"));
    }

    @Test
    void aDayWithoutARateBearsNoInterest() {
        DeferralRules lastDayOnly = interest(yearly("3.65%", "2020-11-08/.."));

        assertThat(week(Timeline.empty(), "0.00", "100000.00", lastDayOnly).interest())
                .isEqualTo(Money.parse("10.00"));
    }

    @Test
    void interestCountsTowardsTheLimitAndGoesOnBeyondIt() {
        DeferralRules rules = interest(yearly("3.65%", "2020-01-01/.."));

        assertThat(week(from("2020-01-01"), "540.00", "134000.00", rules))
                .isEqualTo(deferral("156.18", "93.82", "134250.00"));
        assertThat(week(from("2020-01-01"), "540.00", "134250.00", rules).balance())
                .isGreaterThan(Money.parse("134250.00"));
    }

    @Test
    void whatIsRepaidIsOwedNoLongerAndNeverMoreThanWasOwed() {
        assertThat(repaid("300.00", "1000.00")).isEqualTo(deferral("-286.00", "0.00", "714.00"));
        assertThat(repaid("5000.00", "1000.00")).isEqualTo(deferral("-986.00", "0.00", "14.00"));
        assertThat(repaid("1014.00", "1000.00")).isEqualTo(deferral("-986.00", "0.00", "14.00"));
        assertThat(repaid("5000.00", "0.00")).isEqualTo(deferral("14.00", "0.00", "14.00"));
    }

    private static Deferral repaid(String repaid, String before) {
        return Deferral.of(
                Weeks.WEEK,
                from("2020-01-01"),
                Money.parse("100.00"),
                Money.parse(repaid),
                Money.parse(before),
                NO_INTEREST);
    }
}
