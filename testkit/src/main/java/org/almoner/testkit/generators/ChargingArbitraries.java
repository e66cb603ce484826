package org.almoner.testkit.generators;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.almoner.domain.charging.Account;
import org.almoner.domain.charging.Balances;
import org.almoner.domain.charging.Cause;
import org.almoner.domain.charging.Change;
import org.almoner.domain.charging.ChargingRules;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.charging.LineKey;
import org.almoner.domain.charging.PersonWeek;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RateCard;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.Run;
import org.almoner.domain.charging.RunId;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.charging.WeeklyCharge;
import org.almoner.domain.money.Money;
import org.almoner.domain.performance.Forecast;
import org.almoner.domain.performance.Snapshot;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.zones.BandCode;

/**
 * Generators of prices, weeks in money and ledger postings. Facts and statements are those of {@link CareArbitraries}, so
 * they are consistent with a scheme. Stateless.
 */
public final class ChargingArbitraries {

    private static final ImmutableList<BandCode> BANDS = Stream.of("urban", "fringe", "rural", "isolated")
            .map(BandCode::new)
            .collect(ImmutableList.toImmutableList());

    private ChargingArbitraries() {}

    /** {@return accounts of all four kinds} */
    public static Arbitrary<Account> account() {
        return Arbitraries.oneOf(
                Arbitraries.of(new Account.Council(), new Account.Health()),
                ProviderArbitraries.providerId().map(Account.Provider::new),
                PackageArbitraries.personId().map(Account.Person::new));
    }

    /** {@return balances of 0 to 5 accounts, £1,000,000,000 at most either way, in balance or not} */
    public static Arbitrary<Balances> balances() {
        return Arbitraries.maps(account(), MoneyArbitraries.summableMoney())
                .ofMaxSize(5)
                .map(Balances::of);
    }

    /** {@return any line} */
    public static Arbitrary<LineKey> lineKey() {
        return Combinators.combine(
                        PackageArbitraries.personId(),
                        PackageArbitraries.packageId(),
                        ProviderArbitraries.providerId(),
                        TimeArbitraries.careWeek())
                .as(LineKey::new);
    }

    /** {@return run numbers from 1 to the most there is} */
    public static Arbitrary<RunId> runId() {
        return Arbitraries.integers().between(1, 999_999_999).map(RunId::new);
    }

    /** {@return runs over 1 to 8 weeks} */
    public static Arbitrary<Run> run() {
        return Combinators.combine(
                        runId(),
                        TimeArbitraries.instant(),
                        TimeArbitraries.careWeek(),
                        Arbitraries.integers().between(1, 8),
                        Texts.code(),
                        Texts.reference("U"))
                .as((id, known, week, weeks, scheme, by) -> new Run(id, known, period(week, weeks), scheme, by))
                .withoutEdgeCases();
    }

    private static DateRange period(CareWeek first, int weeks) {
        return DateRange.of(first.monday(), first.monday().plusWeeks(weeks));
    }

    /** {@return changes of every kind} */
    public static Arbitrary<Change> change() {
        return Combinators.combine(
                        Arbitraries.of(Change.Kind.class),
                        Texts.reference("K"),
                        TimeArbitraries.dateRange(),
                        TimeArbitraries.knowledge())
                .as(Change::new)
                .withoutEdgeCases();
    }

    /** {@return first postings, and corrections for 0 to 3 changes} */
    public static Arbitrary<Cause> cause() {
        return Arbitraries.oneOf(
                Arbitraries.just(new Cause.FirstPosting()),
                change().list().ofMaxSize(3).map(changes -> new Cause.Correction(ImmutableList.copyOf(changes))));
    }

    /** {@return transactions in balance over 2 to 6 accounts} */
    public static Arbitrary<LedgerTransaction> ledgerTransaction() {
        Arbitrary<Balances> postings = Combinators.combine(
                        account().set().ofMinSize(2).ofMaxSize(6).map(List::copyOf),
                        Arbitraries.longs().between(1, 100_000_000).list().ofSize(5))
                .as(ChargingArbitraries::inBalance);
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

    /** {@return contributions and costs of £0 to £1,000,000 a week} */
    public static Arbitrary<WeeklyCharge> weeklyCharge() {
        return Combinators.combine(MoneyArbitraries.weeklyAmount(), MoneyArbitraries.weeklyAmount())
                .as(WeeklyCharge::new);
    }

    /** {@return visits without money, for every reason} */
    public static Arbitrary<UnpricedVisit> unpricedVisit() {
        return Combinators.combine(
                        DeliveryArbitraries.visitId(), Arbitraries.of(UnpricedVisit.Reason.class), Texts.line())
                .as(UnpricedVisit::new);
    }

    /** {@return cards of the four bands of rule L2, priced on 1 to 800 days or without end} */
    public static Arbitrary<RateCard> rateCard() {
        return TimeArbitraries.dateRange()
                .flatMap(term -> SchemeArbitraries.rateCard(BANDS, term))
                .withoutEdgeCases();
    }

    /** {@return the rules of a scheme} */
    public static Arbitrary<ChargingRules> chargingRules() {
        return SchemeArbitraries.scheme().map(Scheme::charging).withoutEdgeCases();
    }

    /** {@return the facts of a week} */
    public static Arbitrary<PersonWeek> personWeek() {
        return CareArbitraries.oneWeek().map(CareCase::firstWeek).withoutEdgeCases();
    }

    /** {@return weeks in money: 0 to 6 lines} */
    public static Arbitrary<WeekStatement> weekStatement() {
        return CareArbitraries.oneWeek().map(CareCase::firstStatement).withoutEdgeCases();
    }

    /** {@return lines of 1 visit or more} */
    public static Arbitrary<RemittanceLine> remittanceLine() {
        return weekStatement()
                .filter(statement -> !statement.lines().isEmpty())
                .flatMap(statement -> Arbitraries.of(statement.lines()))
                .withoutEdgeCases();
    }

    /** {@return visits with their price} */
    public static Arbitrary<PricedVisit> pricedVisit() {
        return remittanceLine().flatMap(line -> Arbitraries.of(line.visits())).withoutEdgeCases();
    }

    /** {@return snapshots of up to 5,000 hours in each of the four bands of rule L2} */
    public static Arbitrary<Snapshot> snapshot() {
        return SchemeArbitraries.snapshot(BANDS);
    }

    /** {@return forecasts over the four bands of rule L2} */
    public static Arbitrary<Forecast> forecast() {
        return Combinators.combine(snapshot(), SchemeArbitraries.rateCard(BANDS, DateRange.parse("1900-01-01/..")))
                .as((snapshot, card) -> Forecast.of(snapshot, card, snapshot.asAt()))
                .withoutEdgeCases();
    }
}
