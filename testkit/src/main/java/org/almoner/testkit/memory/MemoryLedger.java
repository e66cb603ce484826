package org.almoner.testkit.memory;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Ledger;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;

final class MemoryLedger implements Ledger {

    private final Records records;
    private final Log<RunId, Run> runs;
    private final Log<RunId, RunRecord.Event> events;
    private final Log<RunId, RunId> posted;
    private final Log<RunId, LedgerTransaction> byRun;
    private final Log<LineKey, LedgerTransaction> byLine;
    private final Log<LineKey, Fact<Hold>> holds;

    MemoryLedger(Records records) {
        this.records = records;
        this.runs = records.newLog();
        this.events = records.newLog();
        this.posted = records.newLog();
        this.byRun = records.newLog();
        this.byLine = records.newLog();
        this.holds = records.newLog();
    }

    @Override
    public void draft(Run run) {
        records.append(run.asKnownAt(), () -> {
            if (runs.has(run.id())) {
                throw new ConflictException("there is a run " + run.id() + " already; draft again for the next number");
            }
            checkArgument(
                    run.id().number() == runs.size() + 1,
                    "the next run is number %s, but got %s",
                    runs.size() + 1,
                    run.id());
            runs.append(run.id(), run);
        });
    }

    @Override
    public void record(RunId run, RunRecord.Event event) {
        records.append(event.known().since(), () -> {
            requireRun(run);
            events.append(run, event);
        });
    }

    private void requireRun(RunId run) {
        checkArgument(runs.has(run), "there is no run %s; draft it first", run);
    }

    @Override
    public void post(RunId run, Collection<LedgerTransaction> transactions) {
        transactions.forEach(transaction -> check(run, transaction));
        records.inOneUnit(() -> {
            requireRun(run);
            if (posted.has(run)) {
                throw new ConflictException("run " + run + " was posted already; draft another");
            }
            posted.append(run, run);
            for (LedgerTransaction transaction : transactions) {
                byRun.append(run, transaction);
                byLine.append(transaction.line(), transaction);
            }
            return run;
        });
    }

    private static void check(RunId run, LedgerTransaction transaction) {
        checkArgument(
                transaction.run().equals(run),
                "run %s cannot post the transaction of run %s on line %s",
                run,
                transaction.run(),
                transaction.line());
        if (transaction.cause() instanceof Cause.Correction correction) {
            correction
                    .changes()
                    .forEach(change -> Microseconds.check(change.known().since()));
        } else if (transaction.cause() instanceof Cause.Release release) {
            Microseconds.check(release.released().since());
        }
    }

    @Override
    public ImmutableList<RunRecord> runs() {
        return records.read(() -> runs.keys().stream()
                .map(id -> new RunRecord(runs.of(id).get(0), events.of(id)))
                .collect(ImmutableList.toImmutableList()));
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
    public ImmutableSortedMap<LineKey, Balances> balances(LocalDate dueBefore) {
        return records.read(() -> byLine.byKey().entrySet().stream()
                .filter(line -> line.getKey().dueOn().isBefore(dueBefore))
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        LineKey::compareTo, Map.Entry::getKey, line -> sum(line.getValue()))));
    }

    private static Balances sum(List<LedgerTransaction> transactions) {
        return transactions.stream().map(LedgerTransaction::postings).reduce(Balances.NONE, Balances::plus);
    }

    @Override
    public void hold(LineKey line, Fact<Hold> fact) {
        checkArgument(
                fact.holds().equals(line.period()),
                "a hold of line %s holds on its days, but got %s",
                line,
                fact.holds());
        records.append(fact.known().since(), () -> holds.append(line, fact));
    }

    @Override
    public ImmutableSortedMap<LineKey, History<Hold>> holds() {
        return records.read(() -> holds.byKey().entrySet().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        LineKey::compareTo, Map.Entry::getKey, line -> History.of(line.getValue()))));
    }
}
