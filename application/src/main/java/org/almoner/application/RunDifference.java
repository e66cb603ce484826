package org.almoner.application;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.almoner.application.port.in.Progress;
import org.almoner.application.port.out.Store;
import org.almoner.domain.charging.CaseCalculator;
import org.almoner.domain.charging.CaseFile;
import org.almoner.domain.charging.NightBlockWeek;
import org.almoner.domain.charging.RoundingDrift;
import org.almoner.domain.charging.Settlement;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.charging.WeekStatement;
import org.almoner.domain.ledger.Balances;
import org.almoner.domain.ledger.Cause;
import org.almoner.domain.ledger.Change;
import org.almoner.domain.ledger.Hold;
import org.almoner.domain.ledger.LedgerDifference;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.LineKey;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunId;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.packages.PersonId;
import org.almoner.domain.schemes.Scheme;
import org.almoner.domain.time.CareWeek;
import org.almoner.domain.time.DateRange;
import org.almoner.domain.time.History;

/**
 * Works out every week and month of a run's period from the facts known when it was drafted, and compares with the ledger as
 * it is now.
 *
 * @param transactions after which the ledger holds what is due, held lines included
 * @param unpriced visits from which no money followed
 * @param drift what rounding came to
 */
record RunDifference(
        ImmutableList<LedgerTransaction> transactions, ImmutableList<UnpricedVisit> unpriced, RoundingDrift drift) {

    static RunDifference of(Scheme scheme, Store store, Run run, Progress progress) {
        CaseCalculator calculator = new CaseCalculator(scheme.charging(), scheme.zoneMap(), scheme.term());
        ImmutableList<CaseFile> files = new CaseFiles(store).all(run.period());
        Map<LineKey, Balances> due = new TreeMap<>();
        List<WeekStatement> weeks = new ArrayList<>();
        for (int done = 0; done < files.size(); done++) {
            Settlement settlement = calculator.settle(files.get(done), run.asKnownAt(), run.period());
            due.putAll(settlement.due());
            weeks.addAll(settlement.weeks());
            progress.advanced(done + 1L, files.size());
        }
        NightBlockWeek.all(scheme.packages().nightBlocks(), scheme.term(), run.period(), weeks)
                .forEach(block -> due.merge(block.key(), block.due(), Balances::plus));
        Causes causes = new Causes(
                scheme,
                store.ledger().runs(),
                store.ledger().holds(),
                Maps.uniqueIndex(files, file -> file.person().id()),
                run);
        Map<LineKey, Balances> balances =
                store.ledger().balances(run.period().end().orElseThrow());
        SettledForGood untouched = SettledForGood.of(store, balances.keySet());
        Predicate<LineKey> settled = line -> run.settles(line) && !untouched.contains(line);
        return new RunDifference(
                LedgerDifference.between(
                        run.id(),
                        Maps.filterKeys(due, settled::test),
                        posted(scheme, store, Maps.filterKeys(balances, settled::test)),
                        causes::of),
                weeks.stream().flatMap(week -> week.unpriced().stream()).collect(ImmutableList.toImmutableList()),
                RoundingDrift.of(weeks));
    }

    /** {@return the same for a run of the number} */
    RunDifference of(RunId run) {
        return new RunDifference(
                transactions.stream()
                        .map(each -> new LedgerTransaction(run, each.line(), each.postings(), each.cause()))
                        .collect(ImmutableList.toImmutableList()),
                unpriced,
                drift);
    }

    /** {@return what each of the lines stands at by the runs that bear on it} */
    private static Map<LineKey, Balances> posted(Scheme scheme, Store store, Map<LineKey, Balances> balances) {
        ImmutableList<RunRecord> runs = store.ledger().runs();
        Map<LineKey, Balances> posted = new TreeMap<>(balances);
        posted.replaceAll((line, sum) -> scheme.term().encloses(line.period())
                ? sum
                : Balances.sum(store.ledger().postedTo(line).stream()
                        .filter(transaction -> runs.stream()
                                .map(RunRecord::run)
                                .filter(each -> each.id().equals(transaction.run()))
                                .anyMatch(each -> each.isOfDaysOf(line, scheme.id(), scheme.term())))
                        .map(LedgerTransaction::postings)
                        .toList()));
        return posted;
    }

    /** Why the lines of a run differ from the ledger. */
    private record Causes(
            Scheme scheme,
            ImmutableList<RunRecord> runs,
            ImmutableSortedMap<LineKey, History<Hold>> holds,
            Map<PersonId, CaseFile> files,
            Run run) {

        Cause of(LineKey line) {
            History<Hold> history = holds.getOrDefault(line, History.empty());
            List<RunRecord> settled = runs.reverse().stream()
                    .filter(before ->
                            before.postedAt().isPresent() && before.run().settles(line))
                    .filter(before -> before.run().isOfDaysOf(line, scheme.id(), scheme.term()))
                    .toList();
            Optional<Run> posted = settled.stream()
                    .filter(before -> SettleRuns.heldAt(
                                    line, history, before.postedAt().orElseThrow())
                            .isEmpty())
                    .map(RunRecord::run)
                    .findFirst();
            if (posted.isPresent()) {
                return since(posted.get().asKnownAt(), line);
            }
            return settled.isEmpty()
                            || SettleRuns.heldAt(line, history, Instant.MAX).isPresent()
                    ? new Cause.FirstPosting()
                    : new Cause.Release(
                            history.facts().get(history.facts().size() - 1).known());
        }

        private Cause since(Instant known, LineKey line) {
            return bearingOn(line).stream()
                    .map(days -> learned(line, days, known))
                    .filter(changes -> !changes.isEmpty())
                    .findFirst()
                    .<Cause>map(Cause.Correction::new)
                    .orElseGet(Cause.SchemeChanged::new);
        }

        private ImmutableList<Change> learned(LineKey line, DateRange days, Instant known) {
            if (line.kind() == LineKey.Kind.NIGHT_BLOCK) {
                return files.values().stream()
                        .flatMap(file ->
                                file
                                        .learnedOfNights(line.provider().orElseThrow(), days, known, run.asKnownAt())
                                        .stream())
                        .sorted(Comparator.comparing(change -> change.known().since()))
                        .collect(ImmutableList.toImmutableList());
            }
            return fileOf(line)
                    .map(file -> file.learned(days, known, run.asKnownAt()))
                    .orElseGet(ImmutableList::of);
        }

        private Optional<CaseFile> fileOf(LineKey line) {
            return line.person().map(files::get);
        }

        /**
         * {@return the days from whose facts the line follows; the later ones only where nothing changed on the ones before} What is
         * deferred or drawn from a time bank follows from all weeks before, the latter from later terms, too; and a surplus
         * is taken back from where the last direct payment went.
         */
        private ImmutableList<DateRange> bearingOn(LineKey line) {
            DateRange sinceFirst =
                    DateRange.of(run.period().from(), line.period().end().orElseThrow());
            return switch (line.kind()) {
                case DEFERRAL, INTEREST -> ImmutableList.of(sinceFirst, DateRange.from(sinceFirst.from()));
                case DIRECT_PAYMENT -> ImmutableList.of(line.period(), sinceFirst);
                case CARE, CHARGE, WAIVER ->
                    fileOf(line)
                            .filter(CaseFile::hasTimeBank)
                            .map(file -> ImmutableList.of(sinceFirst, DateRange.from(sinceFirst.from())))
                            .orElseGet(() -> line.period().length() > CareWeek.DAYS
                                    ? ImmutableList.of(line.period(), sinceFirst)
                                    : ImmutableList.of(line.period()));
                case FEE, NIGHT_BLOCK -> ImmutableList.of(line.period());
            };
        }
    }
}
