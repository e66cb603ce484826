package org.almoner.testkit.properties;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Maps;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import org.almoner.application.Almoner;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.out.Store;
import org.almoner.domain.brokerage.Answer;
import org.almoner.domain.charging.PricedItem;
import org.almoner.domain.charging.RemittanceLine;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.time.CareWeek;
import org.almoner.testkit.generators.AlmonerDomain;
import org.almoner.testkit.generators.CareCase;

/** P5 and P10 of the runs that a council starts: the use case over a store, against the smallest ledger that works. */
@Domain(AlmonerDomain.class)
class RunProperties {

    @Property
    void p5ARunComesToWhatTheSmallestLedgerComesToAndARepeatPostsNothing(@ForAll CareCase care) {
        CareCase whole = fromTheStartOfTheTerm(care);
        Books books = new Books(whole);
        books.runAll();
        Store store = CaseStores.filled(whole.file());

        Runs.Result first = run(whole, store, end(whole));
        Runs.Result second = run(whole, store, end(whole));

        assertThat(balances(whole, store)).isEqualTo(books.balances());
        assertThat(second.transactions()).isEmpty();
        assertThat(second.unpriced()).isEqualTo(first.unpriced());
        assertThat(second.drift()).isEqualTo(first.drift());
    }

    @Property
    void p5WeeksRunOneByOneComeToTheSameAsAllAtOnce(@ForAll CareCase care) {
        Store atOnce = CaseStores.filled(care.file());
        run(care, atOnce, end(care));
        Store oneByOne = CaseStores.filled(care.file());
        for (CareWeek week : care.weeks()) {
            run(care, oneByOne, week.next().monday());
        }

        assertThat(balances(oneByOne)).isEqualTo(balances(atOnce));
    }

    @Property
    void p5PaymentsAndChargesRunApartComeToTheSameAsBothInOne(@ForAll CareCase care) {
        Store together = CaseStores.filled(care.file());
        run(care, together, end(care));
        Store apart = CaseStores.filled(care.file());
        run(care, apart, Run.Scope.CHARGES, end(care));
        run(care, apart, Run.Scope.PAYMENTS, end(care));

        assertThat(balances(apart)).isEqualTo(balances(together));
    }

    @Property
    void p10ARunReportsWhatRoundingAddedToTheExactPayOfItsPeriod(@ForAll CareCase care) {
        CareCase whole = fromTheStartOfTheTerm(care);
        Runs.Result result = run(whole, CaseStores.filled(whole.file()), end(whole));
        ExactMoney drift = ExactMoney.ZERO;
        for (WeekStatement week : whole.settlement().weeks()) {
            for (RemittanceLine line : week.lines()) {
                drift = drift.plus(line.gross().exact());
                for (PricedItem item : line.items()) {
                    drift = drift.minus(item.gross());
                }
            }
        }
        Statistics.label("rounding changed something").collect(!drift.equals(ExactMoney.ZERO));

        assertThat(result.drift().ofPay()).isEqualTo(drift);
    }

    private static LocalDate end(CareCase care) {
        return care.days().end().orElseThrow();
    }

    /** The same care with all weeks from the first of the term, which is where every run begins. */
    private static CareCase fromTheStartOfTheTerm(CareCase care) {
        CareWeek first = CareWeek.containing(care.scheme().term().from());
        int weeks = (int) ChronoUnit.WEEKS.between(first.monday(), end(care));
        Assume.that(weeks > 0 && endsInTerm(care));
        return new CareCase(care.scheme(), first, weeks, care.file());
    }

    private static boolean endsInTerm(CareCase care) {
        return care.scheme().term().end().map(end -> end.isAfter(end(care))).orElse(true);
    }

    private static Runs.Result run(CareCase care, Store store, LocalDate to) {
        return run(care, store, Run.Scope.ALL, to);
    }

    private static Runs.Result run(CareCase care, Store store, Run.Scope scope, LocalDate to) {
        Assume.that(care.scheme().term().from().isBefore(to.minusWeeks(1)));
        Runs runs = Almoner.of(
                        care.scheme(),
                        store,
                        (need, provider) -> Answer.accepted(need),
                        Clock.fixed(CareCase.ALL_KNOWN, ZoneOffset.UTC))
                .runs();
        RunId drafted =
                runs.draft(scope, to, "finance-1", Progress.SILENT).run().run().id();
        assertThat(runs.step(drafted, Step.SUBMIT, new Author("finance-1", "worked out")))
                .isInstanceOf(Runs.Outcome.Taken.class);
        assertThat(runs.step(drafted, Step.APPROVE, new Author("finance-2", "checked")))
                .isInstanceOf(Runs.Outcome.Taken.class);
        return runs.find(drafted, Progress.SILENT).orElseThrow();
    }

    private static Map<LineKey, Balances> balances(CareCase care, Store store) {
        return Maps.filterKeys(
                balances(store), line -> care.days().contains(line.period().from()));
    }

    private static Map<LineKey, Balances> balances(Store store) {
        return Maps.filterValues(store.ledger().balances(LocalDate.MAX), balances -> !balances.isNone());
    }
}
