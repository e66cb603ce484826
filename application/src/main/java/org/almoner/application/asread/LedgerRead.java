package org.almoner.application.asread;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Collection;
import org.almoner.application.port.out.Ledger;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;

/** The ledger, of which no line is held or released that was held or released since it was read. */
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
        ledger.post(run, transactions);
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
                holds().getOrDefault(line, History.empty()).facts().stream()
                        .map(before -> AsRead.change(HOLD, line.toString(), before)),
                fact.known().since());
        ledger.hold(line, fact);
    }

    @Override
    public ImmutableSortedMap<LineKey, History<Hold>> holds() {
        return ledger.holds();
    }
}
