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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Ledger;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Knowledge;
import org.junit.jupiter.api.Test;

/** What {@link Ledger} promises of transactions; what it promises of runs and holds is in {@link RunsContract}. */
public interface LedgerContract extends OpensStore {

    /** A service of which nights are kept. */
    ServiceCode NIGHTS = new ServiceCode("waking-night");

    /** Nothing posted is an empty answer. */
    @Test
    default void emptyLedgerAnswersNothing() {
        Ledger ledger = open().ledger();
        assertThat(ledger.postedBy(new RunId(1))).isEmpty();
        assertThat(ledger.postedTo(line(WEEK, K1))).isEmpty();
        assertThat(ledger.balances(LocalDate.MAX)).isEmpty();
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
        post(ledger, 1, later, second, first);
        assertThat(ledger.postedBy(new RunId(1))).containsExactly(first, second, later);
    }

    /** Postings to every kind of account survive. */
    @Test
    default void everyKindOfAccountSurvives() {
        Ledger ledger = open().ledger();
        List<Account> accounts = List.of(
                new Account.Provider(P1),
                new Account.Person(ADA),
                new Account.Health(),
                new Account.ThirdParty(WEIRD),
                new Account.DirectPayment(ADA),
                new Account.Deferred(ADA));
        LedgerTransaction transaction = new LedgerTransaction(
                new RunId(1),
                line(WEEK, K1),
                accounts.stream()
                        .map(account -> Balances.transfer(Money.ofPence(7), account, new Account.Council()))
                        .reduce(Balances.NONE, Balances::plus),
                new Cause.FirstPosting());
        post(ledger, 1, transaction);
        assertThat(ledger.postedTo(line(WEEK, K1))).containsExactly(transaction);
        assertThat(ledger.balances(LocalDate.MAX)).containsExactly(Map.entry(line(WEEK, K1), transaction.postings()));
    }

    /** The changes that caused a correction come back with it, in their order; so does a release. */
    @Test
    default void causesSurviveWithTheirChanges() {
        Ledger ledger = open().ledger();
        Cause changes = new Cause.Correction(Stream.of("plan", "health-share", "visit")
                .map(kind -> new Change(
                        kind,
                        "K-00001/2020-11-02/07:30 " + WEIRD,
                        kind.equals("plan") ? ON : YEAR,
                        new Knowledge(instant(50 - kind.length()), WEIRD, WEIRD)))
                .collect(ImmutableList.toImmutableList()));
        LedgerTransaction first = transaction(1, line(WEEK, K1), 100);
        LedgerTransaction corrected = transaction(2, line(WEEK, K1), -40, changes);
        LedgerTransaction unexplained = transaction(2, line(WEEK, K2), 1, new Cause.SchemeChanged());
        LedgerTransaction released = transaction(
                2,
                line(WEEK.next(), K1),
                5,
                new Cause.Release(new Knowledge(instant(3).plusNanos(1000), WEIRD, WEIRD)));
        post(ledger, 1, first);
        post(ledger, 2, released, unexplained, corrected);
        assertThat(ledger.postedBy(new RunId(2))).containsExactly(corrected, unexplained, released);
        assertThat(ledger.postedTo(line(WEEK, K1))).containsExactly(first, corrected);
    }

    /** A line is person, days, kind, package, provider and service together; it has of them what its kind has. */
    @Test
    default void linesThatDifferInOnePartAreDifferentLines() {
        Ledger ledger = open().ledger();
        DateRange december = DateRange.parse("2020-12-01/2021-01-01");
        List<LineKey> lines = Stream.of(
                        Stream.of(
                                LineKey.care(ADA, WEEK, K1, P1),
                                LineKey.care(ADA, WEEK, K1, P2),
                                LineKey.care(ADA, WEEK, K2, P1),
                                LineKey.care(BEN, WEEK, K1, P1),
                                LineKey.care(ADA, WEEK.next(), K1, P1),
                                LineKey.of(ADA, december, Kind.DIRECT_PAYMENT, Optional.of(K1), Optional.empty()),
                                LineKey.of(ADA, december, Kind.DIRECT_PAYMENT, Optional.of(K1), Optional.of(P1)),
                                LineKey.nightBlock(WEEK, P1, NIGHTS),
                                LineKey.nightBlock(WEEK, P2, NIGHTS),
                                LineKey.nightBlock(WEEK, P1, new ServiceCode("sleep-in")),
                                LineKey.nightBlock(WEEK.next(), P1, NIGHTS)),
                        Stream.of(Kind.values())
                                .filter(kind -> kind != Kind.CARE && kind != Kind.NIGHT_BLOCK)
                                .flatMap(kind -> Stream.of(
                                        LineKey.of(ADA, WEEK.range(), kind),
                                        LineKey.care(ADA, WEEK, K1, P1).as(kind))))
                .flatMap(some -> some)
                .sorted()
                .toList();
        post(ledger, 1, lines.stream().map(line -> transaction(1, line, 100)).toArray(LedgerTransaction[]::new));
        assertThat(ledger.balances(LocalDate.MAX).keySet()).containsExactlyElementsOf(lines);
        assertThat(lines)
                .allSatisfy(line -> assertThat(ledger.postedTo(line)).containsExactly(transaction(1, line, 100)));
    }

    /** A line that came back to nothing is still there: it was posted once. */
    @Test
    default void balancesKeepLinesThatStandAtNothing() {
        Ledger ledger = open().ledger();
        Cause correction = new Cause.SchemeChanged();
        post(ledger, 1, transaction(1, line(WEEK, K1), 100), transaction(1, line(WEEK, K2), 100));
        post(
                ledger,
                2,
                transaction(2, line(WEEK, K1), -100, correction),
                transaction(2, line(WEEK, K2), 11, correction));
        assertThat(ledger.balances(LocalDate.MAX))
                .containsExactly(Map.entry(line(WEEK, K1), Balances.NONE), Map.entry(line(WEEK, K2), owed(P1, 111)));
    }

    /** A line counts from the day after it is due: its first day, or for a direct payment the last weekday before. */
    @Test
    default void balancesAreOfTheLinesDueBeforeTheDay() {
        Ledger ledger = open().ledger();
        LineKey line = line(WEEK, K1);
        LineKey next = line(WEEK.next(), K1);
        LineKey advance = LineKey.of(
                ADA, DateRange.parse("2020-11-01/2020-12-01"), Kind.DIRECT_PAYMENT, Optional.of(K1), Optional.empty());
        post(ledger, 1, transaction(1, advance, 1), transaction(1, line, 2), transaction(1, next, 3));
        LocalDate friday = LocalDate.parse("2020-10-30");
        assertThat(ledger.balances(friday)).isEmpty();
        assertThat(ledger.balances(friday.plusDays(1)).keySet()).containsExactly(advance);
        assertThat(ledger.balances(MONDAY).keySet()).containsExactly(advance);
        assertThat(ledger.balances(MONDAY.plusDays(1)).keySet()).containsExactly(advance, line);
        assertThat(ledger.balances(MONDAY.plusDays(7)).keySet()).containsExactly(advance, line);
        assertThat(ledger.balances(LocalDate.MAX).keySet()).containsExactly(advance, line, next);
    }

    /** A run posts once; who comes second posts nothing. */
    @Test
    default void runIsNotPostedTwice() {
        Ledger ledger = open().ledger();
        post(ledger, 1, transaction(1, line(WEEK, K1), 100));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> ledger.post(new RunId(1), List.of(transaction(1, line(WEEK, K2), 5))))
                .withMessageContaining("1");
        assertThat(ledger.postedBy(new RunId(1))).hasSize(1);
    }

    /** Not even when it posted nothing. */
    @Test
    default void runThatPostedNothingIsNotPostedTwice() {
        Ledger ledger = open().ledger();
        post(ledger, 1);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> ledger.post(new RunId(1), List.of(transaction(1, line(WEEK, K2), 5))));
        assertThat(ledger.balances(LocalDate.MAX)).isEmpty();
    }

    /** What was never drafted posts nothing. */
    @Test
    default void runThatWasNeverDraftedIsNotPosted() {
        Ledger ledger = open().ledger();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.post(new RunId(1), List.of(transaction(1, line(WEEK, K1), 100))))
                .withMessageContaining("1");
        assertThat(ledger.balances(LocalDate.MAX)).isEmpty();
    }

    /** A run posts its own transactions only, all or none. */
    @Test
    default void transactionOfAnotherRunIsRefused() {
        Ledger ledger = open().ledger();
        ledger.draft(run(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.post(
                        new RunId(1),
                        List.of(transaction(1, line(WEEK, K1), 100), transaction(2, line(WEEK, K2), 100))));
        assertThat(ledger.balances(LocalDate.MAX)).isEmpty();
        ledger.post(new RunId(1), List.of(transaction(1, line(WEEK, K1), 100)));
        assertThat(ledger.postedBy(new RunId(1))).hasSize(1);
    }

    /** A change that cannot be kept exactly is refused with all that was to be posted beside it. */
    @Test
    default void finerCauseIsRefusedWithItsRun() {
        Ledger ledger = open().ledger();
        Knowledge finer = known(instant(1).plusNanos(1));
        ledger.draft(run(1));
        Stream.of(
                        new Cause.Correction(ImmutableList.of(new Change("visit", "K-00001", ON, finer))),
                        new Cause.Release(finer))
                .forEach(cause -> assertThatIllegalArgumentException()
                        .isThrownBy(() -> ledger.post(
                                new RunId(1),
                                List.of(transaction(1, line(WEEK, K1), 1), transaction(1, line(WEEK, K2), 1, cause)))));
        assertThat(ledger.balances(LocalDate.MAX)).isEmpty();
    }

    private static void post(Ledger ledger, int run, LedgerTransaction... transactions) {
        ledger.draft(run(run));
        ledger.post(new RunId(run), List.of(transactions));
    }
}
