package org.almoner.persistence.jdbc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Table;
import com.google.common.collect.Tables;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Ledger;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.jdbi.v3.core.Handle;

final class JdbcLedger implements Ledger {

    /** The last day of which databases know. */
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Units units;

    JdbcLedger(Units units) {
        this.units = units;
    }

    @Override
    public void draft(Run run) {
        units.write(handle -> {
            checkNumber(handle, run.id());
            units.insert(
                    SealedTable.RUN,
                    run.id().number(),
                    Facts.instant(run.asKnownAt()),
                    run.period().from(),
                    Facts.end(run.period()),
                    run.scope().name(),
                    run.scheme(),
                    run.by(),
                    run.fingerprint());
        });
    }

    private static void checkNumber(Handle handle, RunId run) {
        int last = handle.select("SELECT COALESCE(MAX(run_number), 0) FROM run")
                .mapTo(int.class)
                .one();
        if (run.number() <= last) {
            throw new ConflictException("there is a run " + run + " already; draft again for the next number");
        }
        checkArgument(run.number() == last + 1, "the next run is number %s, but got %s", last + 1, run.number());
    }

    @Override
    public void record(RunId run, RunRecord.Event event) {
        units.write(handle -> {
            requireRun(handle, run);
            units.insert(
                    SealedTable.RUN_EVENT,
                    run.number(),
                    count(handle, "SELECT COUNT(*) FROM run_event WHERE run_number = ?", run) + 1,
                    event.step().name(),
                    Facts.instant(event.known().since()),
                    event.known().by(),
                    event.known().reason());
        });
    }

    private static void requireRun(Handle handle, RunId run) {
        checkArgument(
                has(handle, "SELECT COUNT(*) FROM run WHERE run_number = ?", run),
                "there is no run %s; draft it first",
                run);
    }

    private static boolean has(Handle handle, String count, RunId run) {
        return count(handle, count, run) > 0;
    }

    private static int count(Handle handle, String count, RunId run) {
        return handle.select(count, run.number()).mapTo(int.class).one();
    }

    @Override
    public void post(RunId run, Collection<LedgerTransaction> transactions) {
        for (LedgerTransaction transaction : transactions) {
            checkArgument(
                    transaction.run().equals(run),
                    "run %s cannot post the transaction of run %s on line %s",
                    run,
                    transaction.run(),
                    transaction.line());
        }
        units.write(handle -> {
            requireRun(handle, run);
            if (has(handle, "SELECT COUNT(*) FROM posted_run WHERE run_number = ?", run)) {
                throw new ConflictException("run " + run + " was posted already; draft another");
            }
            units.insert(SealedTable.POSTED_RUN, run.number());
            Transactions.insert(units, ImmutableList.copyOf(transactions));
        });
    }

    @Override
    public ImmutableList<RunRecord> runs() {
        return units.read(handle -> {
            ImmutableListMultimap<RunId, RunRecord.Event> events = events(handle);
            return Row.all(
                    handle,
                    "SELECT run_number, known_since, period_from, period_to, scope, scheme, recorded_by, fingerprint"
                            + " FROM run ORDER BY run_number",
                    row -> {
                        Run run = new Run(
                                new RunId(row.integer()),
                                row.instant(),
                                row.dates(),
                                Run.Scope.valueOf(row.text()),
                                row.text(),
                                row.text(),
                                row.text());
                        return new RunRecord(run, events.get(run.id()));
                    });
        });
    }

    private static ImmutableListMultimap<RunId, RunRecord.Event> events(Handle handle) {
        return Row.all(
                        handle,
                        "SELECT run_number, step, known_since, recorded_by, reason FROM run_event"
                                + " ORDER BY run_number, number",
                        row -> Map.entry(
                                new RunId(row.integer()),
                                new RunRecord.Event(RunRecord.Step.valueOf(row.text()), row.knowledge())))
                .stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public ImmutableList<LedgerTransaction> postedBy(RunId run) {
        return units.read(handle -> ImmutableList.sortedCopyOf(
                Comparator.comparing(LedgerTransaction::line),
                Transactions.read(handle, "t.run_number = ?", run.number())));
    }

    @Override
    public ImmutableList<LedgerTransaction> postedTo(LineKey line) {
        return units
                .read(handle -> line.person()
                        .map(person -> Transactions.read(
                                handle,
                                "t.person_ref = ? AND t.period_from = ? AND t.kind = ?",
                                person.value(),
                                line.period().from(),
                                line.kind().name()))
                        .orElseGet(() -> Transactions.read(
                                handle,
                                "t.due_on = ? AND t.kind = ?",
                                line.dueOn(),
                                line.kind().name())))
                .stream()
                .filter(transaction -> transaction.line().equals(line))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableSortedMap<LineKey, Balances> balances(LocalDate dueBefore) {
        String lines = dueBefore.isAfter(LAST_DAY) ? "" : " WHERE t.due_on < ?";
        return units
                .read(handle -> Row.all(
                        handle,
                        "SELECT " + Transactions.LINE + ", p.account, CAST(SUM(p.pence) AS BIGINT)"
                                + " FROM ledger_transaction t"
                                + " JOIN posting p ON p.run_number = t.run_number AND p.number = t.number" + lines
                                + " GROUP BY " + Transactions.LINE + ", p.account",
                        row -> Tables.immutableCell(
                                Transactions.line(row), Account.parse(row.text()), Money.ofPence(row.number())),
                        lines.isEmpty() ? new Object[0] : new Object[] {dueBefore}))
                .stream()
                .collect(ImmutableTable.toImmutableTable(
                        Table.Cell::getRowKey, Table.Cell::getColumnKey, Table.Cell::getValue))
                .rowMap()
                .entrySet()
                .stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        LineKey::compareTo, Map.Entry::getKey, line -> Balances.of(line.getValue())));
    }

    @Override
    public void hold(LineKey line, Fact<Hold> fact) {
        checkArgument(
                fact.holds().equals(line.period()),
                "a hold of line %s holds on its days, but got %s",
                line,
                fact.holds());
        units.write(handle -> units.insert(
                SealedTable.HOLD_FACT,
                Facts.columns(line, fact, Facts.column(fact, Hold::reason), Facts.column(fact, Hold::actor))));
    }

    @Override
    public ImmutableSortedMap<LineKey, History<Hold>> holds() {
        return units
                .read(handle -> Multimaps.asMap(Facts.by(
                        handle,
                        "SELECT line, " + Facts.COLUMNS + ", hold_reason, actor FROM hold_fact",
                        LineKey::parse,
                        (line, row) -> new Hold(row.text(), row.text()))))
                .entrySet()
                .stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        LineKey::compareTo, Map.Entry::getKey, line -> History.of(line.getValue())));
    }
}
