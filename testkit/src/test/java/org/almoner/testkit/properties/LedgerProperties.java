package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Streams;
import java.time.Instant;
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
import org.almoner.domain.charging.Account;
import org.almoner.domain.charging.Balances;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.charging.Cause;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.charging.LineKey;
import org.almoner.domain.delivery.VisitId;
import org.almoner.domain.delivery.VisitRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.packages.PersonHistory;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
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

    @Property(tries = 300)
    void runningTwiceIsRunningOnce(@ForAll CareCase care) {
        Books books = new Books(care);
        ImmutableList<LedgerTransaction> first = books.runAll();
        Map<LineKey, Balances> once = Map.copyOf(books.balances());
        Statistics.label("something was posted").collect(!first.isEmpty());

        assertThat(books.runAll()).isEmpty();
        assertThat(books.balances()).isEqualTo(once);
    }

    @Property(tries = 300)
    void aPeriodRunInPartsIsThePeriodRunAtOnce(@ForAll CareCase care, @ForAll @IntRange(max = 4) int cut) {
        Books whole = new Books(care);
        whole.runAll();
        Books parts = new Books(care);
        ImmutableList<CareWeek> weeks = care.weeks();
        int at = Math.min(cut, weeks.size());
        parts.run(care.file(), CareCase.ALL_KNOWN, weeks.subList(at, weeks.size()));
        parts.run(care.file(), CareCase.ALL_KNOWN, weeks.subList(0, at));

        assertThat(parts.balances()).isEqualTo(whole.balances());
        assertThat(parts.posted().size()).isEqualTo(whole.posted().size());
    }

    @Property(tries = 300)
    void runsBetweenChangesEndWhereOneRunAtTheEndDoes(@ForAll CareCase care, @ForAll List<Boolean> runsThen) {
        Books once = new Books(care);
        once.runAll();
        Books often = new Books(care);
        List<Instant> changes = changes(care.file());
        for (int i = 0; i < changes.size(); i++) {
            if (runsThen.isEmpty() || runsThen.get(i % runsThen.size())) {
                often.run(care.file(), changes.get(i), care.weeks());
            }
        }
        Statistics.label("a run corrected another")
                .collect(often.posted().stream()
                        .anyMatch(transaction -> transaction.cause() instanceof Cause.Correction));
        often.runAll();

        assertThat(often.balances()).isEqualTo(once.balances());
        assertThat(often.posted())
                .allSatisfy(transaction ->
                        assertThat(transaction.postings().total()).isEqualTo(Money.ZERO));
    }

    private static List<Instant> changes(CaseFile file) {
        Stream<Instant> packaged = file.packages().stream()
                .flatMap(pack ->
                        Streams.concat(instants(pack.plan()), instants(pack.provider()), instants(pack.healthShare())));
        return Streams.concat(
                        instants(file.person().person()),
                        instants(file.person().contribution()),
                        packaged,
                        file.reports().stream().map(report -> report.known().since()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Instant> instants(History<?> history) {
        return history.facts().stream().map(fact -> fact.known().since());
    }

    @Property(tries = 300)
    void anyOrderOfEditsThatEndsInTheSameFactsEndsInTheSameBalances(@ForAll CareCase care, @ForAll Random order) {
        Books straight = new Books(care);
        straight.runAll();
        CaseFile other = rerecorded(care.file(), order);
        Books roundabout = new Books(care);
        for (Instant change : changes(other)) {
            if (order.nextInt(3) == 0) {
                roundabout.run(other, change, care.weeks());
            }
        }
        roundabout.run(other, CareCase.ALL_KNOWN, care.weeks());

        assertThat(roundabout.balances()).isEqualTo(straight.balances());
    }

    /** The same facts by another way: what was recorded first came in another order, and was then put right in any order. */
    private static CaseFile rerecorded(CaseFile file, Random order) {
        PersonHistory person = file.person();
        return new CaseFile(
                new PersonHistory(
                        person.id(), rerecorded(person.person(), order), rerecorded(person.contribution(), order)),
                file.packages().stream()
                        .map(pack -> new PackageHistory(
                                pack.id(),
                                pack.person(),
                                rerecorded(pack.plan(), order),
                                rerecorded(pack.provider(), order),
                                rerecorded(pack.healthShare(), order)))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.<Fact<VisitRecord>>builder()
                        .addAll(Lists.reverse(file.reports()))
                        .addAll(latest(file))
                        .build());
    }

    private static List<Fact<VisitRecord>> latest(CaseFile file) {
        Map<VisitId, Fact<VisitRecord>> latest = new HashMap<>();
        History.of(file.reports())
                .facts()
                .forEach(report -> latest.put(
                        report.value().orElseThrow().visit(), new Fact<>(report.value(), report.holds(), knownAt(0))));
        return List.copyOf(latest.values());
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

    @Property(tries = 300)
    void theLedgerHoldsExactlyWhatTheStatementsSay(@ForAll CareCase care) {
        Books books = new Books(care);
        books.runAll();
        Map<Account, Money> due = new HashMap<>();
        care.weeks().stream()
                .map(week -> care.calculator().calculate(care.file().week(week, CareCase.ALL_KNOWN)))
                .flatMap(statement -> statement.lines().stream())
                .forEach(line -> {
                    due.merge(
                            new Account.Provider(line.key().provider()),
                            line.gross().negated(),
                            Money::plus);
                    due.merge(new Account.Person(line.key().person()), line.person(), Money::plus);
                    due.merge(new Account.Health(), line.health(), Money::plus);
                    due.merge(new Account.Council(), line.council(), Money::plus);
                });

        assertThat(sum(books.balances().values())).isEqualTo(Balances.of(due));
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
