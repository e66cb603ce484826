package org.almoner.formats.ledger;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.Instants;
import org.almoner.formats.csv.CsvWriter;

/**
 * Writes journal lines run by run: each transaction's lines balance, and the last row is the control total. The same runs are the same bytes. {@link
 * JournalFile} reads it again. Of one thread.
 */
public final class JournalWriter implements Closeable {

    private final FinanceCodes codes;
    private final CsvWriter out;
    private ControlTotal total = ControlTotal.NONE;

    /**
     * A journal without a line yet.
     *
     * @param target is not closed by this
     * @param codes where the finance ledger posts lines
     * @throws IOException if it cannot be written to
     */
    public JournalWriter(Writer target, FinanceCodes codes) throws IOException {
        this.codes = codes;
        this.out = new CsvWriter(target, JournalFile.COLUMNS);
    }

    /**
     * Writes what a run posted.
     *
     * @param posted all of it, in the order of its lines
     * @throws IllegalArgumentException if the run is not posted, a transaction is of another, or nothing says where the finance ledger posts a
     *     line
     * @throws IOException if it cannot be written
     */
    public void write(RunRecord run, Collection<LedgerTransaction> posted) throws IOException {
        LocalDate day = run.postedAt()
                .map(Instants::dayOf)
                .orElseThrow(
                        () -> new IllegalArgumentException("run " + run.run().id() + " is not posted"));
        int number = 0;
        for (LedgerTransaction transaction : posted) {
            checkArgument(
                    transaction.run().equals(run.run().id()),
                    "line %s was posted by run %s, not %s",
                    transaction.line(),
                    transaction.run(),
                    run.run().id());
            number++;
            for (Map.Entry<Account, Money> posting :
                    transaction.postings().amounts().entrySet()) {
                write(day, number, transaction, posting.getKey(), posting.getValue());
            }
        }
    }

    private void write(LocalDate day, int number, LedgerTransaction transaction, Account account, Money amount)
            throws IOException {
        FinanceCode code = codes.find(account, transaction.line().kind())
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing says where the finance ledger posts " + account + " of line " + transaction.line()));
        out.row(ImmutableList.of(
                transaction.run().toString(),
                day.toString(),
                Integer.toString(number),
                transaction.line().toString(),
                account.toString(),
                code.account(),
                code.costCode(),
                amount.isNegative() ? "" : amount.toString(),
                amount.isNegative() ? amount.negated().toString() : "",
                cause(transaction.cause())));
        total = total.with(amount);
    }

    /** Words of whoever recorded something are left out: they were not written for the finance ledger. */
    private static String cause(Cause cause) {
        String code = CaseFormat.UPPER_CAMEL.to(
                CaseFormat.LOWER_HYPHEN, cause.getClass().getSimpleName());
        return cause instanceof Cause.Correction correction
                ? code + ": "
                        + correction.changes().stream()
                                .map(change -> change.kind() + " of " + change.subject())
                                .distinct()
                                .collect(Collectors.joining("; "))
                : code;
    }

    /**
     * Writes the control total. Nothing more is written after it.
     *
     * @return what all lines add up to
     * @throws IOException if it cannot be written
     */
    public ControlTotal finish() throws IOException {
        out.row(ImmutableList.of(
                JournalFile.CONTROL,
                "",
                Long.toString(total.lines()),
                "",
                "",
                "",
                "",
                total.debits().toString(),
                total.credits().toString(),
                ""));
        return total;
    }

    /** Hands on all that was written, and leaves the target open. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
