package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.Optional;
import org.almoner.application.port.out.Ledger;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.DateRange;

/** Which transactions of a run correct what earlier runs posted. */
final class Corrections {

    private final Ledger ledger;
    private final ImmutableListMultimap<Subject, LineKey> lines;

    private Corrections(Ledger ledger, Run run) {
        this.ledger = ledger;
        this.lines = Multimaps.index(
                ledger.balances(run.period().end().orElseThrow()).keySet(), Subject::of);
    }

    /** Lines of one person and the same days. */
    private record Subject(Optional<PersonId> person, DateRange days) {

        static Subject of(LineKey line) {
            return new Subject(line.person(), line.period());
        }
    }

    /** {@return those of the run's transactions that change what stands in the ledger by earlier runs} */
    static ImmutableList<LedgerTransaction> among(
            ImmutableList<LedgerTransaction> transactions, Run run, Ledger ledger) {
        if (transactions.stream().allMatch(each -> each.cause() instanceof Cause.FirstPosting)) {
            return ImmutableList.of();
        }
        Corrections corrections = new Corrections(ledger, run);
        return transactions.stream().filter(corrections::isOne).collect(ImmutableList.toImmutableList());
    }

    private boolean isOne(LedgerTransaction transaction) {
        return !(transaction.cause() instanceof Cause.FirstPosting)
                && transaction.changes(lines.get(Subject.of(transaction.line())).stream()
                        .flatMap(line -> ledger.postedTo(line).stream())
                        .toList());
    }
}
