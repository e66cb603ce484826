package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.LineKey.Kind;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.money.Money;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Knowledge;

/** Generators of accounts, lines, transactions, runs and holds. Stateless. */
public final class LedgerArbitraries {

    private LedgerArbitraries() {}

    /** {@return accounts of all kinds} */
    public static Arbitrary<Account> account() {
        return Arbitraries.oneOf(
                Arbitraries.of(new Account.Council(), new Account.Health()),
                ProviderArbitraries.providerId().map(Account.Provider::new),
                Texts.line().map(Account.ThirdParty::new),
                PackageArbitraries.personId()
                        .flatMap(id -> Arbitraries.of(
                                new Account.Person(id), new Account.DirectPayment(id), new Account.Deferred(id))));
    }

    /** {@return balances of 0 to 5 accounts, £1,000,000,000 at most either way, in balance or not} */
    public static Arbitrary<Balances> balances() {
        return Arbitraries.maps(account(), MoneyArbitraries.summableMoney())
                .ofMaxSize(5)
                .map(Balances::of);
    }

    /** {@return lines of every kind: mostly weeks of care; the others with and without package and provider; weeks of blocks of nights} */
    public static Arbitrary<LineKey> lineKey() {
        Arbitrary<LineKey> care = Combinators.combine(
                        PackageArbitraries.personId(),
                        TimeArbitraries.careWeek(),
                        PackageArbitraries.packageId(),
                        ProviderArbitraries.providerId())
                .as(LineKey::care);
        Arbitrary<DateRange> periods = Arbitraries.oneOf(
                TimeArbitraries.careWeek().map(CareWeek::range),
                TimeArbitraries.date()
                        .map(day ->
                                DateRange.ofClosed(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()))));
        Arbitrary<LineKey> personal = Combinators.combine(
                        PackageArbitraries.personId(),
                        periods,
                        Arbitraries.of(Kind.class).filter(kind -> kind != Kind.CARE && kind != Kind.NIGHT_BLOCK))
                .as(LineKey::of);
        Arbitrary<LineKey> block = Combinators.combine(
                        TimeArbitraries.careWeek(),
                        ProviderArbitraries.providerId(),
                        Arbitraries.of("waking-night", "sleep-in").map(ServiceCode::new))
                .as(LineKey::nightBlock);
        Arbitrary<LineKey> packaged = Combinators.combine(
                        personal,
                        PackageArbitraries.packageId(),
                        ProviderArbitraries.providerId().optional(0.5))
                .as((line, pack, provider) -> LineKey.of(
                        line.person().orElseThrow(), line.period(), line.kind(), Optional.of(pack), provider));
        return Arbitraries.frequencyOf(
                Tuple.of(2, care), Tuple.of(1, personal), Tuple.of(1, packaged), Tuple.of(1, block));
    }

    /** {@return run numbers from 1 to the most there is} */
    public static Arbitrary<RunId> runId() {
        return Arbitraries.integers().between(1, 999_999_999).map(RunId::new);
    }

    /** {@return runs of every scope over 1 to 8 weeks} */
    public static Arbitrary<Run> run() {
        return Combinators.combine(
                        runId(),
                        TimeArbitraries.instant(),
                        Combinators.combine(
                                        TimeArbitraries.careWeek(),
                                        Arbitraries.integers().between(1, 8))
                                .as(LedgerArbitraries::period),
                        Arbitraries.of(Run.Scope.class),
                        Texts.code(),
                        Texts.reference("U"),
                        Texts.code())
                .as(Run::new)
                .withoutEdgeCases();
    }

    /** {@return runs with what was done with them: every way from a draft to its end, and short of it} */
    public static Arbitrary<RunRecord> runRecord() {
        List<List<Step>> ways = List.of(
                List.of(Step.SUBMIT, Step.APPROVE, Step.PAY), List.of(Step.SUBMIT, Step.REJECT), List.of(Step.REJECT));
        return Combinators.combine(
                        run(),
                        Arbitraries.of(ways),
                        Arbitraries.integers().between(0, 3),
                        TimeArbitraries.knowledge().list().ofSize(3))
                .as(LedgerArbitraries::runRecord)
                .withoutEdgeCases();
    }

    private static RunRecord runRecord(Run run, List<Step> way, int length, List<Knowledge> known) {
        RunRecord record = RunRecord.drafted(run);
        for (int i = 0; i < Math.min(length, way.size()); i++) {
            record = record.with(new RunRecord.Event(way.get(i), known.get(i)));
        }
        return record;
    }

    /** {@return holds for any reason} */
    public static Arbitrary<Hold> hold() {
        return Combinators.combine(Texts.line(), Texts.reference("P")).as(Hold::new);
    }

    private static DateRange period(CareWeek first, int weeks) {
        return DateRange.of(first.monday(), first.monday().plusWeeks(weeks));
    }

    /** {@return changes of some kinds} */
    public static Arbitrary<Change> change() {
        return Combinators.combine(
                        Arbitraries.of("plan", "health-share", "charge", "visit"),
                        Texts.reference("K"),
                        TimeArbitraries.dateRange(),
                        TimeArbitraries.knowledge())
                .as(Change::new)
                .withoutEdgeCases();
    }

    /** {@return first postings, corrections for 0 to 3 changes, and releases} */
    public static Arbitrary<Cause> cause() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Cause.FirstPosting()),
                Arbitraries.just(new Cause.SchemeChanged()),
                change().list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(changes -> new Cause.Correction(ImmutableList.copyOf(changes))),
                TimeArbitraries.knowledge().map(Cause.Release::new));
    }

    /** {@return transactions in balance over 2 to 6 accounts} */
    public static Arbitrary<LedgerTransaction> ledgerTransaction() {
        Arbitrary<Balances> postings = Combinators.combine(
                        account().set().ofMinSize(2).ofMaxSize(6).map(List::copyOf),
                        Arbitraries.longs().between(1, 100_000_000).list().ofSize(5))
                .as(LedgerArbitraries::inBalance);
        return Combinators.combine(runId(), lineKey(), postings, cause())
                .as(LedgerTransaction::new)
                .withoutEdgeCases();
    }

    private static Balances inBalance(List<Account> accounts, List<Long> debits) {
        Map<Account, Money> postings = new HashMap<>();
        Money credit = Money.ZERO;
        for (int i = 1; i < accounts.size(); i++) {
            Money debit = Money.ofPence(debits.get(i - 1));
            postings.put(accounts.get(i), debit);
            credit = credit.minus(debit);
        }
        postings.put(accounts.get(0), credit);
        return Balances.of(postings);
    }
}
