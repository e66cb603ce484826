package org.almoner.testkit.properties;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.LedgerDifference;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.time.DateRange;
import org.almoner.testkit.generators.CareCase;

/** The smallest ledger that works: what each line stands at, moved by runs only. */
final class Books {

    private final CareCase care;
    private final Map<LineKey, Balances> held = new TreeMap<>();
    private final List<LedgerTransaction> posted = new ArrayList<>();
    private int runs;

    Books(CareCase care) {
        this.care = care;
    }

    /** Settles the days from what the file says as known at the instant; returns what was posted. */
    ImmutableList<LedgerTransaction> run(CaseFile file, Instant known, DateRange days) {
        runs++;
        ImmutableList<LedgerTransaction> transactions = LedgerDifference.between(
                new RunId(runs),
                care.settlement(file, known, days).due(),
                Maps.filterKeys(held, line -> days.contains(line.period().from())),
                line -> new Cause.FirstPosting());
        transactions.forEach(transaction -> held.merge(transaction.line(), transaction.postings(), Balances::plus));
        posted.addAll(transactions);
        return transactions;
    }

    /** Settles all weeks of the case from all that its file says. */
    ImmutableList<LedgerTransaction> runAll() {
        return run(care.file(), CareCase.ALL_KNOWN, care.days());
    }

    /** {@return what each line stands at, those at nothing left out} */
    Map<LineKey, Balances> balances() {
        return Maps.filterValues(held, balances -> !balances.isNone());
    }

    /** {@return every transaction ever posted} */
    List<LedgerTransaction> posted() {
        return posted;
    }
}
