package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.almoner.domain.agreements.Collector;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

/** Corrections of corrections: what billing systems that move money by difference got wrong, and councils do every week. */
class CorrectionsTest {

    private static final Account PROVIDER = new Account.Provider(PRIME);
    private static final Account CLIENT = new Account.Person(PERSON);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LineKey CARE = LineKey.care(PERSON, CareWeek.containing(MONDAY), PACKAGE, PRIME);

    private final Council council = new Council().withWeekDelivered();

    CorrectionsTest() {
        council.contributes("30.00");
    }

    @Test
    void whatWasCorrectedIsNotBilledAgainByLaterRuns() {
        council.run();
        council.report(MONDAY, new Attendance.Missed());
        council.run();
        assertStand("-18.00", "18.00");

        assertThat(council.run().transactions()).isEmpty();
        council.run(MONDAY.plusWeeks(3));
        assertStand("-18.00", "18.00");
    }

    @Test
    void aChangeAfterACorrectionIsCorrectedToo() {
        council.run();
        council.report(MONDAY, new Attendance.Missed());
        council.run();
        council.is(PackageFacts.AGREED_PRICE, UnitPrice.perHour("20.00"));
        council.run();
        assertStand("-20.00", "20.00");

        council.is(PackageFacts.PLAN, plan(30, 0), DateRange.from(TUESDAY));
        council.run();
        assertStand("-10.00", "10.00");
        council.is(PackageFacts.HEALTH_SHARE, Percentage.of(50));
        council.run();
        assertStand("-10.00", "5.00");
    }

    @Test
    void aWeekThatWasTakenBackWholeIsPostedAgainWhenItIsGivenAfterAll() {
        council.run();
        council.isNot(PackageFacts.PLAN, FROM_MONDAY);
        council.run();
        assertStand("0.00", "0.00");

        council.is(PackageFacts.PLAN, plan(60, 0));
        council.run();

        assertStand("-36.00", "30.00");
        assertThat(council.store.ledger().postedTo(CARE)).hasSize(3);
    }

    @Test
    void aChangeThatComesToNothingPostsNothing() {
        council.run();
        council.is(PackageFacts.HEALTH_SHARE, Percentage.NONE);
        council.is(PackageFacts.AGREED_PRICE, UnitPrice.perHour("18.00"));
        council.attended(MONDAY, 55, 0);
        council.attended(MONDAY, 61, 0);

        assertThat(council.run().transactions()).isEmpty();
        assertThat(council.store.ledger().postedTo(CARE)).hasSize(1);
    }

    @Test
    void aWrongAdjustmentIsUndoneByAnotherAndBothStayInTheLedger() {
        council.run();
        council.report(MONDAY, new Attendance.Missed());
        council.run();

        council.attended(MONDAY, 60, 0);
        List<LedgerTransaction> undo = council.run().transactions();

        assertStand("-36.00", "30.00");
        assertThat(undo)
                .allSatisfy(transaction -> assertThat(causes(transaction)).containsExactly("visit"));
        assertThat(council.store.ledger().postedTo(CARE))
                .extracting(transaction -> transaction.postings().of(PROVIDER).toString())
                .containsExactly("-36.00", "18.00", "-18.00");
        assertThat(council.run().transactions()).isEmpty();
    }

    @Test
    void aStartThatIsMovedIntoThePastIsPaidFromTheNewDay() {
        Council later = new Council().withPackage().withProviders();
        later.isNot(PackageFacts.PLAN, DateRange.of(MONDAY, TUESDAY));
        later.is(PackageFacts.PROVIDER, PRIME);
        later.attended(MONDAY, 60, 0);
        later.attended(TUESDAY, 60, 0);
        later.run();
        assertThat(later.balance(PROVIDER)).hasToString("-18.00");

        later.is(PackageFacts.PLAN, plan(60, 0));
        later.run();

        assertThat(later.balance(PROVIDER)).hasToString("-36.00");
    }

    @Test
    void aStartThatIsMovedIntoTheFutureIsTakenBackUntilThen() {
        council.run();
        council.isNot(PackageFacts.PLAN, DateRange.of(MONDAY, TUESDAY));
        council.run();
        assertStand("-18.00", "18.00");

        council.isNot(PackageFacts.PLAN, DateRange.of(MONDAY, MONDAY.plusWeeks(1)));
        council.run();
        assertStand("0.00", "0.00");
    }

    @Test
    void anOngoingPackageIsMadeFiniteAndOngoingAgain() {
        council.attended(MONDAY.plusWeeks(1), 60, 0);
        council.run(MONDAY.plusWeeks(2));
        assertStand("-54.00", "48.00");

        council.isNot(PackageFacts.PLAN, DateRange.from(TUESDAY));
        council.run(MONDAY.plusWeeks(2));
        assertStand("-18.00", "18.00");

        council.is(PackageFacts.PLAN, plan(60, 0));
        council.run(MONDAY.plusWeeks(2));
        assertStand("-54.00", "48.00");
    }

    @Test
    void anEndThatIsMovedIntoTheFuturePaysTheWeeksBetween() {
        council.isNot(PackageFacts.PLAN, DateRange.from(MONDAY.plusWeeks(1)));
        council.attended(MONDAY.plusWeeks(1), 60, 0);
        council.run(MONDAY.plusWeeks(3));
        assertStand("-36.00", "30.00");

        council.is(PackageFacts.PLAN, plan(60, 0), DateRange.of(MONDAY.plusWeeks(1), MONDAY.plusWeeks(2)));
        council.run(MONDAY.plusWeeks(3));
        assertStand("-54.00", "48.00");
    }

    @Test
    void aCollectorThatWasWrongMovesTheBillAndNotTheCost() {
        council.run();
        council.is(PackageFacts.COLLECTOR, Collector.PROVIDER);
        council.run();
        assertStand("-6.00", "0.00");
        Money borne = council.balance(new Account.Council());

        council.is(PackageFacts.COLLECTOR, Collector.COUNCIL);
        council.run();

        assertStand("-36.00", "30.00");
        assertThat(council.balance(new Account.Council())).isEqualTo(borne);
    }

    @Test
    void rejectedRunsBetweenCorrectionsLeaveTheNextRunTheWholeDifference() {
        council.run();
        council.report(MONDAY, new Attendance.Missed());
        Council.taken(
                council.step(council.submitted(Run.Scope.ALL, MONDAY.plusWeeks(1)), Step.REJECT, Council.CHECKER));
        council.is(PackageFacts.HEALTH_SHARE, Percentage.of(50));

        List<LedgerTransaction> next = council.run().transactions();

        assertStand("-18.00", "9.00");
        assertThat(next)
                .filteredOn(transaction -> transaction.line().equals(CARE))
                .singleElement()
                .satisfies(transaction -> assertThat(causes(transaction)).containsExactly("visit", "health-share"));
    }

    private static List<String> causes(LedgerTransaction transaction) {
        return ((Cause.Correction) transaction.cause())
                .changes().stream().map(Change::kind).toList();
    }

    private void assertStand(String provider, String person) {
        assertThat(council.balance(PROVIDER)).hasToString(provider);
        assertThat(council.balance(CLIENT)).hasToString(person);
    }
}
