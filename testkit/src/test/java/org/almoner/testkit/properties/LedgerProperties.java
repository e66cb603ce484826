package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.charging.DirectPaymentLine;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PersonFacts;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.FactKind;
import org.almoner.domain.time.Histories;
import org.almoner.domain.time.History;
import org.almoner.domain.time.Knowledge;
import org.almoner.domain.time.Timeline;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.CareCase;

/** Properties P4 and P5: money moves by difference, and in balance. */
@Domain(AlmonerDomain.class)
class LedgerProperties {

    private static final DateRange EVER = DateRange.parse("0001-01-01/..");
    private static final Instant RERECORDED = Instant.parse("2029-01-01T00:00:00Z");

    @Property
    void runningTwiceIsRunningOnce(@ForAll CareCase care) {
        Books books = new Books(care);
        ImmutableList<LedgerTransaction> first = books.runAll();
        Map<LineKey, Balances> once = Map.copyOf(books.balances());
        Statistics.label("something was posted").collect(!first.isEmpty());

        assertThat(books.runAll()).isEmpty();
        assertThat(books.balances()).isEqualTo(once);
    }

    @Property
    void aPeriodRunInPartsIsThePeriodRunAtOnce(@ForAll CareCase care, @ForAll @IntRange(max = 4) int cut) {
        Books whole = new Books(care);
        whole.runAll();
        Books parts = new Books(care);
        LocalDate at = care.first().monday().plusWeeks(Math.min(cut, care.weekCount()));
        LocalDate end = care.days().end().orElseThrow();
        if (at.isBefore(end)) {
            parts.run(care.file(), CareCase.ALL_KNOWN, DateRange.of(at, end));
        }
        if (care.first().monday().isBefore(at)) {
            parts.run(care.file(), CareCase.ALL_KNOWN, DateRange.of(care.first().monday(), at));
        }

        assertThat(parts.balances()).isEqualTo(whole.balances());
        assertThat(parts.posted().size()).isEqualTo(whole.posted().size());
    }

    @Property
    void runsBetweenChangesEndWhereOneRunAtTheEndDoes(@ForAll CareCase care, @ForAll List<Boolean> runsThen) {
        Books once = new Books(care);
        once.runAll();
        Books often = new Books(care);
        List<Instant> changes = changes(care.file());
        for (int i = 0; i < changes.size(); i++) {
            if (runsThen.isEmpty() || runsThen.get(i % runsThen.size())) {
                often.run(care.file(), changes.get(i), care.days());
            }
        }
        Statistics.label("runs between").collect(!often.posted().isEmpty());
        often.runAll();

        assertThat(often.balances()).isEqualTo(once.balances());
        assertThat(often.posted())
                .allSatisfy(transaction ->
                        assertThat(transaction.postings().total()).isEqualTo(Money.ZERO));
    }

    private static List<Instant> changes(CaseFile file) {
        Stream<Histories> histories = Stream.concat(
                Stream.of(file.person().facts()), file.packages().stream().map(PackageHistory::facts));
        return Stream.concat(histories.flatMap(facts -> facts.facts().values().stream()), file.reports().stream())
                .map(fact -> fact.known().since())
                .distinct()
                .sorted()
                .toList();
    }

    @Property
    void anyOrderOfEditsThatEndsInTheSameFactsEndsInTheSameBalances(@ForAll CareCase care, @ForAll Random order) {
        Books straight = new Books(care);
        straight.runAll();
        CaseFile other = rerecorded(care.file(), order);
        Books roundabout = new Books(care);
        for (Instant change : changes(other)) {
            if (order.nextInt(3) == 0) {
                roundabout.run(other, change, care.days());
            }
        }
        roundabout.run(other, CareCase.ALL_KNOWN, care.days());

        assertThat(roundabout.balances()).isEqualTo(straight.balances());
    }

    /** The same facts by another way: what was recorded first came in another order, and was then put right in any order. */
    private static CaseFile rerecorded(CaseFile file, Random order) {
        return new CaseFile(
                new PersonHistory(file.person().id(), rerecorded(file.person().facts(), order)),
                file.packages().stream()
                        .map(pack -> new PackageHistory(pack.id(), pack.person(), rerecorded(pack.facts(), order)))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.<Fact<VisitRecord>>builder()
                        .addAll(Lists.reverse(file.reports()))
                        .addAll(latest(file))
                        .build());
    }

    private static List<Fact<VisitRecord>> latest(CaseFile file) {
        Map<List<Object>, Fact<VisitRecord>> latest = new HashMap<>();
        History.of(file.reports()).facts().forEach(report -> {
            VisitRecord record = report.value().orElseThrow();
            latest.put(
                    List.of(record.visit(), record.provider()), new Fact<>(report.value(), report.holds(), knownAt(0)));
        });
        return List.copyOf(latest.values());
    }

    private static Histories rerecorded(Histories facts, Random order) {
        Histories other = Histories.none();
        for (FactKind<?> kind : facts.facts().keySet()) {
            other = rerecorded(kind, facts, other, order);
        }
        return other;
    }

    private static <T> Histories rerecorded(FactKind<T> kind, Histories facts, Histories before, Random order) {
        // In which order people were told what they are charged is itself a fact; it is left as it was.
        History<T> history = kind.equals(PersonFacts.CHARGE) ? facts.of(kind) : rerecorded(facts.of(kind), order);
        Histories after = before;
        for (Fact<T> fact : history.facts()) {
            after = after.with(kind, fact);
        }
        return after;
    }

    private static <T> History<T> rerecorded(History<T> history, Random order) {
        Timeline<T> end = history.asKnownAt(CareCase.ALL_KNOWN);
        List<Fact<T>> facts = new ArrayList<>(history.facts());
        Collections.shuffle(facts, order);
        List<Integer> places = new ArrayList<>();
        int count = end.entries().size() + end.gapsIn(EVER).size();
        for (int i = 0; i < count; i++) {
            places.add(i);
        }
        Collections.shuffle(places, order);
        int next = 0;
        for (Timeline.Entry<T> entry : end.entries()) {
            facts.add(Fact.of(entry.value(), entry.holds(), knownAt(places.get(next++))));
        }
        for (DateRange gap : end.gapsIn(EVER)) {
            facts.add(Fact.withdrawn(gap, knownAt(places.get(next++))));
        }
        return History.of(facts);
    }

    private static Knowledge knownAt(int place) {
        return new Knowledge(RERECORDED.plusSeconds(place), "U-2", "put right");
    }

    @Property
    void theLedgerHoldsExactlyWhatTheStatementsSay(@ForAll CareCase care) {
        Books books = new Books(care);
        books.runAll();
        Settlement settlement = care.settlement();
        PersonId person = care.file().person().id();
        Postings due = new Postings();
        for (WeekStatement week : settlement.weeks()) {
            for (RemittanceLine line : week.lines()) {
                Account provider = new Account.Provider(line.provider());
                due.add(provider, line.gross().negated());
                due.add(provider, line.collectedByProvider());
                due.add(new Account.Health(), line.health());
                line.topUps().forEach((party, amount) -> due.add(new Account.ThirdParty(party), amount));
            }
            due.add(new Account.Person(person), week.payable());
            due.add(new Account.Deferred(person), week.deferral().deferred());
            due.add(new Account.Deferred(person), week.deferral().interest());
        }
        for (DirectPaymentLine month : settlement.directPayments()) {
            Account payee = month.key()
                    .provider()
                    .<Account>map(Account.Provider::new)
                    .orElse(new Account.DirectPayment(person));
            due.add(payee, month.payment().negated());
            due.add(new Account.Health(), month.health());
            due.add(new Account.Person(person), month.billed());
        }
        due.add(new Account.Council(), due.total().negated());

        assertThat(sum(Maps.filterKeys(books.balances(), line -> line.kind() != LineKey.Kind.NIGHT_BLOCK)
                        .values()))
                .isEqualTo(due.balances());
    }

    /** Amounts by account, added up one by one. */
    private static final class Postings {

        private final Map<Account, Money> amounts = new HashMap<>();

        void add(Account account, Money amount) {
            amounts.merge(account, amount, Money::plus);
        }

        Money total() {
            return Money.sum(amounts.values());
        }

        Balances balances() {
            return Balances.of(amounts);
        }
    }

    private static Balances sum(Collection<Balances> balances) {
        return balances.stream().reduce(Balances.NONE, Balances::plus);
    }

    @Property
    void balancesAddUpAccountByAccount(@ForAll Balances one, @ForAll Balances other) {
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.minus(one)).isEqualTo(Balances.NONE);
        assertThat(one.plus(other).total()).isEqualTo(one.total().plus(other.total()));
    }
}
