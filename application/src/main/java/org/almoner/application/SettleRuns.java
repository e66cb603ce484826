package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almoner.application.port.in.CareRecords.Author;
import org.almoner.application.port.in.CareRecords.Recording;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.in.RecordRefusal;
import org.almoner.application.port.in.Runs;
import org.almoner.application.port.out.Store;
import org.almoner.domain.charging.RoundingDrift;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Remittance;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Refusal;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.providers.ProviderId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.Fact;
import org.almoner.domain.time.History;
import org.almoner.domain.time.Knowledge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes runs from draft to paid, and holds and releases lines. */
final class SettleRuns implements Runs {

    private static final Logger LOG = LoggerFactory.getLogger(SettleRuns.class);

    private final Scheme scheme;
    private final Store store;
    private final Clerk clerk;
    private final RunDifferences differences;

    SettleRuns(Scheme scheme, Store store, Clerk clerk, RunDifferences differences) {
        this.scheme = scheme;
        this.store = store;
        this.clerk = clerk;
        this.differences = differences;
    }

    @Override
    public Draft workOut(Run.Scope scope, LocalDate to, String by, Progress progress) {
        CareWeek first = CareWeek.containing(scheme.term().from());
        LocalDate today = clerk.today();
        if (to.isAfter(today)) {
            return new Draft.Refused(new DayRefusal.DayToCome(to, today));
        }
        if (to.isBefore(first.next().monday())) {
            return new Draft.Refused(
                    new DayRefusal.NoWeekOver(to, scheme.id(), first.next().monday()));
        }
        Instant now = clerk.reserve();
        Run unfinished = new Run(nextId(), now, period(first, to), scope, scheme.id(), by, "");
        return store.inOneView(() ->
                new Draft.WorkedOut(unfinished.with(fingerprint(differences.of(scheme, store, unfinished, progress)))));
    }

    private RunId nextId() {
        return new RunId(store.ledger().runs().size() + 1);
    }

    /** {@return the weeks of the scheme's term that are over on the day; the last may reach beyond the term's end} */
    private DateRange period(CareWeek first, LocalDate to) {
        LocalDate over = CareWeek.containing(to).monday();
        return DateRange.of(
                first.monday(),
                scheme.term()
                        .end()
                        .map(end -> CareWeek.containing(end.minusDays(1)).next().monday())
                        .filter(over::isAfter)
                        .orElse(over));
    }

    @Override
    public Result draft(Draft.WorkedOut draft) {
        return clerk.inOneUnit(now -> {
            Run run = draft.run().with(nextId());
            store.ledger().draft(run);
            LOG.info("run {} over {} drafted", run.id(), run.period());
            return result(RunRecord.drafted(run), Progress.SILENT);
        });
    }

    /** Of all that would be posted, whatever is held at the time. */
    private static String fingerprint(RunDifference difference) {
        return Hashing.sha256()
                .hashString(
                        difference.transactions().stream()
                                .map(transaction -> transaction.line() + " " + transaction.postings())
                                .collect(Collectors.joining("\n")),
                        StandardCharsets.UTF_8)
                .toString();
    }

    @Override
    public Outcome step(RunId id, Step step, Author author, Progress progress) {
        if (step == Step.APPROVE
                && record(id)
                        .filter(before -> before.refusal(step, author.by()).isEmpty())
                        .isPresent()) {
            find(id, progress);
        }
        return clerk.inOneUnit(now -> record(id)
                .map(before -> before.refusal(step, author.by())
                        .<Outcome>map(refusal -> new Outcome.Refused(before, refusal, ImmutableList.of()))
                        .orElseGet(() -> take(before, new RunRecord.Event(step, author.since(now)))))
                .orElseGet(() -> new Outcome.Unknown(id)));
    }

    private Outcome take(RunRecord before, RunRecord.Event event) {
        Run run = before.run();
        if ((event.step() == Step.SUBMIT || event.step() == Step.APPROVE) && isOvertaken(run)) {
            return outdated(before);
        }
        if (event.step() == Step.APPROVE) {
            RunDifference difference = differences.of(scheme, store, run, Progress.SILENT);
            if (!isAsDrafted(run, difference)) {
                return outdated(before);
            }
            ImmutableList<LedgerTransaction> transactions = unheld(difference, held());
            store.ledger().post(run.id(), transactions);
            LOG.info("run {} posted {} transactions", run.id(), transactions.size());
        }
        store.ledger().record(run.id(), event);
        return new Outcome.Taken(before.with(event));
    }

    private static boolean isAsDrafted(Run run, RunDifference difference) {
        return fingerprint(difference).equals(run.fingerprint());
    }

    private boolean isOvertaken(Run run) {
        return postedSince(run).stream().anyMatch(other -> other.run().overtakes(run));
    }

    private Outcome.Refused outdated(RunRecord record) {
        return new Outcome.Refused(record, Refusal.DRAFT_OUTDATED, postedSince(record.run()));
    }

    /**
     * {@return the runs over the same lines that were posted since the run was drafted; what they knew more it must not take back} All that was
     * posted before was so at an earlier instant than the one reserved for the draft.
     */
    private ImmutableList<RunRecord> postedSince(Run run) {
        return store.ledger().runs().stream()
                .filter(other -> other.postedAt()
                                .filter(at -> !at.isBefore(run.asKnownAt()))
                                .isPresent()
                        && other.run().settlesLinesOf(run))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public Optional<Result> find(RunId id, Progress progress) {
        return store.inOneView(() -> record(id).map(record -> result(record, progress)));
    }

    private Optional<RunRecord> record(RunId id) {
        return store.ledger().runs().stream()
                .filter(record -> record.run().id().equals(id))
                .findFirst();
    }

    private Result result(RunRecord record, Progress progress) {
        if (record.isOpen() && isOvertaken(record.run())) {
            return outdatedResult(record);
        }
        RunDifference difference = differences.of(scheme, store, record.run(), progress);
        if (!record.isOpen()) {
            return result(
                    record, difference, store.ledger().postedBy(record.run().id()), ImmutableSortedMap.of());
        }
        return isAsDrafted(record.run(), difference) ? open(record, difference) : outdatedResult(record);
    }

    /** {@return nothing but why: what was drafted is not kept, and the difference to the ledger by now is not what it was} */
    private Result outdatedResult(RunRecord record) {
        return new Result(
                record,
                ImmutableList.of(),
                ImmutableList.of(),
                ImmutableSortedMap.of(),
                ImmutableList.of(),
                RoundingDrift.of(ImmutableList.of()),
                Optional.of(outdated(record)));
    }

    private Result open(RunRecord record, RunDifference difference) {
        ImmutableSortedMap<LineKey, Hold> held = held();
        return result(
                record,
                difference,
                unheld(difference, held),
                ImmutableSortedMap.copyOf(Maps.filterKeys(
                        held,
                        Sets.newHashSet(Lists.transform(difference.transactions(), LedgerTransaction::line))
                                ::contains)));
    }

    private Result result(
            RunRecord record,
            RunDifference difference,
            ImmutableList<LedgerTransaction> transactions,
            ImmutableSortedMap<LineKey, Hold> held) {
        return new Result(
                record,
                transactions,
                Corrections.among(transactions, record.run(), store.ledger()),
                held,
                difference.unpriced(),
                difference.drift(),
                Optional.empty());
    }

    private static ImmutableList<LedgerTransaction> unheld(
            RunDifference difference, ImmutableSortedMap<LineKey, Hold> held) {
        return difference.transactions().stream()
                .filter(transaction -> !held.containsKey(transaction.line()))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public ImmutableList<RunRecord> all() {
        return store.ledger().runs();
    }

    @Override
    public ImmutableList<LedgerTransaction> postedBy(RunId run) {
        return store.ledger().postedBy(run);
    }

    @Override
    public ImmutableList<Remittance> remittances(ProviderId provider) {
        return store.inOneView(() -> all().stream()
                .flatMap(run -> Remittance.of(provider, run, postedBy(run.run().id())).stream())
                .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public Balances balances() {
        return Balances.sum(store.ledger().balances(LocalDate.MAX).values());
    }

    @Override
    public Recording hold(LineKey line, Hold hold, Author author) {
        return clerk.inOneUnit(now -> {
            ImmutableList<RecordRefusal> refusals = new LineRefusals(scheme, store, line).all();
            if (!refusals.isEmpty()) {
                return new Recording.Refused(refusals);
            }
            store.ledger().hold(line, Fact.of(hold, line.period(), author.since(now)));
            return new Recording.Recorded();
        });
    }

    @Override
    public boolean release(LineKey line, Author author) {
        return clerk.inOneUnit(now -> {
            boolean wasHeld = held().containsKey(line);
            if (wasHeld) {
                Knowledge released = author.since(now);
                store.ledger().hold(line, Fact.withdrawn(line.period(), released));
            }
            return wasHeld;
        });
    }

    @Override
    public ImmutableSortedMap<LineKey, Hold> held() {
        TreeMap<LineKey, Hold> held = new TreeMap<>();
        store.ledger()
                .holds()
                .forEach((line, history) -> heldAt(line, history, Instant.MAX).ifPresent(hold -> held.put(line, hold)));
        return ImmutableSortedMap.copyOf(held);
    }

    /** {@return why the line was held at the instant, if it was} */
    static Optional<Hold> heldAt(LineKey line, History<Hold> history, Instant at) {
        return history.asKnownAt(at).find(line.period().from());
    }
}
