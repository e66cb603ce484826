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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.CareRecords.Refusal;
import org.almoner.application.port.in.PaymentRuns;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Statements.VisitAccount;
import org.almoner.domain.charging.Account;
import org.almoner.domain.charging.Cause;
import org.almoner.domain.charging.Change;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.Percentage;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.junit.jupiter.api.Test;

class RunPaymentsTest {

    private static final Account COUNCIL = new Account.Council();
    private static final Account NHS = new Account.Health();
    private static final Account PROVIDER = new Account.Provider(PRIME);
    private static final Account CLIENT = new Account.Person(PERSON);

    private final Council council = new Council().withWeekDelivered();

    @Test
    void aWeekIsPaidAndSharedBetweenCouncilNhsAndPerson() {
        council.contributes("10.00");
        recorded(council.almoner.records().recordHealthShare(PACKAGE, Percentage.of(25), FROM_MONDAY, CLERK));

        PaymentRuns.Result result = council.run();

        assertThat(result.posted()).hasSize(1);
        assertThat(result.posted().get(0).cause()).isEqualTo(new Cause.FirstPosting());
        assertBalances("-36.00", "17.00", "9.00", "10.00");
    }

    @Test
    void p5ARunThatIsRepeatedPostsNothing() {
        council.run();

        assertThat(council.run().posted()).isEmpty();
        assertThat(council.almoner.runs().runs()).hasSize(2);
        assertBalances("-36.00", "36.00", "0.00", "0.00");
    }

    @Test
    void c13FundingAgreedLateIsSplitFromTheStartAndTheCauseIsNamed() {
        council.run();
        recorded(council.almoner.records().recordHealthShare(PACKAGE, Percentage.of(50), FROM_MONDAY, CLERK));

        PaymentRuns.Result second = council.run();

        assertThat(second.posted()).hasSize(1);
        assertThat(second.posted().get(0).postings().of(PROVIDER)).isEqualTo(Money.ZERO);
        assertThat(causes(second)).containsExactly(Change.Kind.HEALTH_SHARE);
        assertBalances("-36.00", "18.00", "18.00", "0.00");
        assertThat(council.run().posted()).isEmpty();
    }

    @Test
    void aVisitReportedWronglyIsCorrectedForEverybody() {
        council.contributes("30.00");
        council.run();
        assertBalances("-36.00", "6.00", "0.00", "30.00");

        council.report(MONDAY, new Attendance.Missed());
        PaymentRuns.Result second = council.run();

        assertThat(causes(second)).containsExactly(Change.Kind.VISIT);
        assertBalances("-18.00", "0.00", "0.00", "18.00");
    }

    @Test
    void aProviderThatNeverHadThePackagePaysBackAndTheOtherIsNotPaidForTheFirstsReports() {
        council.run();
        recorded(council.almoner.records().assignProvider(PACKAGE, OTHER_PRIME, FROM_MONDAY, CLERK));

        PaymentRuns.Result second = council.run();

        assertThat(causes(second)).containsExactly(Change.Kind.PROVIDER);
        assertThat(second.unpriced())
                .extracting(UnpricedVisit::reason)
                .containsOnly(UnpricedVisit.Reason.NOT_THIS_PROVIDER);
        assertBalances("0.00", "0.00", "0.00", "0.00");
    }

    @Test
    void aSecondCarerWhoWasNoLongerNeededIsTakenOffFromTheDayTheNeedEnded() {
        recorded(council.almoner.records().recordPlan(PACKAGE, plan(60, 60), FROM_MONDAY, CLERK));
        council.attended(MONDAY, 60, 60);
        council.attended(MONDAY.plusDays(1), 60, 60);
        council.run();
        assertBalances("-72.00", "72.00", "0.00", "0.00");

        recorded(council.almoner.records().recordPlan(PACKAGE, plan(60, 0), DateRange.from(MONDAY.plusDays(1)), CLERK));
        council.run();

        assertBalances("-54.00", "54.00", "0.00", "0.00");
    }

    @Test
    void whatSaysAgainWhatWasKnownIsNoCause() {
        council.contributes("10.00");
        council.run();
        council.contributes("10.00");
        recorded(council.almoner.records().assignProvider(PACKAGE, PRIME, FROM_MONDAY, CLERK));
        council.report(MONDAY, new Attendance.Missed());

        assertThat(causes(council.run())).containsExactly(Change.Kind.VISIT);
    }

    @Test
    void aReportThatComesAfterTheWeekWasSettledIsItsCause() {
        Council late = new Council().withPackage().withProviders();
        recorded(late.almoner.records().assignProvider(PACKAGE, PRIME, FROM_MONDAY, CLERK));
        assertThat(late.run().posted()).isEmpty();
        late.attended(MONDAY, 60, 0);

        assertThat(causes(late.run())).containsExactly(Change.Kind.VISIT);
    }

    @Test
    void aWeekThatNoRunSettledBeforeIsFirstPostedAfterRunsOfOtherWeeks() {
        council.run();
        council.attended(MONDAY.plusWeeks(1), 60, 0);

        PaymentRuns.Result second = council.almoner.runs().run(MONDAY.plusWeeks(2), "finance-1", Progress.SILENT);

        assertThat(second.posted()).extracting(LedgerTransaction::cause).containsExactly(new Cause.FirstPosting());
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
                .isEqualTo(new Recording.Refused(ImmutableList.of(new Refusal.UnknownProvider(stranger))));
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
        PaymentRuns.Result result = council.run();

        assertThat(council.almoner.statements().of(CareWeek.containing(MONDAY), Progress.SILENT))
                .singleElement()
                .satisfies(statement -> assertThat(statement.due().values())
                        .containsExactly(result.posted().get(0).postings()));
    }

    @Test
    void causesOfEarlierRunsAreNotNamedAgain() {
        council.run();
        recorded(council.almoner.records().recordHealthShare(PACKAGE, Percentage.of(50), FROM_MONDAY, CLERK));
        council.run();
        council.contributes("5.00");

        assertThat(causes(council.run())).containsExactly(Change.Kind.CONTRIBUTION);
    }

    @Test
    void aWeekThatIsNotOverIsLeftOut() {
        council.almoner.runs().run(MONDAY.plusDays(6), "finance-1", Progress.SILENT);

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
        council.almoner.runs().run(end, "finance-1", Progress.SILENT);
        atOnce.almoner.runs().run(end, "finance-1", Progress.SILENT);

        for (Account account : List.of(PROVIDER, COUNCIL, NHS, CLIENT)) {
            assertThat(council.balance(account)).isEqualTo(atOnce.balance(account));
        }
    }

    @Test
    void aRunBeforeTheFirstWeekIsOverSaysWhichDayWouldDo() {
        assertThatThrownBy(() -> council.almoner.runs().run(LocalDate.of(2020, 10, 11), "finance-1", Progress.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2020-10-12");
    }

    @Test
    void aRunNeverReachesBeyondTheTerm() {
        PaymentRuns.Result result = council.almoner.runs().run(LocalDate.of(2030, 1, 1), "finance-1", Progress.SILENT);

        assertThat(result.run().period()).isEqualTo(DateRange.parse("2020-10-05/2023-10-09"));
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
            assertThat(priced.charge().amount()).isEqualTo(Money.parse("10.00"));
            assertThat(priced.postings()).hasSize(1);
        });
    }

    @Test
    void aVisitThatNeverWasIsUnknown() {
        VisitId never = new VisitId(PACKAGE, MONDAY.plusDays(3), MORNING);

        assertThat(council.almoner.statements().explain(never)).isEqualTo(new VisitAccount.Unknown(never));
    }

    private static List<Change.Kind> causes(PaymentRuns.Result result) {
        return result.posted().stream()
                .flatMap(transaction -> ((Cause.Correction) transaction.cause()).changes().stream())
                .map(Change::kind)
                .toList();
    }

    private void assertBalances(String provider, String authority, String nhs, String person) {
        assertThat(council.balance(PROVIDER)).hasToString(provider);
        assertThat(council.balance(COUNCIL)).hasToString(authority);
        assertThat(council.balance(NHS)).hasToString(nhs);
        assertThat(council.balance(CLIENT)).hasToString(person);
    }
}
