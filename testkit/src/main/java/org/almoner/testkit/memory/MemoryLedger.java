package org.almoner.testkit.memory;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.application.port.out.ConflictException;
import org.almoner.application.port.out.Ledger;
import org.almoner.domain.ledger.Account;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.almoner.domain.time.Instants;
import org.almoner.domain.time.Knowledge;

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
        Knowledge drafted = new Knowledge(run.asKnownAt(), run.by(), "by scheme " + run.scheme());
        records.append(subject(run.id()), "drafted", drafted, () -> {
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
        records.append(subject(run), act(event.step()), event.known(), () -> {
            requireRun(run);
            events.append(run, event);
        });
    }

    private static Subject subject(RunId run) {
        return new Subject(Subject.Kind.RUN, run.toString());
    }

    private static String act(RunRecord.Step step) {
        return switch (step) {
            case SUBMIT -> "submitted";
            case APPROVE -> "approved";
            case PAY -> "paid";
            case REJECT -> "rejected";
        };
    }

    /** {@return the third parties who bear something of the person's care, in the order of their references} */
    ImmutableSortedSet<String> thirdPartiesOf(PersonId person) {
        return byLine.byKey().entrySet().stream()
                .filter(line -> line.getKey().person().filter(person::equals).isPresent())
                .flatMap(line -> line.getValue().stream())
                .flatMap(transaction -> transaction.postings().amounts().keySet().stream())
                .filter(Account.ThirdParty.class::isInstance)
                .map(account -> ((Account.ThirdParty) account).reference())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** Names the person by the new reference, and removes the holds and what is said of the person. */
    ImmutableList<Runnable> erase(Erased person) {
        return ImmutableList.of(
                byRun.rewrite((run, transaction) -> Optional.of(Map.entry(run, person.of(transaction)))),
                byLine.rewrite((line, transaction) -> Optional.of(Map.entry(person.of(line), person.of(transaction)))),
                runs.rewrite((id, run) ->
                        Optional.of(Map.entry(id, person.of(run, !record(id).isOpen())))),
                events.rewrite((run, event) ->
                        Optional.of(Map.entry(run, new RunRecord.Event(event.step(), person.words(event.known()))))),
                holds.rewrite((line, fact) ->
                        person.isOf(line) ? Optional.empty() : Optional.of(Map.entry(line, erase(person, fact)))));
    }

    private static Fact<Hold> erase(Erased person, Fact<Hold> fact) {
        Fact<Hold> left = person.of(fact);
        return left.value()
                .map(hold -> Fact.of(new Hold(person.words(hold.reason()), hold.actor()), left.holds(), left.known()))
                .orElse(left);
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
                    .forEach(change -> Instants.checkMicroseconds(change.known().since()));
        } else if (transaction.cause() instanceof Cause.Release release) {
            Instants.checkMicroseconds(release.released().since());
        }
    }

    @Override
    public ImmutableList<RunRecord> runs() {
        return records.read(() -> runs.keys().stream().map(this::record).collect(ImmutableList.toImmutableList()));
    }

    private RunRecord record(RunId id) {
        return new RunRecord(runs.of(id).get(0), events.of(id));
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
        return Balances.sum(Lists.transform(transactions, LedgerTransaction::postings));
    }

    @Override
    public void hold(LineKey line, Fact<Hold> fact) {
        checkArgument(
                fact.holds().equals(line.period()),
                "a hold of line %s holds on its days, but got %s",
                line,
                fact.holds());
        records.append(
                new Subject(Subject.Kind.LINE, line.toString()),
                fact.value().isPresent() ? "held" : "released",
                fact.known(),
                () -> holds.append(line, fact));
    }

    @Override
    public ImmutableSortedMap<LineKey, History<Hold>> holds() {
        return records.read(() -> holds.byKey().entrySet().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        LineKey::compareTo, Map.Entry::getKey, line -> History.of(line.getValue()))));
    }
}
