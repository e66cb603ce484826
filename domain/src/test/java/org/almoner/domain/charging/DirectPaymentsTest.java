package org.almoner.domain.charging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.DirectPayment.Method;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.assessment.AssessedCharge.FullCost;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Timeline;
import org.junit.jupiter.api.Test;

/** Direct payments: £70.00 a week, £10.00 a day, where nothing else is said; November 2020 has 30 days. */
class DirectPaymentsTest {

    private static final String ALWAYS = "2020-01-01/..";
    private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);
    private static final ContributionRules STATUTORY = ContributionRules.STATUTORY;

    private final Weeks weeks = new Weeks();

    private static DirectPayment net(String weekly) {
        return new DirectPayment(Money.parse(weekly), Method.NET, Optional.empty());
    }

    private static DirectPayment gross(String weekly) {
        return new DirectPayment(Money.parse(weekly), Method.GROSS, Optional.empty());
    }

    private static DirectPayment fund(String provider) {
        return new DirectPayment(Money.parse("70.00"), Method.NET, Optional.of(new ProviderId(provider)));
    }

    private DirectPaymentsTest agreed(DirectPayment agreed, String days) {
        weeks.pack(PackageFacts.DIRECT_PAYMENT, agreed, days);
        return this;
    }

    private DirectPaymentsTest contributing(String weekly) {
        weeks.contribution(weekly, ALWAYS);
        return this;
    }

    private DirectPaymentsTest takenBack(String surplus, String day) {
        DateRange of = DateRange.day(LocalDate.parse(day));
        weeks.pack(PackageFacts.SURPLUS, Money.parse(surplus), of.toString());
        return this;
    }

    private List<DirectPaymentLine> lines(YearMonth month) {
        return weeks.directPayments().of(weeks.known(), month);
    }

    private DirectPaymentLine line(YearMonth month) {
        return Iterables.getOnlyElement(lines(month));
    }

    private DirectPaymentLine november() {
        return line(NOVEMBER);
    }

    private static Money money(String pounds) {
        return Money.parse(pounds);
    }

    /** A seventh of the week for each day of the month; payment and contribution are rounded separately. */
    @Test
    void aMonthIsASeventhOfTheWeekForEachOfItsDays() {
        agreed(net("100.00"), ALWAYS).contributing("30.00");

        assertThat(november().budget()).isEqualTo(money("428.57"));
        assertThat(november().contribution()).isEqualTo(money("128.57"));
        assertThat(line(YearMonth.of(2020, 12)).budget()).isEqualTo(money("442.86"));
        assertThat(line(YearMonth.of(2020, 12)).contribution()).isEqualTo(money("132.85"));
        assertThat(line(YearMonth.of(2020, 2)).budget()).isEqualTo(money("414.29"));
    }

    @Test
    void itIsOfThePackageAndTheDaysOfTheMonth() {
        agreed(net("70.00"), ALWAYS);

        assertThat(november().key())
                .isEqualTo(LineKey.of(
                        Weeks.PERSON,
                        DateRange.parse("2020-11-01/2020-12-01"),
                        Kind.DIRECT_PAYMENT,
                        Optional.of(Weeks.PACKAGE),
                        Optional.empty()));
    }

    @Test
    void netThePersonAddsTheContributionAndIsBilledNothing() {
        agreed(net("70.00"), ALWAYS).contributing("14.00");

        assertThat(november().payment()).isEqualTo(money("240.00"));
        assertThat(november().billed()).isEqualTo(Money.ZERO);
    }

    @Test
    void grossTheWholeBudgetIsPaidAndTheContributionBilled() {
        agreed(gross("70.00"), ALWAYS).contributing("14.00");

        assertThat(november().payment()).isEqualTo(money("300.00"));
        assertThat(november().contribution()).isEqualTo(money("60.00"));
        assertThat(november().billed()).isEqualTo(money("60.00"));
    }

    @Test
    void fromGrossToNetInTheMonthTheDaysBeforeAreBilled() {
        agreed(gross("70.00"), ALWAYS).agreed(net("70.00"), "2020-11-11/..").contributing("14.00");

        assertThat(november().contribution()).isEqualTo(money("60.00"));
        assertThat(november().billed()).isEqualTo(money("20.00"));
        assertThat(november().payment()).isEqualTo(money("260.00"));
    }

    @Test
    void whereTheContributionIsAllOfTheBudgetNothingIsPaidAndNothingBilled() {
        agreed(gross("70.00"), ALWAYS).contributing("70.00");

        assertThat(november().contribution()).isEqualTo(money("300.00"));
        assertThat(november().payment()).isEqualTo(Money.ZERO);
        assertThat(november().billed()).isEqualTo(Money.ZERO);
    }

    /** Of £442.857 of December the person contributes £442.85, never a part of a penny more; the rest is nobody's. */
    @Test
    void whereTheContributionIsAllOfTheBudgetRoundingLeavesNoPenny() {
        agreed(gross("100.00"), ALWAYS).contributing("120.00");

        DirectPaymentLine december = line(YearMonth.of(2020, 12));

        assertThat(december.contribution()).isEqualTo(money("442.85"));
        assertThat(december.budget()).isEqualTo(money("442.85"));
        assertThat(december.payment()).isEqualTo(Money.ZERO);
        assertThat(december.billed()).isEqualTo(Money.ZERO);
    }

    @Test
    void whereContributionAndNhsTakeAllOfTheBudgetOnlyTheNhsPartIsPaid() {
        agreed(gross("100.00"), ALWAYS).contributing("120.00");
        weeks.healthShare("60%", ALWAYS);

        DirectPaymentLine december = line(YearMonth.of(2020, 12));

        assertThat(december.health()).isEqualTo(money("265.71"));
        assertThat(december.payment()).isEqualTo(money("265.71"));
        assertThat(december.billed()).isEqualTo(Money.ZERO);
    }

    @Test
    void aContributionAboveTheBudgetIsNoMoreThanTheBudget() {
        agreed(net("70.00"), ALWAYS).contributing("100.00");

        assertThat(november().contribution()).isEqualTo(money("300.00"));
        assertThat(november().payment()).isEqualTo(Money.ZERO);
    }

    @Test
    void aPennyBelowTheBudgetIsBilledStill() {
        agreed(gross("0.07"), ALWAYS).contributing("0.06");

        assertThat(november().payment()).isEqualTo(money("0.30"));
        assertThat(november().billed()).isEqualTo(money("0.25"));
    }

    @Test
    void whoIsAtFullCostAddsAllOfTheBudget() {
        agreed(net("70.00"), ALWAYS);
        weeks.charge(new FullCost(FullCost.Reason.NOT_DISCLOSED), ALWAYS);

        assertThat(november().contribution()).isEqualTo(money("300.00"));
    }

    @Test
    void theNhsBearsItsShareOfTheBudgetAndThePersonNoneOfThat() {
        agreed(net("70.00"), ALWAYS).contributing("70.00");
        weeks.healthShare("60%", ALWAYS);

        assertThat(november().health()).isEqualTo(money("180.00"));
        assertThat(november().contribution()).isEqualTo(money("120.00"));
    }

    @Test
    void whatTheNhsFundsInFullTakesNoContribution() {
        agreed(net("70.00"), ALWAYS).contributing("14.00");
        weeks.healthShare("100%", ALWAYS);

        assertThat(november().health()).isEqualTo(money("300.00"));
        assertThat(november().contribution()).isEqualTo(Money.ZERO);
        assertThat(november().payment()).isEqualTo(money("300.00"));
    }

    @Test
    void freeCareAndDaysBeforeThePersonWasToldTakeNoContribution() {
        agreed(net("70.00"), ALWAYS);
        weeks.contribution("14.00", "2020-11-11/..");
        weeks.pack(PackageFacts.FREE_CARE, FreeCare.SECTION_117, "2020-11-21/..");

        assertThat(november().contribution()).isEqualTo(money("20.00"));
    }

    @Test
    void duringAnAbsenceOnlyTheRetainerIsPaid() {
        agreed(net("70.00"), ALWAYS);
        weeks.person(PersonFacts.ABSENCE, Absence.HOSPITAL, "2020-11-11/2020-11-21");
        assertThat(november().budget()).isEqualTo(money("200.00"));

        weeks.contributionRules(new ContributionRules(
                42,
                ImmutableMap.of(Absence.HOSPITAL, new AbsenceRule(4, Percentage.of(50), false)),
                Timeline.empty(),
                STATUTORY.deferral()));
        assertThat(november().budget()).isEqualTo(money("220.00"));
    }

    @Test
    void onlyDaysOfTheTermAndOfTheAgreementArePaid() {
        agreed(net("70.00"), "2020-11-11/..");
        weeks.term("2020-01-01/2020-11-21");

        assertThat(november().budget()).isEqualTo(money("100.00"));
        assertThat(lines(YearMonth.of(2020, 12))).isEmpty();
        assertThat(lines(YearMonth.of(2020, 10))).isEmpty();
    }

    @Test
    void theFirstPackageTakesTheContributionAndTheNextTheRest() {
        agreed(net("70.00"), ALWAYS).contributing("105.00");
        weeks.anotherPack("K-2", PackageFacts.DIRECT_PAYMENT, net("70.00"));

        assertThat(lines(NOVEMBER))
                .extracting(DirectPaymentLine::contribution)
                .containsExactly(money("300.00"), money("150.00"));
        assertThat(lines(NOVEMBER))
                .extracting(line -> line.key().pack().orElseThrow())
                .containsExactly(Weeks.PACKAGE, new PackageId("K-2"));
    }

    /** Both together are never more than the contribution: visits of £40.00 are left £21.00 less what the payment took. */
    @Test
    void theContributionGoesIntoDirectPaymentsBeforeItGoesIntoVisits() {
        weeks.anotherPack("K-2", PackageFacts.DIRECT_PAYMENT, net("14.00"));
        contributing("21.00");

        assertThat(weeks.hour(DayOfWeek.MONDAY).statement().charge().amount()).isEqualTo(money("7.00"));
    }

    @Test
    void aFundIsPaidToTheProviderWhoHoldsIt() {
        agreed(fund("P-7"), ALWAYS);

        assertThat(november().key().provider()).contains(new ProviderId("P-7"));
        assertThat(november().due())
                .containsEntry(
                        november().key(),
                        Balances.transfer(
                                money("300.00"), new Account.Provider(new ProviderId("P-7")), new Account.Council()));
    }

    @Test
    void aChangeOfFundHolderMakesTwoLines() {
        agreed(fund("P-7"), ALWAYS).agreed(fund("P-8"), "2020-11-11/..");

        assertThat(lines(NOVEMBER))
                .extracting(DirectPaymentLine::payment)
                .containsExactly(money("100.00"), money("200.00"));
    }

    @Test
    void whatTheLedgerShouldHoldNamesWhoBearsThePaymentAndWhatIsBilled() {
        agreed(gross("70.00"), ALWAYS).contributing("14.00");
        weeks.healthShare("10%", ALWAYS);

        assertThat(november().due())
                .containsOnly(
                        Map.entry(
                                november().key(),
                                Balances.of(Map.of(
                                        new Account.DirectPayment(Weeks.PERSON), money("-300.00"),
                                        new Account.Health(), money("30.00"),
                                        new Account.Council(), money("270.00")))),
                        Map.entry(
                                november().key().as(Kind.CHARGE),
                                Balances.transfer(
                                        money("60.00"), new Account.Council(), new Account.Person(Weeks.PERSON))));
    }

    @Test
    void aSurplusIsTakenOffThePaymentOfItsMonth() {
        agreed(net("70.00"), ALWAYS).takenBack("120.00", "2020-11-30");

        assertThat(november().surplus()).isEqualTo(money("120.00"));
        assertThat(november().payment()).isEqualTo(money("180.00"));
        assertThat(line(YearMonth.of(2020, 10)).surplus()).isEqualTo(Money.ZERO);
        assertThat(line(YearMonth.of(2020, 12)).surplus()).isEqualTo(Money.ZERO);
    }

    @Test
    void surplusesOfAMonthAddUp() {
        agreed(net("70.00"), ALWAYS).takenBack("20.00", "2020-11-05").takenBack("30.00", "2020-11-25");

        assertThat(november().surplus()).isEqualTo(money("50.00"));
    }

    @Test
    void aSurplusAfterTheLastPaymentIsTakenBackFromWhereThatWent() {
        agreed(net("70.00"), "2020-09-01/2020-10-01")
                .agreed(fund("P-7"), "2020-10-01/2020-11-01")
                .agreed(fund("P-8"), "2020-12-01/..")
                .takenBack("20.00", "2020-11-05");

        assertThat(november().key().provider()).contains(new ProviderId("P-7"));
        assertThat(november().budget()).isEqualTo(Money.ZERO);
        assertThat(november().payment()).isEqualTo(money("-20.00"));
    }

    @Test
    void aSurplusOnTheFirstDayOfAnAgreementIsTakenFromIt() {
        agreed(fund("P-7"), "2020-09-01/2020-11-01")
                .agreed(fund("P-8"), "2020-11-01/..")
                .takenBack("20.00", "2020-11-01");

        assertThat(november().key().provider()).contains(new ProviderId("P-8"));
        assertThat(november().surplus()).isEqualTo(money("20.00"));
    }

    @Test
    void aSurplusWithoutAPaymentBeforeOrOutsideTheTermIsNotTaken() {
        agreed(net("70.00"), "2020-11-11/2020-11-21").takenBack("20.00", "2020-11-05");
        assertThat(november().surplus()).isEqualTo(Money.ZERO);

        weeks.term("2020-01-01/2020-11-21");
        takenBack("20.00", "2020-11-25");
        assertThat(november().surplus()).isEqualTo(Money.ZERO);
    }

    @Test
    void sharesThatExceedTheBudgetAreRefused() {
        agreed(net("70.00"), ALWAYS);
        LineKey key = november().key();

        assertThat(of(key, "50.00", "50.00", "50.00", "1.00").payment()).isEqualTo(money("99.00"));
        refused(key, "50.00", "50.01", "0.00", "0.00");
        refused(key, "-0.01", "50.00", "0.00", "0.00");
        refused(key, "50.00", "50.00", "50.01", "0.00");
        refused(key, "0.00", "0.00", "-0.01", "0.00");
        refused(key, "0.00", "0.00", "0.00", "-0.01");
    }

    private static DirectPaymentLine of(
            LineKey key, String health, String contribution, String billed, String surplus) {
        return new DirectPaymentLine(
                key, money("100.00"), money(health), money(contribution), money(billed), money(surplus));
    }

    private static void refused(LineKey key, String health, String contribution, String billed, String surplus) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(key, health, contribution, billed, surplus))
                .withMessageContaining("must be within its budget 100.00");
    }
}
