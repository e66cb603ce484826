package org.almoner.domain.charging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.time.YearMonth;
import java.util.Optional;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.DirectPayment.Method;
import org.almoner.domain.agreements.Fee;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.Service;
import org.almoner.domain.providers.ProviderId;
import org.junit.jupiter.api.Test;

/** What a waiver covers beside the council's own bill for care, and what is never charged. */
class WaiversTest {

    private static final String ALWAYS = "2020-01-01/..";

    private final Weeks weeks = new Weeks().contribution("70.00", ALWAYS);

    private WaiversTest inAHome() {
        weeks.pack(
                PackageFacts.SERVICE, new Service(UnitPrice.parse("700.00/week"), 1, Service.EVERY_DAY, false), ALWAYS);
        return this;
    }

    private WaiversTest waived(Optional<String> weekly) {
        weeks.person(
                PersonFacts.WAIVER, new Waiver(weekly.map(Money::parse), "U-1", Optional.of("U-2")), "2020-11-01/..");
        return this;
    }

    private WaiversTest paid(Method method) {
        weeks.pack(
                PackageFacts.DIRECT_PAYMENT, new DirectPayment(Money.parse("35.00"), method, Optional.empty()), ALWAYS);
        return this;
    }

    private Money balance(Account account) {
        return weeks.statement().due().values().stream()
                .reduce(Balances.NONE, Balances::plus)
                .of(account);
    }

    private Money person() {
        return balance(new Account.Person(Weeks.PERSON));
    }

    private Money provider() {
        return balance(new Account.Provider(Weeks.PROVIDER));
    }

    private DirectPaymentLine november() {
        return Iterables.getOnlyElement(weeks.directPayments().of(weeks.known(), YearMonth.of(2020, 11)));
    }

    @Test
    void aProviderDoesNotCollectWhatIsWaived() {
        inAHome();
        weeks.pack(PackageFacts.COLLECTOR, Collector.PROVIDER, ALWAYS);
        assertThat(provider()).hasToString("-630.00");

        waived(Optional.of("30.00"));
        assertThat(provider()).hasToString("-660.00");
        assertThat(person()).isEqualTo(Money.ZERO);

        waived(Optional.empty());
        assertThat(provider()).hasToString("-700.00");
        assertThat(person()).isEqualTo(Money.ZERO);
        assertThat(balance(new Account.Council())).hasToString("700.00");
    }

    @Test
    void theCouncilsOwnBillIsWaivedBeforeWhatAProviderCollects() {
        inAHome();
        weeks.pack(PackageFacts.COLLECTOR, Collector.PROVIDER, "2020-11-05/..");
        waived(Optional.of("50.00"));

        assertThat(person()).isEqualTo(Money.ZERO);
        assertThat(provider()).hasToString("-680.00");

        waived(Optional.of("20.00"));
        assertThat(person()).hasToString("10.00");
        assertThat(provider()).hasToString("-660.00");
    }

    /** Of a term that begins on Thursday, four days of the week are left. */
    @Test
    void feesWaiversAndRepaymentsAreOfDaysOfTheTerm() {
        inAHome().waived(Optional.of("35.00"));
        weeks.owing("1000.00").term("2020-11-05/..");
        weeks.person(PersonFacts.FEE, new Fee(Money.parse("5.00"), Fee.Reason.ARRANGEMENT), "2020-11-03/2020-11-04");
        weeks.person(PersonFacts.REPAYMENT, Money.parse("100.00"), "2020-11-03/2020-11-04");

        assertThat(weeks.statement().charge().amount()).hasToString("40.00");
        assertThat(weeks.statement().waived()).hasToString("20.00");
        assertThat(weeks.statement().fees()).isEqualTo(Money.ZERO);
        assertThat(weeks.statement().deferral().balance()).hasToString("1000.00");

        weeks.person(PersonFacts.REPAYMENT, Money.parse("300.00"), "2020-11-06/2020-11-07");
        assertThat(weeks.statement().deferral().balance()).hasToString("700.00");
        assertThat(weeks.statement().payable()).hasToString("320.00");
    }

    /** Of the four days from Thursday on, Thursday and Friday are waived. */
    @Test
    void aWaiverOfEverythingCoversNoDaysOutsideTheTerm() {
        inAHome();
        weeks.term("2020-11-05/..");
        weeks.person(
                PersonFacts.WAIVER, new Waiver(Optional.empty(), "U-1", Optional.of("U-2")), "2020-11-02/2020-11-07");

        assertThat(weeks.statement().charge().amount()).hasToString("40.00");
        assertThat(weeks.statement().waived()).hasToString("20.00");
    }

    /** £30.00 are collected by the first provider and £40.00 by the second, of which the waiver leaves £20.00. */
    @Test
    void whatIsWaivedIsLeftOutByTheFirstCollectorsFirst() {
        inAHome().waived(Optional.of("50.00"));
        weeks.pack(PackageFacts.COLLECTOR, Collector.PROVIDER, ALWAYS);
        weeks.provider("P-2", "2020-11-05/..");

        assertThat(provider()).hasToString("-300.00");
        assertThat(balance(new Account.Provider(new ProviderId("P-2")))).hasToString("-380.00");
    }

    /** Each direct payment takes £35.00 of the contribution, £42.00 of which are waived. */
    @Test
    void aWaiverOfSoMuchAWeekIsSharedByDirectPayments() {
        paid(Method.NET).waived(Optional.of("42.00"));
        weeks.anotherPack(
                "K-2",
                PackageFacts.DIRECT_PAYMENT,
                new DirectPayment(Money.parse("35.00"), Method.NET, Optional.empty()));

        assertThat(weeks.directPayments().of(weeks.known(), YearMonth.of(2020, 11)))
                .extracting(line -> line.contribution().toString())
                .containsExactly("0.00", "120.00");
    }

    @Test
    void aWaiverOfAWeekOfWhichNothingWasDecidedWaivesNothing() {
        Weeks undecided = new Weeks();
        undecided.person(PersonFacts.WAIVER, new Waiver(Optional.empty(), "U-1", Optional.of("U-2")), ALWAYS);

        assertThat(undecided.statement().waived()).isEqualTo(Money.ZERO);
    }

    @Test
    void aNetDirectPaymentIsRaisedByWhatIsWaived() {
        paid(Method.NET);
        assertThat(november().payment()).isEqualTo(Money.ZERO);

        waived(Optional.of("7.00"));
        assertThat(november().contribution()).hasToString("120.00");
        assertThat(november().payment()).hasToString("30.00");

        waived(Optional.empty());
        assertThat(november().payment()).hasToString("150.00");
    }

    @Test
    void ofAGrossDirectPaymentLessIsBilled() {
        paid(Method.GROSS);
        weeks.contribution("14.00", ALWAYS);
        assertThat(november().billed()).hasToString("60.00");

        waived(Optional.of("7.00"));
        assertThat(november().billed()).hasToString("30.00");
        assertThat(november().payment()).hasToString("150.00");
    }

    /** £35.00 of the contribution goes into the direct payment, and the other £35.00 is charged for the home. */
    @Test
    void whatDirectPaymentsTakeOfAWaiverIsNotWaivedAgain() {
        inAHome().paid(Method.NET);
        assertThat(person()).hasToString("35.00");

        waived(Optional.of("42.00"));
        assertThat(november().contribution()).isEqualTo(Money.ZERO);
        assertThat(weeks.statement().charge().amount()).hasToString("35.00");
        assertThat(person()).hasToString("28.00");
    }

    @Test
    void aWaiverOfEverythingCoversTheFeesOfItsDaysAndOneOfSoMuchAWeekDoesNot() {
        inAHome();
        weeks.person(PersonFacts.FEE, new Fee(Money.parse("165.47"), Fee.Reason.ARRANGEMENT), "2020-11-04/2020-11-05");

        waived(Optional.of("70.00"));
        assertThat(person()).hasToString("165.47");

        waived(Optional.empty());
        assertThat(person()).isEqualTo(Money.ZERO);
        assertThat(weeks.statement().waived()).hasToString("235.47");
        assertThat(weeks.statement().payable()).isEqualTo(Money.ZERO);
    }

    /** £70.00 a week from Thursday on are £40.00 for four days, of which a waiver of everything from Friday on covers three. */
    @Test
    void aWaiverOfEverythingCoversItsPartOfTheDaysThatAreCharged() {
        Weeks fromThursday = new Weeks().contribution("70.00", "2020-11-05/..");
        fromThursday.pack(
                PackageFacts.SERVICE, new Service(UnitPrice.parse("700.00/week"), 1, Service.EVERY_DAY, false), ALWAYS);
        Waiver everything = new Waiver(Optional.empty(), "U-1", Optional.of("U-2"));

        fromThursday.person(PersonFacts.WAIVER, everything, "2020-11-02/2020-11-05");
        assertThat(fromThursday.statement().waived()).isEqualTo(Money.ZERO);
        fromThursday.person(PersonFacts.WAIVER, everything, "2020-11-06/..");
        assertThat(fromThursday.statement().waived()).hasToString("30.00");
        fromThursday.person(PersonFacts.WAIVER, everything, "2020-11-05/..");
        assertThat(fromThursday.statement().payable()).isEqualTo(Money.ZERO);
    }

    @Test
    void noFeeIsChargedForDaysAfterADeath() {
        weeks.person(PersonFacts.ABSENCE, Absence.DECEASED, "2020-11-04/..");
        weeks.person(PersonFacts.FEE, new Fee(Money.parse("5.00"), Fee.Reason.ARRANGEMENT), "2020-11-03/2020-11-05");

        assertThat(weeks.statement().fees()).hasToString("5.00");
    }

    @Test
    void aTopUpOfAWeekWithoutAServiceIsSaidToComeToNothing() {
        weeks.pack(
                PackageFacts.TOP_UP,
                new TopUp(Money.parse("5.00"), "T-1", "C-1", Weeks.WEEK.monday()),
                "2020-11-04/..");

        assertThat(weeks.statement().unpriced()).singleElement().satisfies(unpriced -> {
            assertThat(unpriced.reason()).isEqualTo(UnpricedVisit.Reason.NOTHING_TO_TOP_UP);
            assertThat(unpriced.visit().date()).hasToString("2020-11-04");
            assertThat(unpriced.detail()).isEqualTo("T-1");
        });
        weeks.pack(
                PackageFacts.SERVICE,
                new Service(UnitPrice.parse("700.00/week"), 1, Service.EVERY_DAY, false),
                "2020-11-16/..");
        assertThat(weeks.statement().unpriced()).hasSize(1);
        assertThat(inAHome().weeks.statement().unpriced()).isEmpty();
    }

    @Test
    void aTopUpOfAnotherWeekSaysNothing() {
        weeks.pack(
                PackageFacts.TOP_UP,
                new TopUp(Money.parse("5.00"), "T-1", "C-1", Weeks.WEEK.monday()),
                "2020-11-16/..");

        assertThat(weeks.statement().unpriced()).isEmpty();
    }
}
