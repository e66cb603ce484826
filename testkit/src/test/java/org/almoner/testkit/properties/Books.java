package org.almoner.testkit.properties;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.domain.charging.Balances;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.charging.Cause;
import org.almoner.domain.charging.LedgerDifference;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.charging.LineKey;
import org.almoner.domain.charging.RunId;
import org.almoner.domain.time.CareWeek;
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

    /** Settles the weeks from what the file says as known at the instant; returns what was posted. */
    ImmutableList<LedgerTransaction> run(CaseFile file, Instant known, Collection<CareWeek> weeks) {
        Map<LineKey, Balances> due = new TreeMap<>();
        weeks.forEach(week ->
                due.putAll(care.calculator().calculate(file.week(week, known)).due()));
        runs++;
        ImmutableList<LedgerTransaction> transactions = LedgerDifference.between(
                new RunId(runs),
                due,
                Maps.filterKeys(held, line -> weeks.contains(line.week())),
                line -> new Cause.FirstPosting());
        transactions.forEach(transaction -> held.merge(transaction.line(), transaction.postings(), Balances::plus));
        posted.addAll(transactions);
        return transactions;
    }

    /** Settles all weeks of the case from all that its file says. */
    ImmutableList<LedgerTransaction> runAll() {
        return run(care.file(), CareCase.ALL_KNOWN, care.weeks());
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
