package org.almoner.application.asknown;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
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

/** The ledger as known at an instant. */
final class LedgerThen implements Ledger {

    private final Ledger ledger;
    private final Then at;

    LedgerThen(Ledger ledger, Then at) {
        this.ledger = ledger;
        this.at = at;
    }

    @Override
    public void draft(Run run) {
        throw at.readOnly();
    }

    @Override
    public void record(RunId run, RunRecord.Event event) {
        throw at.readOnly();
    }

    @Override
    public void post(RunId run, Collection<LedgerTransaction> transactions) {
        throw at.readOnly();
    }

    @Override
    public void hold(LineKey line, Fact<Hold> fact) {
        throw at.readOnly();
    }

    @Override
    public ImmutableList<RunRecord> runs() {
        return ledger.runs().stream()
                .filter(record -> at.isKnown(record.run().asKnownAt()))
                .map(record -> new RunRecord(
                        record.run(),
                        record.events().stream()
                                .filter(event -> at.isKnown(event.known().since()))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableSet<RunId> posted() {
        return runs().stream()
                .filter(record -> record.postedAt().isPresent())
                .map(record -> record.run().id())
                .collect(ImmutableSet.toImmutableSet());
    }

    @Override
    public ImmutableList<LedgerTransaction> postedBy(RunId run) {
        return posted().contains(run) ? ledger.postedBy(run) : ImmutableList.of();
    }

    @Override
    public ImmutableList<LedgerTransaction> postedTo(LineKey line) {
        ImmutableSet<RunId> posted = posted();
        return ledger.postedTo(line).stream()
                .filter(transaction -> posted.contains(transaction.run()))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableSortedMap<LineKey, Balances> balances(LocalDate dueBefore) {
        Map<LineKey, Balances> balances = new TreeMap<>();
        for (RunId run : posted()) {
            for (LedgerTransaction transaction : ledger.postedBy(run)) {
                if (transaction.line().dueOn().isBefore(dueBefore)) {
                    balances.merge(transaction.line(), transaction.postings(), Balances::plus);
                }
            }
        }
        return ImmutableSortedMap.copyOf(balances);
    }

    @Override
    public ImmutableSortedMap<LineKey, History<Hold>> holds() {
        return ImmutableSortedMap.copyOf(Maps.filterValues(
                Maps.transformValues(ledger.holds(), history -> history.knownUntil(at.instant())),
                history -> !history.facts().isEmpty()));
    }
}
