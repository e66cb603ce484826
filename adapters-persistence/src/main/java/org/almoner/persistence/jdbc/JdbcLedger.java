package org.almoner.persistence.jdbc;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.Tables;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Ledger;
import org.almoner.domain.charging.Account;
import org.almoner.domain.charging.Balances;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.charging.LineKey;
import org.almoner.domain.charging.Run;
import org.almoner.domain.charging.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.jdbi.v3.core.Handle;

final class JdbcLedger implements Ledger {

    private final Units units;

    JdbcLedger(Units units) {
        this.units = units;
    }

    @Override
    public void post(Run run, Collection<LedgerTransaction> transactions) {
        for (LedgerTransaction transaction : transactions) {
            checkArgument(
                    transaction.run().equals(run.id()),
                    "run %s cannot post the transaction of run %s on line %s",
                    run.id(),
                    transaction.run(),
                    transaction.line());
        }
        units.write(handle -> {
            checkNumber(handle, run.id());
            handle.execute(
                    "INSERT INTO run (run_number, known_since, period_from, period_to, scheme, recorded_by)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    run.id().number(),
                    Facts.instant(run.asKnownAt()),
                    run.period().from(),
                    Facts.end(run.period()),
                    run.scheme(),
                    run.by());
            Transactions.insert(handle, ImmutableList.copyOf(transactions));
        });
    }

    private static void checkNumber(Handle handle, RunId run) {
        int last = handle.select("SELECT COALESCE(MAX(run_number), 0) FROM run")
                .mapTo(int.class)
                .one();
        if (run.number() <= last) {
            throw new ConflictException("run " + run + " was posted already; run again for the next number");
        }
        checkArgument(run.number() == last + 1, "the next run is number %s, but got %s", last + 1, run.number());
    }

    @Override
    public ImmutableList<Run> runs() {
        return units.read(handle -> Row.all(
                handle,
                "SELECT run_number, known_since, period_from, period_to, scheme, recorded_by FROM run"
                        + " ORDER BY run_number",
                row -> new Run(new RunId(row.integer()), row.instant(), row.dates(), row.text(), row.text())));
    }

    @Override
    public ImmutableList<LedgerTransaction> postedBy(RunId run) {
        return units.read(handle -> ImmutableList.sortedCopyOf(
                Comparator.comparing(LedgerTransaction::line),
                Transactions.read(handle, "t.run_number = ?", run.number())));
    }

    @Override
    public ImmutableList<LedgerTransaction> postedTo(LineKey line) {
        return units.read(handle -> Transactions.read(
                handle,
                "t.week = ? AND t.package_ref = ? AND t.provider_ref = ? AND t.person_ref = ?",
                line.week().monday(),
                line.pack().value(),
                line.provider().value(),
                line.person().value()));
    }

    @Override
    public ImmutableSortedMap<LineKey, Balances> balances(DateRange weeks) {
        String query = "SELECT t.person_ref, t.package_ref, t.provider_ref, t.week, p.account,"
                + " CAST(SUM(p.pence) AS BIGINT) FROM ledger_transaction t"
                + " JOIN posting p ON p.run_number = t.run_number AND p.number = t.number WHERE t.week >= ?"
                + (weeks.end().isPresent() ? " AND t.week <= ?" : "")
                + " GROUP BY t.person_ref, t.package_ref, t.provider_ref, t.week, p.account";
        Object[] bounds = Stream.concat(Stream.of(weeks.from()), weeks.end().map(end -> end.minusWeeks(1)).stream())
                .toArray();
        return units
                .read(handle -> Row.all(
                        handle,
                        query,
                        row -> Tables.immutableCell(
                                Transactions.line(row), Account.parse(row.text()), Money.ofPence(row.number())),
                        bounds))
                .stream()
                .collect(ImmutableTable.toImmutableTable(
                        Table.Cell::getRowKey, Table.Cell::getColumnKey, Table.Cell::getValue))
                .rowMap()
                .entrySet()
                .stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        LineKey::compareTo, Map.Entry::getKey, line -> Balances.of(line.getValue())));
    }
}
