package org.almoner.domain.charging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.Service;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

/** A place at £700.00 a week, week after week, in a scheme whose term begins on Monday 2 November 2020. */
class CaseCalculatorTest {

    private static final Instant KNOWN = Instant.parse("2020-11-01T09:00:00Z");
    private static final String TERM = "2020-11-02/2021-10-04";

    private Histories aboutPerson = Histories.none();
    private Histories aboutPackage = Histories.none();

    private static <T> Fact<T> fact(T value, String days) {
        return Fact.of(value, DateRange.parse(days), new Knowledge(KNOWN, "U-1", "as agreed"));
    }

    private <T> void person(FactKind<T> kind, T value, String days) {
        aboutPerson = aboutPerson.with(kind, fact(value, days));
    }

    private <T> void pack(FactKind<T> kind, T value, String days) {
        aboutPackage = aboutPackage.with(kind, fact(value, days));
    }

    private void place() {
        pack(PackageFacts.SERVICE, new Service(UnitPrice.parse("700.00/week"), 1, Service.EVERY_DAY, false), TERM);
        pack(PackageFacts.PROVIDER, Weeks.PROVIDER, TERM);
    }

    private void directPayment(String days) {
        pack(
                PackageFacts.DIRECT_PAYMENT,
                new DirectPayment(Money.ofPounds(70), DirectPayment.Method.NET, Optional.empty()),
                days);
    }

    private Settlement settle(Instant known, String term, String period) {
        CaseFile file = new CaseFile(
                new PersonHistory(Weeks.PERSON, aboutPerson),
                ImmutableList.of(new PackageHistory(Weeks.PACKAGE, Weeks.PERSON, aboutPackage)),
                ImmutableList.of());
        return new CaseCalculator(Weeks.rules(Weeks.prices()), Weeks.zones(), DateRange.parse(term))
                .settle(file, known, DateRange.parse(period));
    }

    private Settlement settle(String period) {
        return settle(KNOWN, TERM, period);
    }

    private static Money gross(WeekStatement statement) {
        return Money.sum(statement.lines().stream().map(RemittanceLine::gross).toList());
    }

    @Test
    void eachWeekOfThePeriodIsWorkedOutInOrder() {
        place();

        Settlement settlement = settle("2020-11-02/2020-11-23");

        assertThat(settlement.weeks())
                .extracting(week -> week.week().toString())
                .containsExactly("2020-11-02", "2020-11-09", "2020-11-16");
        assertThat(settlement.weeks()).extracting(CaseCalculatorTest::gross).containsOnly(Money.ofPounds(700));
        assertThat(settlement.lastWeek().week()).hasToString("2020-11-16");
    }

    @Test
    void whatIsKnownLaterDoesNotCount() {
        place();

        assertThat(settle(KNOWN.minusSeconds(1), TERM, "2020-11-02/2020-11-09").weeks())
                .extracting(CaseCalculatorTest::gross)
                .containsExactly(Money.ZERO);
    }

    /** The statutory guidance's Lucille: £454.00 a week are deferred, one week after the other. */
    @Test
    void eachWeekOwesWhatTheOnesBeforeDeferred() {
        place();
        person(
                PersonFacts.CHARGE,
                new ChargeDecision(
                        new AssessedCharge.Contribution(Money.ofPounds(540)), false, LocalDate.parse("2020-11-02")),
                TERM);
        person(
                PersonFacts.DEFERRED_PAYMENT,
                new DeferredPayment(Money.ofPounds(165_000), Money.ZERO, Money.ofPounds(86)),
                TERM);

        assertThat(settle("2020-11-02/2020-11-23").weeks())
                .extracting(week -> week.deferral().balance())
                .containsExactly(Money.ofPounds(454), Money.ofPounds(908), Money.ofPounds(1362));
    }

    /** December is paid on Monday 30 November, January on Thursday 31 December. */
    @Test
    void aMonthIsPaidInThePeriodThatHasTheLastWeekdayBeforeIt() {
        directPayment(TERM);

        assertThat(settle("2020-11-02/2020-11-30").directPayments())
                .extracting(CaseCalculatorTest::month)
                .containsExactly("2020-11-01");
        assertThat(settle("2020-11-02/2020-12-07").directPayments())
                .extracting(CaseCalculatorTest::month)
                .containsExactly("2020-11-01", "2020-12-01");
        assertThat(settle("2020-11-02/2021-01-04").directPayments())
                .extracting(CaseCalculatorTest::month)
                .containsExactly("2020-11-01", "2020-12-01", "2021-01-01");
    }

    private static String month(DirectPaymentLine line) {
        return line.key().period().from().toString();
    }

    @Test
    void theFirstMonthOfTheTermIsPaidThoughItsPaymentInAdvanceWouldHaveBeenBefore() {
        directPayment(TERM);

        assertThat(settle("2020-11-02/2020-11-09").directPayments())
                .singleElement()
                .satisfies(november -> {
                    assertThat(november.key().dueOn()).isEqualTo("2020-10-30");
                    assertThat(november.budget()).isEqualTo(Money.ofPounds(290));
                });
    }

    @Test
    void aTermThatBeginsOnTheFirstOfAMonthPaysThatMonthInItsFirstPeriod() {
        directPayment("2021-02-01/..");

        assertThat(settle(KNOWN, "2021-02-01/2022-01-03", "2021-02-01/2021-02-08")
                        .directPayments())
                .extracting(CaseCalculatorTest::month)
                .containsExactly("2021-02-01");
    }

    @Test
    void theLedgerShouldHoldAllWeeksAndMonths() {
        place();
        directPayment(TERM);
        Settlement settlement = settle("2020-11-02/2020-11-16");
        LineKey care = LineKey.care(Weeks.PERSON, Weeks.WEEK, Weeks.PACKAGE, Weeks.PROVIDER);

        assertThat(settlement.due())
                .containsKeys(care, settlement.directPayments().get(0).key());
        assertThat(settlement.due().keySet())
                .filteredOn(line -> line.kind() == Kind.CARE)
                .hasSize(2);
        assertThat(settlement.due().keySet())
                .filteredOn(line -> line.kind() == Kind.DIRECT_PAYMENT)
                .hasSize(1);
    }

    @Test
    void onlyWeeksAndMonthsThatBeginInTheDaysAreOfThem() {
        place();
        directPayment(TERM);
        Settlement settlement = settle("2020-11-02/2020-12-07");

        Settlement within = settlement.within(DateRange.parse("2020-11-09/2020-11-23"));
        assertThat(within.weeks())
                .extracting(week -> week.week().toString())
                .containsExactly("2020-11-09", "2020-11-16");
        assertThat(within.directPayments()).isEmpty();
        assertThat(settlement.within(DateRange.parse("2020-12-01/2020-12-02")).directPayments())
                .extracting(CaseCalculatorTest::month)
                .containsExactly("2020-12-01");
    }
}
