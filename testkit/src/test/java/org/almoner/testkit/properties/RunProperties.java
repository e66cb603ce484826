package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.PaymentRuns;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Response;
import org.almoner.domain.charging.Balances;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.charging.LineKey;
import org.almoner.domain.charging.PricedVisit;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.packages.PackageHistory;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.CareCase;
import org.almoner.testkit.memory.InMemoryStore;

/** P5 and P10 of the runs that a council starts: the use case over a store, against the smallest ledger that works. */
@Domain(AlmonerDomain.class)
class RunProperties {

    @Property(tries = 200)
    void p5ARunComesToWhatTheSmallestLedgerComesToAndARepeatPostsNothing(@ForAll CareCase care) {
        Books books = new Books(care);
        books.runAll();
        Store store = filled(care);

        PaymentRuns.Result first = run(care, store, end(care));
        PaymentRuns.Result second = run(care, store, end(care));

        assertThat(balances(care, store)).isEqualTo(books.balances());
        assertThat(second.posted()).isEmpty();
        assertThat(second.unpriced()).isEqualTo(first.unpriced());
        assertThat(second.roundingDrift()).isEqualTo(first.roundingDrift());
    }

    @Property(tries = 200)
    void p5WeeksRunOneByOneComeToTheSameAsAllAtOnce(@ForAll CareCase care) {
        Store atOnce = filled(care);
        run(care, atOnce, end(care));
        Store oneByOne = filled(care);
        for (CareWeek week : care.weeks()) {
            run(care, oneByOne, week.next().monday());
        }

        assertThat(balances(care, oneByOne)).isEqualTo(balances(care, atOnce));
    }

    @Property(tries = 200)
    void p10ARunReportsWhatRoundingAddedToTheExactPayOfItsPeriod(@ForAll CareCase care) {
        PaymentRuns.Result result = run(care, filled(care), end(care));
        ExactMoney drift = ExactMoney.ZERO;
        for (CareWeek week = CareWeek.containing(result.run().period().from());
                result.run().period().encloses(week.range());
                week = week.next()) {
            for (RemittanceLine line : care.calculator()
                    .calculate(care.file().week(week, CareCase.ALL_KNOWN))
                    .lines()) {
                drift = drift.plus(line.gross().exact());
                for (PricedVisit visit : line.visits()) {
                    drift = drift.minus(visit.gross());
                }
            }
        }
        Statistics.label("rounding changed something").collect(!drift.equals(ExactMoney.ZERO));

        assertThat(result.roundingDrift()).isEqualTo(drift);
    }

    private static LocalDate end(CareCase care) {
        return care.first().monday().plusWeeks(care.weekCount());
    }

    private static PaymentRuns.Result run(CareCase care, Store store, LocalDate to) {
        Assume.that(care.scheme().term().from().isBefore(to.minusWeeks(1)));
        return Almoner.of(
                        care.scheme(),
                        store,
                        (need, provider) -> Response.accepted(provider),
                        Clock.fixed(CareCase.ALL_KNOWN, ZoneOffset.UTC))
                .runs()
                .run(to, "finance-1", Progress.SILENT);
    }

    private static Map<LineKey, Balances> balances(CareCase care, Store store) {
        return Maps.filterEntries(
                store.ledger().balances(DateRange.from(LocalDate.EPOCH)),
                line -> care.weeks().contains(line.getKey().week())
                        && !line.getValue().isNone());
    }

    private static Store filled(CareCase care) {
        Store store = InMemoryStore.empty();
        CaseFile file = care.file();
        file.person()
                .person()
                .facts()
                .forEach(fact -> store.people().record(file.person().id(), fact));
        file.person()
                .contribution()
                .facts()
                .forEach(fact -> store.people().recordContribution(file.person().id(), fact));
        for (PackageHistory pack : file.packages()) {
            store.packages().open(pack.id(), pack.person());
            pack.plan().facts().forEach(fact -> store.packages().recordPlan(pack.id(), fact));
            pack.provider().facts().forEach(fact -> store.packages().recordProvider(pack.id(), fact));
            pack.healthShare().facts().forEach(fact -> store.packages().recordHealthShare(pack.id(), fact));
        }
        file.reports().stream()
                .filter(report -> store.packages()
                        .references()
                        .contains(report.value().orElseThrow().visit().pack()))
                .forEach(report -> store.visits().record(List.of(report)));
        return store;
    }
}
