package org.almoner.testkit.usecases;

import static org.almoner.testkit.usecases.Council.MONDAY;
import static org.almoner.testkit.usecases.Council.PERSON;
import static org.almoner.testkit.usecases.Council.PRIME;
import static org.almoner.testkit.usecases.Council.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Progress;
import org.almoner.domain.agreements.DirectPayment;
import org.almoner.domain.agreements.Fee;
import org.almoner.domain.agreements.Waiver;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.delivery.Attendance;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageFacts;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.examples.SchemeBuilder;
import org.almoner.testkit.examples.SmallScheme;
import org.junit.jupiter.api.Test;

/** One scheme follows another on the same store: neither takes back what the other posted. */
class NextSchemeTest {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate END = LocalDate.of(2023, 10, 5);

    private final Council council = new Council().withWeekDelivered();

    NextSchemeTest() {
        council.contributes("700.00");
    }

    /** {@return Almoner by a scheme that is like the first one, but has another term} */
    private Almoner scheme(String id, DateRange term) {
        return Almoner.of(
                SchemeBuilder.like(SmallScheme.scheme()).id(id).term(term).build(),
                council.store,
                (need, provider) -> Answer.accepted(need),
                Clock.fixed(Instant.parse("2020-11-30T09:00:00Z"), ZoneOffset.UTC));
    }

    private ImmutableList<LedgerTransaction> settle(Almoner almoner, LocalDate to) {
        RunId run = almoner.runs()
                .draft(Run.Scope.ALL, to, Council.FINANCE, Progress.SILENT)
                .run()
                .run()
                .id();
        Council.taken(almoner.runs().step(run, Step.SUBMIT, new Author(Council.FINANCE, "test")));
        Council.taken(almoner.runs().step(run, Step.APPROVE, new Author(Council.CHECKER, "test")));
        return almoner.runs().postedBy(run);
    }

    private void assertPaid(String provider) {
        assertThat(council.balance(new Account.Provider(PRIME))).hasToString(provider);
    }

    @Test
    void whatWasPostedForWeeksBeforeTheNextSchemeStays() {
        council.run();

        assertThat(settle(scheme("small-2", DateRange.of(MONDAY.plusWeeks(1), END)), MONDAY.plusWeeks(2)))
                .isEmpty();
        assertPaid("-36.00");
    }

    /** The visit on Monday is of the first scheme, that on Tuesday of the second. */
    @Test
    void eachSchemePostsItsOwnDaysOfAWeekThatTheyShare() {
        Almoner first = scheme("small-1", DateRange.of(LocalDate.of(2020, 10, 5), TUESDAY));
        Almoner second = scheme("small-2", DateRange.of(TUESDAY, END));
        settle(first, MONDAY.plusWeeks(1));
        assertPaid("-18.00");
        settle(second, MONDAY.plusWeeks(1));
        assertPaid("-36.00");

        assertThat(settle(first, MONDAY.plusWeeks(1))).isEmpty();
        assertThat(settle(second, MONDAY.plusWeeks(1))).isEmpty();
        council.report(TUESDAY, new Attendance.Missed());
        assertThat(settle(first, MONDAY.plusWeeks(1))).isEmpty();
        settle(second, MONDAY.plusWeeks(1));
        assertPaid("-18.00");
    }

    @Test
    void feesAndWaiversOfAWeekThatSchemesShareAreOfOneOfThem() {
        council.personIs(
                PersonFacts.FEE,
                new Fee(Money.parse("165.47"), Fee.Reason.ARRANGEMENT),
                DateRange.day(TUESDAY.plusDays(1)));
        recorded(council.almoner
                .records()
                .record(
                        PERSON,
                        PersonFacts.WAIVER,
                        new Waiver(Optional.of(Money.parse("21.00")), Council.FINANCE, Optional.empty()),
                        Council.FROM_MONDAY,
                        new Author(Council.FINANCE, "test")));
        recorded(council.almoner
                .records()
                .confirmWaiver(PERSON, Council.FROM_MONDAY, new Author(Council.CHECKER, "test")));

        settle(scheme("small-1", DateRange.of(LocalDate.of(2020, 10, 5), TUESDAY)), MONDAY.plusWeeks(1));
        assertThat(council.balance(new Account.Person(PERSON))).hasToString("15.00");
        settle(scheme("small-2", DateRange.of(TUESDAY, END)), MONDAY.plusWeeks(1));

        assertThat(council.balance(new Account.Person(PERSON))).hasToString("180.47");
    }

    @Test
    void aCorrectionOfAWeekThatSchemesShareNamesTheChangeThoughTheOtherSchemeRanSince() {
        Almoner first = scheme("small-1", DateRange.of(LocalDate.of(2020, 10, 5), TUESDAY));
        Almoner second = scheme("small-2", DateRange.of(TUESDAY, END));
        settle(first, MONDAY.plusWeeks(1));
        assertThat(settle(second, MONDAY.plusWeeks(1)))
                .extracting(LedgerTransaction::cause)
                .containsOnly(new Cause.FirstPosting());
        council.report(TUESDAY, new Attendance.Missed());
        settle(first, MONDAY.plusWeeks(1));

        assertThat(settle(second, MONDAY.plusWeeks(1)))
                .isNotEmpty()
                .allSatisfy(transaction -> assertThat(transaction.cause()).isInstanceOf(Cause.Correction.class));
    }

    @Test
    void aSchemeThatTakesThePlaceOfAnotherOnTheSameDaysPaysNothingTwice() {
        council.is(
                PackageFacts.DIRECT_PAYMENT,
                new DirectPayment(Money.parse("210.00"), DirectPayment.Method.GROSS, Optional.empty()),
                DateRange.from(LocalDate.of(2020, 10, 5)));
        council.run();

        assertThat(settle(scheme("small-2", DateRange.of(LocalDate.of(2020, 10, 5), END)), MONDAY.plusWeeks(1)))
                .isEmpty();
    }
}
