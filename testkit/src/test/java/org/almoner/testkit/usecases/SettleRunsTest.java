package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.CLERK;
import static org.almoner.testkit.usecases.Council.FROM_MONDAY;
import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.MORNING;
import static org.almoner.testkit.usecases.Council.OTHER_PRIME;
import static org.almoner.testkit.usecases.Council.PACKAGE;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.plan;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.in.Statements.VisitAccount;
import org.almoner.domain.agreements.TimeBank;
import org.almoner.domain.agreements.TimeBank.Charge;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.ledger.Remittance;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Hours;
import org.junit.jupiter.api.Test;

/** What a week comes to in the ledger, and how what is learned later corrects it. */
class SettleRunsTest {

    private static final Account COUNCIL = new Account.Council();
    private static final Account NHS = new Account.Health();
    private static final Account PROVIDER = new Account.Provider(PRIME);
    private static final Account CLIENT = new Account.Person(PERSON);

    private final Council council = new Council().withWeekDelivered();

    @Test
    void aWeekIsPaidAndSharedBetweenCouncilNhsAndPerson() {
        council.contributes("10.00");
        council.is(PackageFacts.HEALTH_SHARE, Percentage.of(25));

        Runs.Result result = council.run();

        assertThat(result.transactions())
                .extracting(transaction -> transaction.line().kind())
                .containsExactly(Kind.CARE, Kind.CHARGE);
        assertThat(result.transactions()).extracting(LedgerTransaction::cause).containsOnly(new Cause.FirstPosting());
        assertBalances("-36.00", "17.00", "9.00", "10.00");
    }

    @Test
    void p5ARunThatIsRepeatedPostsNothing() {
        council.run();

        assertThat(council.run().transactions()).isEmpty();
        assertThat(council.almoner.runs().all()).hasSize(2);
        assertBalances("-36.00", "36.00", "0.00", "0.00");
    }

    @Test
    void c13FundingAgreedLateIsSplitFromTheStartAndTheCauseIsNamed() {
        council.run();
        council.is(PackageFacts.HEALTH_SHARE, Percentage.of(50));

        Runs.Result second = council.run();

        assertThat(second.transactions()).hasSize(1);
        assertThat(second.transactions().get(0).postings().of(PROVIDER)).isEqualTo(Money.ZERO);
        assertThat(causes(second)).containsExactly("health-share");
        assertThat(second.corrections()).isEqualTo(second.transactions());
        assertBalances("-36.00", "18.00", "18.00", "0.00");
        assertThat(council.run().transactions()).isEmpty();
    }

    @Test
    void whatIsPostedLateForTheFirstTimeIsNoCorrection() {
        Council late = new Council().withPackage().withProviders();
        late.is(PackageFacts.PROVIDER, PRIME);
        late.run();
        late.attended(MONDAY, 60, 0);

        Runs.Result second = late.run();

        assertThat(causes(second)).containsExactly("visit");
        assertThat(second.corrections()).isEmpty();
    }

    @Test
    void aChargeDecidedLateIsNoCorrectionAndOneThatWasBilledBeforeIs() {
        council.run();
        council.contributes("10.00");
        Runs.Result billed = council.run();
        council.contributes("30.00");
        Runs.Result changed = council.run();

        assertThat(causes(billed)).containsExactly("charge");
        assertThat(billed.corrections()).isEmpty();
        assertThat(changed.corrections()).isEqualTo(changed.transactions()).hasSize(1);
        assertThat(council.almoner
                        .runs()
                        .find(changed.run().run().id(), Progress.SILENT)
                        .orElseThrow()
                        .corrections())
                .isEqualTo(changed.corrections());
    }

    @Test
    void aWaiverOfWhatWasBilledIsACorrectionThoughNothingWasWaivedBefore() {
        council.contributes("10.00");
        council.run();
        recorded(council.almoner
                .records()
                .record(
                        PERSON,
                        PersonFacts.WAIVER,
                        new Waiver(Optional.of(Money.parse("4.00")), Council.FINANCE, Optional.empty()),
                        FROM_MONDAY,
                        new Author(Council.FINANCE, "test")));
        recorded(council.almoner.records().confirmWaiver(PERSON, FROM_MONDAY, new Author(Council.CHECKER, "test")));

        Runs.Result second = council.run();

        assertThat(second.transactions())
                .extracting(transaction -> transaction.line().kind())
                .containsExactly(Kind.WAIVER);
        assertThat(second.corrections()).isEqualTo(second.transactions());
    }

    @Test
    void aVisitReportedWronglyIsCorrectedForEverybody() {
        council.contributes("30.00");
        council.run();
        assertBalances("-36.00", "6.00", "0.00", "30.00");

        council.report(MONDAY, new Attendance.Missed());
        Runs.Result second = council.run();

        assertThat(causes(second)).containsExactly("visit");
        assertBalances("-18.00", "0.00", "0.00", "18.00");
    }

    @Test
    void aRemittanceIsWhatARunPaidTheProviderAndTogetherTheyAreWhatItStandsAt() {
        council.run();
        council.report(MONDAY, new Attendance.Missed());
        council.run();
        council.run();

        ImmutableList<Remittance> remittances = council.almoner.runs().remittances(PRIME);

        assertThat(remittances)
                .extracting(Remittance::total)
                .containsExactly(Money.parse("36.00"), Money.parse("-18.00"));
        assertThat(remittances.get(1).lines())
                .singleElement()
                .satisfies(paid -> assertThat(paid.line().kind()).isEqualTo(Kind.CARE));
        assertThat(council.almoner.runs().remittances(OTHER_PRIME)).isEmpty();
        assertBalances("-18.00", "18.00", "0.00", "0.00");
    }

    @Test
    void aProviderThatNeverHadThePackagePaysBackAndTheOtherIsNotPaidForTheFirstsReports() {
        council.run();
        council.is(PackageFacts.PROVIDER, OTHER_PRIME);

        Runs.Result second = council.run();

        assertThat(causes(second)).containsExactly("provider");
        assertThat(second.unpriced())
                .extracting(UnpricedVisit::reason)
                .containsOnly(UnpricedVisit.Reason.NOT_THIS_PROVIDER);
        assertBalances("0.00", "0.00", "0.00", "0.00");
    }

    @Test
    void aSecondCarerWhoWasNoLongerNeededIsTakenOffFromTheDayTheNeedEnded() {
        council.is(PackageFacts.PLAN, plan(60, 60));
        council.attended(MONDAY, 60, 60);
        council.attended(MONDAY.plusDays(1), 60, 60);
        council.run();
        assertBalances("-72.00", "72.00", "0.00", "0.00");

        council.is(PackageFacts.PLAN, plan(60, 0), DateRange.from(MONDAY.plusDays(1)));
        council.run();

        assertBalances("-54.00", "54.00", "0.00", "0.00");
    }

    @Test
    void whatSaysAgainWhatWasKnownIsNoCause() {
        council.contributes("10.00");
        council.run();
        council.contributes("10.00");
        council.is(PackageFacts.PROVIDER, PRIME);
        council.report(MONDAY, new Attendance.Missed());

        assertThat(causes(council.run())).containsExactly("visit");
    }

    @Test
    void aReportThatComesAfterTheWeekWasSettledIsItsCause() {
        Council late = new Council().withPackage().withProviders();
        late.is(PackageFacts.PROVIDER, PRIME);
        assertThat(late.run().transactions()).isEmpty();
        late.attended(MONDAY, 60, 0);

        assertThat(causes(late.run())).containsExactly("visit");
    }

    @Test
    void aWeekThatNoRunSettledBeforeIsFirstPostedAfterRunsOfOtherWeeks() {
        council.run();
        council.attended(MONDAY.plusWeeks(1), 60, 0);

        Runs.Result second = council.run(MONDAY.plusWeeks(2));

        assertThat(second.transactions())
                .extracting(LedgerTransaction::cause)
                .containsExactly(new Cause.FirstPosting());
    }

    @Test
    void aStrangersReportIsRefusedByNameAndAnothersTakesNothing() {
        VisitId visit = new VisitId(PACKAGE, MONDAY, MORNING);
        recorded(council.almoner
                .records()
                .reportVisits(List.of(new VisitRecord(visit, OTHER_PRIME, new Attendance.Missed())), CLERK));
        ProviderId stranger = new ProviderId("P-999");

        assertThat(council.almoner
                        .records()
                        .reportVisits(List.of(new VisitRecord(visit, stranger, new Attendance.Missed())), CLERK))
                .isEqualTo(new Recording.Refused(ImmutableList.of(new RecordRefusal.UnknownProvider(stranger))));
        council.run();
        assertBalances("-36.00", "36.00", "0.00", "0.00");
        assertThat(council.almoner.statements().explain(visit))
                .isInstanceOfSatisfying(
                        VisitAccount.Priced.class,
                        priced -> assertThat(priced.refusedReports())
                                .containsExactly(
                                        new UnpricedVisit(visit, UnpricedVisit.Reason.NOT_THIS_PROVIDER, "P-2")));
    }

    @Test
    void aWeeksStatementsAreThoseTheRunPosts() {
        council.contributes("10.00");
        Runs.Result result = council.run();

        assertThat(council.almoner.statements().of(CareWeek.containing(MONDAY), Progress.SILENT))
                .singleElement()
                .satisfies(statement -> assertThat(statement.due().entrySet().stream()
                                .filter(line -> !line.getValue().isNone()))
                        .containsExactlyElementsOf(result.transactions().stream()
                                .map(transaction -> Map.entry(transaction.line(), transaction.postings()))
                                .toList()));
    }

    @Test
    void causesOfEarlierRunsAreNotNamedAgain() {
        council.run();
        council.is(PackageFacts.HEALTH_SHARE, Percentage.of(50));
        council.run();
        council.contributes("5.00");

        assertThat(causes(council.run())).containsExactly("charge");
    }

    @Test
    void aWeekThatIsNotOverIsLeftOut() {
        council.run(MONDAY.plusDays(6));

        assertBalances("0.00", "0.00", "0.00", "0.00");
    }

    @Test
    void p5WeeksRunOneByOneComeToTheSameAsAllAtOnce() {
        Council atOnce = new Council().withWeekDelivered();
        for (Council each : List.of(council, atOnce)) {
            each.attended(MONDAY.plusWeeks(1), 30, 0);
        }
        council.run();
        LocalDate end = MONDAY.plusWeeks(2);
        council.run(end);
        atOnce.run(end);

        for (Account account : List.of(PROVIDER, COUNCIL, NHS, CLIENT)) {
            assertThat(council.balance(account)).isEqualTo(atOnce.balance(account));
        }
    }

    @Test
    void aVisitThatNobodyPlannedIsReportedBackAndNotPaid() {
        recorded(council.almoner
                .records()
                .reportVisits(
                        List.of(new VisitRecord(
                                new VisitId(PACKAGE, MONDAY, MORNING.plusHours(4)),
                                PRIME,
                                new Attendance.Attended(MORNING.plusHours(4), 60, 0))),
                        CLERK));

        assertThat(council.run().unpriced())
                .containsExactly(new UnpricedVisit(
                        new VisitId(PACKAGE, MONDAY, MORNING.plusHours(4)), UnpricedVisit.Reason.NOT_PLANNED, "P-1"));
        assertBalances("-36.00", "36.00", "0.00", "0.00");
    }

    @Test
    void aVisitIsExplainedWithItsLineChargeAndPostings() {
        council.contributes("10.00");
        council.run();

        VisitAccount account = council.almoner.statements().explain(new VisitId(PACKAGE, MONDAY, MORNING));

        assertThat(account).isInstanceOfSatisfying(VisitAccount.Priced.class, priced -> {
            assertThat(priced.visit().gross()).isEqualTo(Money.parse("18.00").exact());
            assertThat(priced.line().gross()).isEqualTo(Money.parse("36.00"));
            assertThat(priced.week().charge().amount()).isEqualTo(Money.parse("10.00"));
            assertThat(priced.billWithout()).isEqualTo(Money.parse("10.00"));
            assertThat(priced.postings()).hasSize(2);
        });
    }

    /** Of three hours, the first week takes two, so that the second visit of the second week finds none left. */
    @Test
    void weeksAndVisitsAreExplainedByWhatEarlierWeeksLeft() {
        council.contributes("300.00");
        council.is(PackageFacts.TIME_BANK, new TimeBank(Hours.of(3), 2, Hours.ZERO, 0, Hours.ZERO, Charge.WHEN_USED));
        council.attended(MONDAY.plusWeeks(1), 60, 0);
        council.attended(MONDAY.plusDays(8), 60, 0);

        assertThat(Iterables.getOnlyElement(council.almoner
                                .statements()
                                .of(CareWeek.containing(MONDAY.plusWeeks(1)), Progress.SILENT))
                        .unpriced())
                .extracting(UnpricedVisit::reason)
                .containsExactly(UnpricedVisit.Reason.TIME_BANK_EMPTY);
        assertThat(council.almoner.statements().explain(new VisitId(PACKAGE, MONDAY.plusWeeks(1), MORNING)))
                .isInstanceOfSatisfying(VisitAccount.Priced.class, priced -> {
                    assertThat(priced.week().charge().amount()).isEqualTo(Money.parse("18.00"));
                    assertThat(priced.billWithout()).isEqualTo(Money.parse("18.00"));
                });
    }

    @Test
    void aVisitThatNeverWasIsUnknown() {
        VisitId never = new VisitId(PACKAGE, MONDAY.plusDays(3), MORNING);

        assertThat(council.almoner.statements().explain(never)).isEqualTo(new VisitAccount.Unknown(never));
    }

    private static List<String> causes(Runs.Result result) {
        return result.transactions().stream()
                .flatMap(transaction -> ((Cause.Correction) transaction.cause()).changes().stream())
                .map(Change::kind)
                .distinct()
                .toList();
    }

    private void assertBalances(String provider, String authority, String nhs, String person) {
        assertThat(council.balance(PROVIDER)).hasToString(provider);
        assertThat(council.balance(COUNCIL)).hasToString(authority);
        assertThat(council.balance(NHS)).hasToString(nhs);
        assertThat(council.balance(CLIENT)).hasToString(person);
    }
}
