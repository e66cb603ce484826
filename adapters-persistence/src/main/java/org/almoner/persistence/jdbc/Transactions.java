package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.Tables;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.almoner.domain.charging.Account;
import org.almoner.domain.charging.Balances;
import org.almoner.domain.charging.Cause;
import org.almoner.domain.charging.Change;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.charging.LineKey;
import org.almoner.domain.charging.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.CareWeek;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Transactions of the ledger with their postings and causes, each numbered within its run. */
final class Transactions {

    private static final String FIRST_POSTING = "FIRST_POSTING";
    private static final String CORRECTION = "CORRECTION";
    private static final int AT_ONCE = 2000;

    private Transactions() {}

    static void insert(Handle handle, ImmutableList<LedgerTransaction> transactions) {
        for (int from = 0; from < transactions.size(); from += AT_ONCE) {
            List<LedgerTransaction> some = transactions.subList(from, Math.min(from + AT_ONCE, transactions.size()));
            try (PreparedBatch rows = handle.prepareBatch("INSERT INTO ledger_transaction"
                            + " (run_number, number, week, person_ref, package_ref, provider_ref, cause)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)");
                    PreparedBatch postings = handle.prepareBatch(
                            "INSERT INTO posting (run_number, number, account, pence) VALUES (?, ?, ?, ?)");
                    PreparedBatch changes = handle.prepareBatch("INSERT INTO cause_change (run_number, number,"
                            + " change_number, kind, subject, holds_from, holds_to, known_since, recorded_by, reason)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < some.size(); i++) {
                    add(from + i + 1, some.get(i), rows, postings, changes);
                }
                rows.execute();
                postings.execute();
                changes.execute();
            }
        }
    }

    private static void add(
            int number,
            LedgerTransaction transaction,
            PreparedBatch rows,
            PreparedBatch postings,
            PreparedBatch changes) {
        int run = transaction.run().number();
        LineKey line = transaction.line();
        boolean corrects = transaction.cause() instanceof Cause.Correction;
        rows.add(
                run,
                number,
                line.week().monday(),
                line.person().value(),
                line.pack().value(),
                line.provider().value(),
                corrects ? CORRECTION : FIRST_POSTING);
        transaction
                .postings()
                .amounts()
                .forEach((account, amount) -> postings.add(run, number, account.toString(), amount.pence()));
        if (transaction.cause() instanceof Cause.Correction correction) {
            for (int i = 0; i < correction.changes().size(); i++) {
                Change change = correction.changes().get(i);
                changes.add(
                        run,
                        number,
                        i + 1,
                        change.kind().name(),
                        change.subject(),
                        change.holds().from(),
                        Facts.end(change.holds()),
                        Facts.instant(change.known().since()),
                        change.known().by(),
                        change.known().reason());
            }
        }
    }

    /**
     * {@return the transactions, in the order in which they were posted}
     *
     * @param handle the transaction of the database
     * @param which a condition on ledger_transaction, which is called t
     * @param arguments of the condition
     */
    static ImmutableList<LedgerTransaction> read(Handle handle, String which, Object... arguments) {
        Table<Key, Account, Money> postings = postings(handle, which, arguments);
        ImmutableListMultimap<Key, Change> changes = changes(handle, which, arguments);
        return Row.all(
                handle,
                "SELECT t.run_number, t.number, t.cause, t.person_ref, t.package_ref, t.provider_ref, t.week"
                        + " FROM ledger_transaction t WHERE " + which + " ORDER BY t.run_number, t.number",
                row -> {
                    Key key = Key.read(row);
                    Cause cause = row.text().equals(CORRECTION)
                            ? new Cause.Correction(changes.get(key))
                            : new Cause.FirstPosting();
                    return new LedgerTransaction(
                            new RunId(key.run()), line(row), Balances.of(postings.row(key)), cause);
                },
                arguments);
    }

    /** {@return the line of person, package, provider and week} */
    static LineKey line(Row row) throws SQLException {
        return new LineKey(
                new PersonId(row.text()),
                new PackageId(row.text()),
                new ProviderId(row.text()),
                new CareWeek(row.date()));
    }

    private static Table<Key, Account, Money> postings(Handle handle, String which, Object... arguments) {
        return Row.all(
                        handle,
                        "SELECT p.run_number, p.number, p.account, p.pence FROM posting p JOIN ledger_transaction t"
                                + " ON t.run_number = p.run_number AND t.number = p.number WHERE " + which,
                        row -> Tables.immutableCell(
                                Key.read(row), Account.parse(row.text()), Money.ofPence(row.number())),
                        arguments)
                .stream()
                .collect(ImmutableTable.toImmutableTable(
                        Table.Cell::getRowKey, Table.Cell::getColumnKey, Table.Cell::getValue));
    }

    private static ImmutableListMultimap<Key, Change> changes(Handle handle, String which, Object... arguments) {
        return Row.all(
                        handle,
                        "SELECT c.run_number, c.number, c.kind, c.subject, c.holds_from, c.holds_to, c.known_since,"
                                + " c.recorded_by, c.reason FROM cause_change c JOIN ledger_transaction t"
                                + " ON t.run_number = c.run_number AND t.number = c.number WHERE " + which
                                + " ORDER BY c.run_number, c.number, c.change_number",
                        row -> Map.entry(
                                Key.read(row),
                                new Change(Change.Kind.valueOf(row.text()), row.text(), row.dates(), row.knowledge())),
                        arguments)
                .stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Which transaction. */
    private record Key(int run, int number) {

        static Key read(Row row) throws SQLException {
            return new Key(row.integer(), row.integer());
        }
    }
}
