package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.DeferredPayment;
import org.almoner.domain.agreements.FreeCare;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.agreements.TimeBank.Charge;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.junit.jupiter.api.Test;

/** P5: a correction names the change, though what was learned is about other days than those of the line. */
class CausesTest {

    private static final LocalDate SECOND_MONDAY = MONDAY.plusWeeks(1);

    private final Council council = new Council().withWeekDelivered();

    CausesTest() {
        council.contributes("300.00");
    }

    private static void assertNamed(List<LedgerTransaction> transactions, int corrections, String kind) {
        assertThat(transactions)
                .hasSize(corrections)
                .allSatisfy(transaction -> assertThat(transaction.cause())
                        .isInstanceOfSatisfying(
                                Cause.Correction.class,
                                cause -> assertThat(cause.changes())
                                        .extracting(Change::kind)
                                        .containsExactly(kind)));
    }

    @Test
    void ofWhatAnEarlierWeekLeavesInATimeBank() {
        council.is(PackageFacts.TIME_BANK, new TimeBank(Hours.of(3), 2, Hours.ZERO, 0, Hours.ZERO, Charge.WHEN_USED));
        council.attended(SECOND_MONDAY, 60, 0);
        council.attended(SECOND_MONDAY.plusDays(1), 60, 0);
        council.run(MONDAY.plusWeeks(2));
        council.report(MONDAY, new Attendance.Missed());

        List<LedgerTransaction> next = council.run(MONDAY.plusWeeks(2)).transactions();

        assertThat(council.balance(new Account.Provider(PRIME))).hasToString("-54.00");
        assertNamed(next, 4, "visit");
    }

    @Test
    void ofWhatWasDeferredInAnEarlierWeek() {
        council.contributes("30.00");
        council.personIs(
                PersonFacts.DEFERRED_PAYMENT,
                new DeferredPayment(Money.parse("15872.22"), Money.ZERO, Money.ZERO),
                FROM_MONDAY);
        council.attended(SECOND_MONDAY, 60, 0);
        council.run(MONDAY.plusWeeks(2));
        council.report(MONDAY, new Attendance.Missed());

        assertThat(council.run(MONDAY.plusWeeks(2)).transactions())
                .filteredOn(transaction -> transaction.line().kind() == Kind.DEFERRAL)
                .extracting(transaction -> transaction.line().period().from())
                .containsExactly(MONDAY, SECOND_MONDAY);
    }

    @Test
    void ofAnAbsenceWhoseFirstDaysArePaidAndThatBeganEarlier() {
        council.personIs(PersonFacts.ABSENCE, Absence.HOSPITAL, DateRange.of(SECOND_MONDAY, MONDAY.plusWeeks(2)));
        council.run(MONDAY.plusWeeks(2));
        council.personIs(PersonFacts.ABSENCE, Absence.HOSPITAL, DateRange.of(MONDAY.plusDays(4), SECOND_MONDAY));

        assertNamed(council.run(MONDAY.plusWeeks(2)).transactions(), 1, "absence");
    }

    @Test
    void ofATimeBankWhosePeriodsBeganBeforeTheTerm() {
        TimeBank bank = new TimeBank(Hours.of(2), 2, Hours.ZERO, 0, Hours.ZERO, Charge.WHEN_USED);
        council.is(PackageFacts.TIME_BANK, bank, DateRange.from(MONDAY.minusWeeks(8)));
        council.attended(SECOND_MONDAY, 60, 0);
        council.run(MONDAY.plusWeeks(2));
        council.isNot(PackageFacts.TIME_BANK, DateRange.of(MONDAY.minusWeeks(8), MONDAY.minusWeeks(7)));

        assertNamed(council.run(MONDAY.plusWeeks(2)).transactions(), 2, "time-bank");
    }

    @Test
    void ofReablementThatBeganLaterSoThatItsFreeDaysAreOthers() {
        LocalDate first = MONDAY.minusWeeks(3);
        council.is(PackageFacts.FREE_CARE, FreeCare.REABLEMENT, DateRange.of(first, MONDAY.plusWeeks(20)));
        council.attended(MONDAY.plusWeeks(4), 60, 0);
        council.run(MONDAY.plusWeeks(5));
        council.isNot(PackageFacts.FREE_CARE, DateRange.of(first, MONDAY.minusWeeks(1)));

        assertNamed(council.run(MONDAY.plusWeeks(5)).transactions(), 1, "free-care");
    }

    @Test
    void butAChangeOfEarlierDaysAloneIsNotNamedBesideTheLinesOwn() {
        council.attended(SECOND_MONDAY, 60, 0);
        council.run(MONDAY.plusWeeks(2));
        council.is(PackageFacts.HEALTH_SHARE, Percentage.of(50), DateRange.of(MONDAY, SECOND_MONDAY));
        council.report(SECOND_MONDAY, new Attendance.Missed());

        assertThat(council.run(MONDAY.plusWeeks(2)).transactions())
                .filteredOn(transaction -> transaction.line().kind() == Kind.CARE)
                .extracting(transaction -> ((Cause.Correction) transaction.cause())
                        .changes().stream().map(Change::kind).toList())
                .containsExactly(List.of("health-share"), List.of("visit"));
    }
}
