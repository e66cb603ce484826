package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.MORNING;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.plan;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Statements.VisitAccount;
import org.almoner.domain.agreements.Absence;
import org.almoner.domain.agreements.TopUp;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.assessment.AssessedCharge;
import org.almoner.domain.assessment.ChargeDecision;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitStatus;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.PriceUnit;
import org.almoner.domain.money.Rounding;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.Service;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

/** What people complained of about councils' charges, each as a test that it does not happen here. */
class ComplaintsTest {

    private static final Account PROVIDER = new Account.Provider(PRIME);
    private static final Account CLIENT = new Account.Person(PERSON);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private final Council council = new Council().withWeekDelivered();

    @Test
    void norfolkVisitsOfTenMinutesAreNotChargedAsTheHalfHoursThatWereCommissioned() {
        council.contributes("30.00");
        council.is(PackageFacts.PLAN, plan(30, 0));
        council.attended(MONDAY, 10, 0);
        council.attended(TUESDAY, 10, 0);
        council.run();

        assertStands(CLIENT, "0.00");
        assertStands(PROVIDER, "-9.00");
        assertThat(priced(MONDAY).charged().status()).isEqualTo(VisitStatus.SHORT);
    }

    @Test
    void lancashireNothingIsChargedForDaysInHospitalThoughTheyBecameKnownAfterTheBill() {
        council.contributes("30.00");
        council.run();
        assertStands(CLIENT, "30.00");

        council.personIs(PersonFacts.ABSENCE, Absence.HOSPITAL, DateRange.day(TUESDAY));
        council.run();

        assertStands(CLIENT, "18.00");
    }

    @Test
    void lancashireNothingIsChargedAfterADeathWhateverIsReportedOfTheDaysAfter() {
        council.contributes("30.00");
        council.run();

        council.personIs(PersonFacts.ABSENCE, Absence.DECEASED, DateRange.from(TUESDAY));
        assertThat(council.run(MONDAY.plusWeeks(4)).unpriced())
                .contains(new UnpricedVisit(
                        new VisitId(PACKAGE, TUESDAY, MORNING), UnpricedVisit.Reason.PERSON_ABSENT, "P-1"));

        assertThat(council.balance(CLIENT)).isLessThanOrEqualTo(Money.parse("18.00"));
        assertStands(PROVIDER, "-18.00");
    }

    @Test
    void traffordHoursThatWereCutCutTheCharge() {
        council.contributes("30.00");
        council.run();
        assertStands(CLIENT, "30.00");

        council.is(PackageFacts.PLAN, plan(30, 0));
        council.run();

        assertStands(CLIENT, "18.00");
    }

    @Test
    void cambridgeshireALateInvoiceReachesBackNoFurtherThanTheDayOnWhichThePersonWasTold() {
        everyWeekDelivered(6);
        LocalDate told = MONDAY.plusWeeks(4);
        council.decided(new AssessedCharge.Contribution(Money.parse("10.00")), false, told);
        council.run(MONDAY.plusWeeks(6));

        assertStands(CLIENT, "20.00");
        assertThat(bill(MONDAY.plusWeeks(3))).isEqualTo(Money.ZERO);
        assertThat(bill(told)).isEqualTo(Money.parse("10.00"));
    }

    @Test
    void cheshireWestNothingIsInvoicedWhereNobodyCame() {
        Council nobody = new Council().withPackage().withProviders();
        nobody.is(PackageFacts.PROVIDER, PRIME);
        nobody.contributes("30.00");
        nobody.report(MONDAY, new Attendance.Missed());
        nobody.run();

        assertThat(nobody.balance(CLIENT)).isEqualTo(Money.ZERO);
        assertThat(nobody.balance(PROVIDER)).isEqualTo(Money.ZERO);
    }

    @Test
    void brentOneCarerAtADoubleUpIsPaidAndChargedAsOne() {
        council.contributes("100.00");
        council.is(PackageFacts.PLAN, plan(60, 60));
        council.attended(MONDAY, 60, 0);
        council.attended(TUESDAY, 60, 60);
        council.run();

        assertStands(PROVIDER, "-54.00");
        assertStands(CLIENT, "54.00");
    }

    @Test
    void ealingCallsThatWereNotMadeAreNotCharged() {
        council.contributes("30.00");
        council.report(TUESDAY, new Attendance.Missed());
        council.run();

        assertStands(CLIENT, "18.00");
    }

    @Test
    void aVisitThatWasCancelledIsNotChargedEvenWhereTheProviderIsPaidForIt() {
        council.contributes("30.00");
        council.report(TUESDAY, new Attendance.Cancelled(2));
        council.run();

        assertStands(PROVIDER, "-36.00");
        assertStands(CLIENT, "18.00");
    }

    @Test
    void redbridgeAWeeksBillIsExplainedToThePenny() {
        council.contributes("30.00");
        council.attended(TUESDAY, 50, 0);
        council.run();

        WeekStatement week = statement(MONDAY);
        ExactMoney exact = ExactMoney.ZERO;
        for (RemittanceLine line : week.lines()) {
            for (PricedVisit visit : line.visits()) {
                assertThat(priced(visit.day())).isEqualTo(visit);
                assertThat(visit.charged().steps()).isNotEmpty();
                exact = exact.plus(visit.price().forMinutes(visit.charged().minutes()));
            }
        }
        assertThat(week.charge().costOfCare()).isEqualTo(exact.round(Rounding.DOWN));
        assertThat(week.charge().amount())
                .isEqualTo(week.charge().contribution().min(week.charge().costOfCare()))
                .isEqualTo(council.balance(CLIENT));
    }

    @Test
    void k6ANilChargeThatIsReversedLaterBuildsUpNoDebt() {
        everyWeekDelivered(4);
        council.decided(
                new AssessedCharge.NoCharge(AssessedCharge.NoCharge.Reason.NOTHING_LEFT), false, MONDAY.minusDays(7));
        council.run(MONDAY.plusWeeks(2));
        assertStands(CLIENT, "0.00");

        council.decided(new AssessedCharge.Contribution(Money.parse("10.00")), false, MONDAY.plusWeeks(2));
        council.run(MONDAY.plusWeeks(4));

        assertThat(bill(MONDAY)).isEqualTo(Money.ZERO);
        assertThat(bill(MONDAY.plusWeeks(1))).isEqualTo(Money.ZERO);
        assertStands(CLIENT, "20.00");
    }

    @Test
    void k6WhatWasToldAsFinalIsLoweredForThePastAndNeverRaised() {
        everyWeekDelivered(3);
        council.contributes("10.00");
        council.run(MONDAY.plusWeeks(2));
        assertStands(CLIENT, "20.00");

        council.decided(new AssessedCharge.Contribution(Money.parse("14.00")), false, MONDAY.plusWeeks(2));
        council.run(MONDAY.plusWeeks(3));
        assertStands(CLIENT, "34.00");

        council.decided(new AssessedCharge.Contribution(Money.parse("3.00")), false, MONDAY.plusWeeks(3));
        council.run(MONDAY.plusWeeks(3));
        assertStands(CLIENT, "9.00");
    }

    @Test
    void k6AProvisionalChargeIsFollowedByArrearsOrARefund() {
        everyWeekDelivered(2);
        council.decided(new AssessedCharge.Contribution(Money.parse("10.00")), true, MONDAY.minusDays(7));
        council.run(MONDAY.plusWeeks(2));
        assertStands(CLIENT, "20.00");

        council.decided(new AssessedCharge.Contribution(Money.parse("14.00")), true, MONDAY.plusWeeks(2));
        council.run(MONDAY.plusWeeks(2));
        assertStands(CLIENT, "28.00");

        council.decided(new AssessedCharge.Contribution(Money.parse("4.00")), false, MONDAY.plusWeeks(2));
        council.run(MONDAY.plusWeeks(2));
        assertStands(CLIENT, "8.00");
    }

    @Test
    void k6AThirdPartysTopUpIsNotAskedOfThePerson() {
        Council home = careHome();
        home.is(PackageFacts.TOP_UP, new TopUp(Money.parse("70.00"), "T-1", "C-1", MONDAY));
        home.contributes("2000.00");
        home.run();

        assertThat(home.balance(new Account.ThirdParty("T-1"))).hasToString("70.00");
        assertThat(home.balance(CLIENT)).hasToString("630.00");
        assertThat(home.balance(PROVIDER)).hasToString("-700.00");
    }

    @Test
    void k6ALateChargeIsWaivedByTwoPeopleAndTheChargeItselfStands() {
        council.contributes("30.00");
        council.run();
        Author proposer = new Author("officer-1", "late invoice");
        recorded(council.almoner
                .records()
                .record(
                        PERSON,
                        PersonFacts.WAIVER,
                        new Waiver(Optional.empty(), "officer-1", Optional.empty()),
                        DateRange.of(MONDAY, MONDAY.plusWeeks(1)),
                        proposer));
        council.run();
        assertStands(CLIENT, "30.00");

        recorded(council.almoner.records().confirmWaiver(PERSON, FROM_MONDAY, new Author("officer-2", "agreed")));
        assertThat(council.run().transactions())
                .singleElement()
                .satisfies(transaction -> assertThat(transaction.line().kind()).isEqualTo(Kind.WAIVER));

        assertStands(CLIENT, "0.00");
        assertThat(statement(MONDAY).charge().amount()).isEqualTo(Money.parse("30.00"));
    }

    @Test
    void aSuspensionThatWasCancelledPaysAndChargesAgainAndOneThatStandsDoesNot() {
        Council home = careHome();
        home.contributes("70.00");
        DateRange days = DateRange.of(MONDAY, MONDAY.plusWeeks(1));
        home.personIs(PersonFacts.ABSENCE, Absence.SUSPENDED, days);
        home.run();
        assertThat(home.balance(PROVIDER)).isEqualTo(Money.ZERO);
        assertThat(home.balance(CLIENT)).isEqualTo(Money.ZERO);

        recorded(home.almoner.records().withdraw(PERSON, PersonFacts.ABSENCE, days, CLERK));
        home.run();
        assertThat(home.balance(PROVIDER)).hasToString("-700.00");
        assertThat(home.balance(CLIENT)).hasToString("70.00");
    }

    @Test
    void aNewAssessmentHoldsFromAnyDayNotOnlyFromMondays() {
        Council home = careHome();
        home.contributes("70.00");
        home.personIs(
                PersonFacts.CHARGE,
                new ChargeDecision(new AssessedCharge.Contribution(Money.parse("140.00")), false, MONDAY),
                DateRange.from(MONDAY.plusDays(5)));
        home.run();

        assertThat(home.balance(CLIENT)).hasToString("90.00");
    }

    /** A place in a home at £700.00 a week, in place of visits. */
    private static Council careHome() {
        Council home = new Council().withPackage().withProviders();
        home.isNot(PackageFacts.PLAN, FROM_MONDAY);
        home.is(PackageFacts.PROVIDER, PRIME);
        home.is(
                PackageFacts.SERVICE,
                new Service(new UnitPrice(Money.parse("700.00"), PriceUnit.WEEK), 1, Service.EVERY_DAY, false));
        return home;
    }

    private void everyWeekDelivered(int weeks) {
        for (int week = 1; week < weeks; week++) {
            council.attended(MONDAY.plusWeeks(week), 60, 0);
            council.attended(TUESDAY.plusWeeks(week), 60, 0);
        }
    }

    private WeekStatement statement(LocalDate monday) {
        return council.almoner
                .statements()
                .of(CareWeek.containing(monday), Progress.SILENT)
                .get(0);
    }

    private Money bill(LocalDate monday) {
        return statement(monday).payable();
    }

    private PricedVisit priced(LocalDate day) {
        VisitAccount account = council.almoner.statements().explain(new VisitId(PACKAGE, day, MORNING));
        return ((VisitAccount.Priced) account).visit();
    }

    private void assertStands(Account account, String amount) {
        assertThat(council.balance(account)).hasToString(amount);
    }
}
