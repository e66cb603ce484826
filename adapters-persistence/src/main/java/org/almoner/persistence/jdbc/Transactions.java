package org.almoner.persistence.jdbc;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Iterables;
import com.google.common.collect.Table;
import com.google.common.collect.Tables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.money.Money;
import org.almoner.domain.packages.PackageId;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.prices.ServiceCode;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Knowledge;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Transactions of the ledger with their postings and causes, each numbered within its run. */
final class Transactions {

    /** The columns of a line. */
    static final String LINE =
            "t.kind, t.period_from, t.period_to, t.person_ref, t.package_ref, t.provider_ref," + " t.service_code";

    private static final String FIRST_POSTING = "FIRST_POSTING";
    private static final String CORRECTION = "CORRECTION";
    private static final String RELEASE = "RELEASE";
    private static final String SCHEME_CHANGED = "SCHEME_CHANGED";

    private Transactions() {}

    static void insert(Units units, ImmutableList<LedgerTransaction> transactions) {
        List<Integer> numbers =
                IntStream.rangeClosed(1, transactions.size()).boxed().toList();
        units.insertAll(
                SealedTable.LEDGER_TRANSACTION,
                Iterables.transform(numbers, number -> row(number, transactions.get(number - 1))));
        units.insertAll(
                SealedTable.POSTING,
                Iterables.concat(
                        Iterables.transform(numbers, number -> postings(number, transactions.get(number - 1)))));
        units.insertAll(
                SealedTable.CAUSE_CHANGE,
                Iterables.concat(
                        Iterables.transform(numbers, number -> changes(number, transactions.get(number - 1)))));
    }

    private static @Nullable Object[] row(int number, LedgerTransaction transaction) {
        LineKey line = transaction.line();
        Optional<Knowledge> released = transaction.cause() instanceof Cause.Release release
                ? Optional.of(release.released())
                : Optional.empty();
        return new @Nullable Object[] {
            transaction.run().number(),
            number,
            line.kind().name(),
            line.period().from(),
            Facts.end(line.period()),
            line.dueOn(),
            line.person().map(PersonId::value).orElse(null),
            line.pack().map(PackageId::value).orElse(null),
            line.provider().map(ProviderId::value).orElse(null),
            line.service().map(ServiceCode::code).orElse(null),
            word(transaction.cause()),
            released.map(known -> Facts.instant(known.since())).orElse(null),
            released.map(Knowledge::by).orElse(null),
            released.map(Knowledge::reason).orElse(null)
        };
    }

    private static List<@Nullable Object[]> postings(int number, LedgerTransaction transaction) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        transaction
                .postings()
                .amounts()
                .forEach((account, amount) -> rows.add(
                        new @Nullable Object[] {transaction.run().number(), number, account.toString(), amount.pence()
                        }));
        return rows;
    }

    private static List<@Nullable Object[]> changes(int number, LedgerTransaction transaction) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        if (transaction.cause() instanceof Cause.Correction correction) {
            for (Change change : correction.changes()) {
                rows.add(new @Nullable Object[] {
                    transaction.run().number(),
                    number,
                    rows.size() + 1,
                    change.kind(),
                    change.subject(),
                    change.holds().from(),
                    Facts.end(change.holds()),
                    Facts.instant(change.known().since()),
                    change.known().by(),
                    change.known().reason()
                });
            }
        }
        return rows;
    }

    private static String word(Cause cause) {
        if (cause instanceof Cause.Correction) {
            return CORRECTION;
        }
        if (cause instanceof Cause.Release) {
            return RELEASE;
        }
        return cause instanceof Cause.SchemeChanged ? SCHEME_CHANGED : FIRST_POSTING;
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
                "SELECT t.run_number, t.number, " + LINE
                        + ", t.cause, t.released_since, t.released_by, t.release_reason"
                        + " FROM ledger_transaction t WHERE " + which + " ORDER BY t.run_number, t.number",
                row -> {
                    Key key = Key.read(row);
                    return new LedgerTransaction(
                            new RunId(key.run()),
                            line(row),
                            Balances.of(postings.row(key)),
                            cause(row, changes.get(key)));
                },
                arguments);
    }

    private static Cause cause(Row row, ImmutableList<Change> changes) throws SQLException {
        return switch (row.text()) {
            case CORRECTION -> new Cause.Correction(changes);
            case RELEASE -> new Cause.Release(row.knowledge());
            case SCHEME_CHANGED -> new Cause.SchemeChanged();
            default -> new Cause.FirstPosting();
        };
    }

    /** {@return the line of the columns of {@link #LINE}} */
    static LineKey line(Row row) throws SQLException {
        LineKey.Kind kind = LineKey.Kind.valueOf(row.text());
        DateRange period = row.dates();
        return new LineKey(
                row.optionalText().map(PersonId::new),
                period,
                kind,
                row.optionalText().map(PackageId::new),
                row.optionalText().map(ProviderId::new),
                row.optionalText().map(ServiceCode::new));
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
                                Key.read(row), new Change(row.text(), row.text(), row.dates(), row.knowledge())),
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
