package org.almoner.rest.console.money;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.application.port.in.Runs.Result;
import org.almoner.domain.charging.UnpricedVisit;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.RunRecord.Refusal;
import org.almoner.domain.ledger.RunRecord.Status;
import org.almoner.domain.ledger.RunRecord.Step;
import org.almoner.domain.ledger.Totals;
import org.almoner.domain.money.Money;
import org.almoner.domain.time.DateRange;
import org.almoner.wording.ProviderNames;
import org.almoner.wording.RefusalWords;
import org.almoner.wording.RunWords;
import org.almoner.wording.TotalsWords;
import org.almoner.wording.UnpricedWords;
import org.jspecify.annotations.Nullable;

/**
 * A run as its page shows it.
 *
 * @param number of the run
 * @param scope what it settles
 * @param status how far it has come
 * @param scheme by which it is worked out
 * @param period whose lines it settles
 * @param asKnownAt the instant whose facts it is worked out from
 * @param posted how much it posts, in words
 * @param taken what was done with it by whom, from the draft on
 * @param next what whoever looks at it may do with it
 * @param headers of the sums; none where the run is outdated
 * @param sums of each period
 * @param total of all periods
 * @param corrections the first of them, with their cause
 * @param correctionsInAll how many there are
 * @param lines how many it posts to
 * @param held lines that it leaves out
 * @param unpriced visits from which no money follows
 */
public record RunView(
        String number,
        String scope,
        Status status,
        DateRange period,
        String scheme,
        Instant asKnownAt,
        String posted,
        List<Taken> taken,
        Next next,
        List<String> headers,
        List<Sums> sums,
        List<Money> total,
        List<LineView.Posted> corrections,
        int correctionsInAll,
        int lines,
        List<HoldPages.Held> held,
        List<Unpriced> unpriced) {

    private static final int CORRECTIONS_SHOWN = 20;

    /** Something that was done with a run. */
    public record Taken(String step, String by, Instant at, String reason) {}

    /**
     * What somebody may do with a run now.
     *
     * @param step that leads on, or null
     * @param reject whether it may be turned down
     * @param waits for whom the run waits where whoever looks at it cannot lead it on, or empty
     */
    public record Next(@Nullable Step step, boolean reject, String waits) {

        static Next of(Result result, String by, Predicate<Step> may) {
            RunRecord record = result.run();
            Step onward = record.nextSteps().stream()
                    .filter(step -> step != Step.REJECT)
                    .findFirst()
                    .orElse(null);
            boolean reject = record.nextSteps().contains(Step.REJECT) && may.test(Step.REJECT);
            if (result.outdated().isPresent()) {
                return new Next(
                        null, reject, RunWords.outdated(result.outdated().get()) + ".");
            }
            if (onward == null) {
                return new Next(null, reject, "");
            }
            boolean same = record.refusal(onward, by).equals(Optional.of(Refusal.SAME_PERSON));
            return may.test(onward) && !same
                    ? new Next(onward, reject, "")
                    : new Next(null, reject, waits(onward, same));
        }

        private static String waits(Step onward, boolean same) {
            return switch (onward) {
                case SUBMIT -> "It waits until finance submits it for approval.";
                case APPROVE ->
                    same
                            ? "You drafted or submitted this run, so somebody else has to approve it."
                            : "It waits for an approver who has neither drafted nor submitted it.";
                case PAY -> "It waits until finance says that it has been paid and billed.";
                case REJECT -> throw new IllegalStateException("turning a run down does not lead it on");
            };
        }
    }

    /** The sums of a period, by the headers. */
    public record Sums(DateRange period, List<Money> amounts) {}

    /** Visits from which no money follows for one reason. */
    public record Unpriced(String reason, int visits, String first) {}

    static RunView of(Result result, Next next, List<HoldPages.Held> held, ProviderNames names) {
        RunRecord record = result.run();
        Run run = record.run();
        List<LedgerTransaction> corrected = result.corrections();
        Totals all = Totals.of(result.transactions());
        List<TotalsWords.Column> columns =
                result.outdated().isPresent() ? List.of() : TotalsWords.columns(List.of(all));
        return new RunView(
                run.id().toString(),
                RunWords.scope(run.scope()),
                record.status(),
                run.period(),
                run.scheme(),
                run.asKnownAt(),
                RunWords.posted(result),
                taken(record),
                next,
                columns.stream().map(TotalsWords.Column::header).toList(),
                sums(result.transactions(), columns),
                amounts(all, columns),
                corrected.stream()
                        .limit(CORRECTIONS_SHOWN)
                        .map(each -> LineView.Posted.of(each, names))
                        .toList(),
                corrected.size(),
                result.transactions().size(),
                held,
                unpriced(result.unpriced()));
    }

    private static List<Taken> taken(RunRecord record) {
        Run run = record.run();
        return Stream.concat(
                        Stream.of(new Taken("drafted", run.by(), run.asKnownAt(), "")),
                        record.events().stream()
                                .map(event -> new Taken(
                                        RefusalWords.taken(event.step()),
                                        event.known().by(),
                                        event.known().since(),
                                        event.known().reason())))
                .toList();
    }

    private static List<Sums> sums(List<LedgerTransaction> transactions, List<TotalsWords.Column> columns) {
        Map<String, List<LedgerTransaction>> periods = transactions.stream()
                .collect(Collectors.groupingBy(
                        transaction -> transaction.line().period().toString(), TreeMap::new, Collectors.toList()));
        return periods.values().stream()
                .map(each -> new Sums(each.get(0).line().period(), amounts(Totals.of(each), columns)))
                .toList();
    }

    private static List<Money> amounts(Totals totals, List<TotalsWords.Column> columns) {
        return columns.stream().map(column -> column.amount().apply(totals)).toList();
    }

    private static List<Unpriced> unpriced(List<UnpricedVisit> visits) {
        Map<UnpricedVisit.Reason, List<UnpricedVisit>> reasons = visits.stream()
                .collect(Collectors.groupingBy(
                        UnpricedVisit::reason, () -> new EnumMap<>(UnpricedVisit.Reason.class), Collectors.toList()));
        return reasons.entrySet().stream()
                .map(entry -> new Unpriced(
                        UnpricedWords.of(entry.getKey()),
                        entry.getValue().size(),
                        entry.getValue().get(0).visit().toString()))
                .toList();
    }
}
