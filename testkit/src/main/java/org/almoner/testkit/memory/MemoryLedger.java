package org.almoner.testkit.memory;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Ledger;
import org.almoner.domain.charging.Balances;
import org.almoner.domain.charging.Cause;
import org.almoner.domain.charging.LedgerTransaction;
import org.almoner.domain.charging.LineKey;
import org.almoner.domain.charging.Run;
import org.almoner.domain.charging.RunId;
import org.almoner.domain.time.DateRange;

final class MemoryLedger implements Ledger {

    private final Records records;
    private final Log<RunId, Run> runs;
    private final Log<RunId, LedgerTransaction> byRun;
    private final Log<LineKey, LedgerTransaction> byLine;

    MemoryLedger(Records records) {
        this.records = records;
        this.runs = records.newLog();
        this.byRun = records.newLog();
        this.byLine = records.newLog();
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
            if (transaction.cause() instanceof Cause.Correction correction) {
                correction
                        .changes()
                        .forEach(change -> Microseconds.check(change.known().since()));
            }
        }
        records.append(run.asKnownAt(), () -> {
            checkNumber(run.id());
            runs.append(run.id(), run);
            for (LedgerTransaction transaction : transactions) {
                byRun.append(run.id(), transaction);
                byLine.append(transaction.line(), transaction);
            }
        });
    }

    private void checkNumber(RunId run) {
        if (runs.has(run)) {
            throw new ConflictException("run " + run + " was posted already; run again for the next number");
        }
        checkArgument(
                run.number() == runs.size() + 1,
                "the next run is number %s, but got %s",
                runs.size() + 1,
                run.number());
    }

    @Override
    public ImmutableList<Run> runs() {
        return records.read(
                () -> runs.byKey().values().stream().flatMap(List::stream).collect(ImmutableList.toImmutableList()));
    }

    @Override
    public ImmutableList<LedgerTransaction> postedBy(RunId run) {
        return records.read(
                () -> ImmutableList.sortedCopyOf(Comparator.comparing(LedgerTransaction::line), byRun.of(run)));
    }

    @Override
    public ImmutableList<LedgerTransaction> postedTo(LineKey line) {
        return records.read(() -> byLine.of(line));
    }

    @Override
    public ImmutableSortedMap<LineKey, Balances> balances(DateRange weeks) {
        return records.read(() -> byLine.byKey().entrySet().stream()
                .filter(line -> weeks.encloses(line.getKey().week().range()))
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        LineKey::compareTo, Map.Entry::getKey, line -> sum(line.getValue()))));
    }

    private static Balances sum(List<LedgerTransaction> transactions) {
        return transactions.stream().map(LedgerTransaction::postings).reduce(Balances.NONE, Balances::plus);
    }
}
