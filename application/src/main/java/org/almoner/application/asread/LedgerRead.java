package org.almoner.application.asread;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import org.almoner.application.port.out.Ledger;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;

/** The ledger, of which no line is held or released, and no run posted, where the line, or one of the run, was held or released since it was read. */
final class LedgerRead implements Ledger {

    private static final String HOLD = "hold";

    private final Ledger ledger;
    private final AsRead read;

    LedgerRead(Ledger ledger, AsRead read) {
        this.ledger = ledger;
        this.read = read;
    }

    @Override
    public void draft(Run run) {
        ledger.draft(run);
    }

    @Override
    public void record(RunId run, RunRecord.Event event) {
        ledger.record(run, event);
    }

    @Override
    public void post(RunId run, Collection<LedgerTransaction> transactions) {
        read.check(
                runs().stream()
                        .map(RunRecord::run)
                        .filter(posting -> posting.id().equals(run))
                        .flatMap(this::holdsOfLines),
                Instant.MAX);
        ledger.post(run, transactions);
    }

    private Stream<Change> holdsOfLines(Run run) {
        return holds().entrySet().stream()
                .filter(hold -> run.settles(hold.getKey()))
                .flatMap(hold -> changes(hold.getKey(), hold.getValue()));
    }

    private static Stream<Change> changes(LineKey line, History<Hold> holds) {
        return holds.facts().stream().map(fact -> AsRead.change(HOLD, line.toString(), fact));
    }

    @Override
    public ImmutableList<RunRecord> runs() {
        return ledger.runs();
    }

    @Override
    public ImmutableList<LedgerTransaction> postedBy(RunId run) {
        return ledger.postedBy(run);
    }

    @Override
    public ImmutableList<LedgerTransaction> postedTo(LineKey line) {
        return ledger.postedTo(line);
    }

    @Override
    public ImmutableSortedMap<LineKey, Balances> balances(LocalDate dueBefore) {
        return ledger.balances(dueBefore);
    }

    @Override
    public void hold(LineKey line, Fact<Hold> fact) {
        read.check(
                changes(line, holds().getOrDefault(line, History.empty())),
                fact.known().since());
        ledger.hold(line, fact);
    }

    @Override
    public ImmutableSortedMap<LineKey, History<Hold>> holds() {
        return ledger.holds();
    }
}
