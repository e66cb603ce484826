package org.almoner.testkit.contracts;

import static org.almoner.testkit.contracts.Samples.ADA;
import static org.almoner.testkit.contracts.Samples.BEN;
import static org.almoner.testkit.contracts.Samples.K1;
import static org.almoner.testkit.contracts.Samples.K2;
import static org.almoner.testkit.contracts.Samples.MONDAY;
import static org.almoner.testkit.contracts.Samples.ON;
import static org.almoner.testkit.contracts.Samples.P1;
import static org.almoner.testkit.contracts.Samples.P2;
import static org.almoner.testkit.contracts.Samples.WEEK;
import static org.almoner.testkit.contracts.Samples.WEIRD;
import static org.almoner.testkit.contracts.Samples.YEAR;
import static org.almoner.testkit.contracts.Samples.instant;
import static org.almoner.testkit.contracts.Samples.known;
import static org.almoner.testkit.contracts.Samples.line;
import static org.almoner.testkit.contracts.Samples.owed;
import static org.almoner.testkit.contracts.Samples.run;
import static org.almoner.testkit.contracts.Samples.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Ledger;
import org.almoner.domain.charging.Account;
import org.almoner.domain.charging.Balances;
import org.almoner.domain.charging.Cause;
import org.almoner.domain.charging.Change;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.charging.LineKey;
import org.almoner.domain.charging.Run;
import org.almoner.domain.charging.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

/** What {@link Ledger} promises. */
public interface LedgerContract extends OpensStore {

    /** Nothing posted is an empty answer. */
    @Test
    default void emptyLedgerAnswersNothing() {
        Ledger ledger = open().ledger();
        assertThat(ledger.runs()).isEmpty();
        assertThat(ledger.postedBy(new RunId(1))).isEmpty();
        assertThat(ledger.postedTo(line(WEEK, K1))).isEmpty();
        assertThat(ledger.balances(YEAR)).isEmpty();
    }

    /** Runs survive, in the order of their numbers, those too that posted nothing. */
    @Test
    default void runsSurviveInTheOrderOfTheirNumbers() {
        Ledger ledger = open().ledger();
        Run first = new Run(new RunId(1), instant(9), WEEK.range(), "leicestershire-2020", WEIRD);
        Run second = new Run(new RunId(2), instant(1).plusNanos(1000), ON, "", "");
        ledger.post(first, List.of());
        ledger.post(second, List.of());
        assertThat(ledger.runs()).containsExactly(first, second);
        assertThat(ledger.postedBy(new RunId(1))).isEmpty();
    }

    /** What a run posted comes back whole, in the order of the lines. */
    @Test
    default void transactionsSurviveInTheOrderOfTheirLines() {
        Ledger ledger = open().ledger();
        LedgerTransaction later = transaction(1, line(WEEK.next(), K1), 1);
        LedgerTransaction second = transaction(1, line(WEEK, K2), Long.MAX_VALUE);
        LedgerTransaction first = new LedgerTransaction(
                new RunId(1),
                line(WEEK, K1),
                Balances.of(ImmutableMap.of(
                        new Account.Council(), Money.ofPence(600),
                        new Account.Health(), Money.ofPence(300),
                        new Account.Person(ADA), Money.ofPence(99),
                        new Account.Provider(P1), Money.ofPence(-999))),
                new Cause.FirstPosting());
        ledger.post(run(1), List.of(later, second, first));
        assertThat(ledger.postedBy(new RunId(1))).containsExactly(first, second, later);
    }

    /** The changes that caused a correction come back with it, in their order. */
    @Test
    default void causesSurviveWithTheirChanges() {
        Ledger ledger = open().ledger();
        Cause changes = new Cause.Correction(Stream.of(Change.Kind.values())
                .map(kind -> new Change(
                        kind,
                        "K-00001/2020-11-02/07:30 " + WEIRD,
                        kind == Change.Kind.PLAN ? ON : YEAR,
                        new Knowledge(instant(50 - kind.name().length()), WEIRD, WEIRD)))
                .collect(ImmutableList.toImmutableList()));
        LedgerTransaction first = transaction(1, line(WEEK, K1), 100);
        LedgerTransaction corrected = transaction(2, line(WEEK, K1), -40, changes);
        LedgerTransaction unexplained = transaction(2, line(WEEK, K2), 1, new Cause.Correction(ImmutableList.of()));
        ledger.post(run(1), List.of(first));
        ledger.post(run(2), List.of(unexplained, corrected));
        assertThat(ledger.postedBy(new RunId(2))).containsExactly(corrected, unexplained);
        assertThat(ledger.postedTo(line(WEEK, K1))).containsExactly(first, corrected);
    }

    /** A line is person, package, provider and week together. */
    @Test
    default void linesThatDifferInOnePartAreDifferentLines() {
        Ledger ledger = open().ledger();
        List<LineKey> lines = List.of(
                new LineKey(ADA, K1, P1, WEEK),
                new LineKey(ADA, K1, P2, WEEK),
                new LineKey(ADA, K2, P1, WEEK),
                new LineKey(BEN, K1, P1, WEEK),
                new LineKey(ADA, K1, P1, WEEK.next()));
        ledger.post(
                run(1), lines.stream().map(line -> transaction(1, line, 100)).toList());
        assertThat(ledger.balances(YEAR).keySet()).containsExactlyElementsOf(lines);
        assertThat(lines).allSatisfy(line -> assertThat(ledger.postedTo(line)).hasSize(1));
    }

    /** A line that came back to nothing is still there: it was posted once. */
    @Test
    default void balancesKeepLinesThatStandAtNothing() {
        Ledger ledger = open().ledger();
        Cause correction = new Cause.Correction(ImmutableList.of());
        ledger.post(run(1), List.of(transaction(1, line(WEEK, K1), 100), transaction(1, line(WEEK, K2), 100)));
        ledger.post(
                run(2),
                List.of(
                        transaction(2, line(WEEK, K1), -100, correction),
                        transaction(2, line(WEEK, K2), 11, correction)));
        assertThat(ledger.balances(WEEK.range()))
                .containsExactly(Map.entry(line(WEEK, K1), Balances.NONE), Map.entry(line(WEEK, K2), owed(P1, 111)));
    }

    /** A week counts when all its days are asked for. */
    @Test
    default void balancesAreOfTheWeeksWithinTheDays() {
        Ledger ledger = open().ledger();
        CareWeek before = CareWeek.containing(MONDAY.minusDays(1));
        LineKey line = line(WEEK, K1);
        ledger.post(
                run(1),
                List.of(
                        transaction(1, line(before, K1), 1),
                        transaction(1, line, 2),
                        transaction(1, line(WEEK.next(), K1), 3)));
        assertThat(ledger.balances(WEEK.range()).keySet()).containsExactly(line);
        assertThat(ledger.balances(DateRange.of(MONDAY.minusDays(6), MONDAY.plusDays(13)))
                        .keySet())
                .containsExactly(line);
        assertThat(ledger.balances(DateRange.of(MONDAY, MONDAY.plusDays(6)))).isEmpty();
        assertThat(ledger.balances(DateRange.from(MONDAY)).keySet()).containsExactly(line, line(WEEK.next(), K1));
    }

    /** A run number is used once; who comes second posts nothing. */
    @Test
    default void runNumberIsNotPostedTwice() {
        Ledger ledger = open().ledger();
        ledger.post(run(1), List.of(transaction(1, line(WEEK, K1), 100)));
        Run second = new Run(new RunId(1), instant(9), YEAR, "another", "finance-2");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> ledger.post(second, List.of(transaction(1, line(WEEK, K2), 5))))
                .withMessageContaining("1");
        assertThat(ledger.runs()).containsExactly(run(1));
        assertThat(ledger.postedBy(new RunId(1))).hasSize(1);
    }

    /** Run numbers leave no gap, from the first on. */
    @Test
    default void runNumbersLeaveNoGap() {
        Ledger ledger = open().ledger();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.post(run(2), List.of(transaction(2, line(WEEK, K1), 100))));
        ledger.post(run(1), List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.post(run(3), List.of()));
        assertThat(ledger.runs()).containsExactly(run(1));
        assertThat(ledger.balances(YEAR)).isEmpty();
    }

    /** A run posts its own transactions only, all or none. */
    @Test
    default void transactionOfAnotherRunIsRefused() {
        Ledger ledger = open().ledger();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.post(
                        run(1), List.of(transaction(1, line(WEEK, K1), 100), transaction(2, line(WEEK, K2), 100))));
        assertThat(ledger.runs()).isEmpty();
        assertThat(ledger.balances(YEAR)).isEmpty();
    }

    /** A change that cannot be kept exactly is refused with all that was posted beside it. */
    @Test
    default void finerCauseIsRefusedWithItsRun() {
        Ledger ledger = open().ledger();
        Cause finer = new Cause.Correction(ImmutableList.of(
                new Change(Change.Kind.VISIT, "K-00001", ON, known(instant(1).plusNanos(1)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.post(
                        run(1), List.of(transaction(1, line(WEEK, K1), 1), transaction(1, line(WEEK, K2), 1, finer))));
        assertThat(ledger.runs()).isEmpty();
        assertThat(ledger.balances(YEAR)).isEmpty();
    }
}
