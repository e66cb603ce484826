package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almoner.application.port.in.Runs.Result;
import org.almoner.domain.ledger.LedgerTransaction;
import org.almoner.domain.ledger.Run;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.domain.ledger.Totals;
import org.almoner.wording.Figures;
import org.almoner.wording.RefusalWords;
import org.almoner.wording.RunWords;
import org.almoner.wording.UnpricedWords;

/**
 * What a run posted or would post, in words and as JSON.
 *
 * @param result the run in full
 */
public record RunText(Result result) {

    private static final int SHOWN = 20;

    /** {@return totals by period, causes of corrections, what is held, and what could not be priced, for people} */
    public String text() {
        if (result.outdated().isPresent()) {
            return headline() + history() + RunWords.outdated(result.outdated().get()) + ".\n";
        }
        return headline() + history() + (result.transactions().isEmpty() ? "" : "\n" + byPeriod()) + corrections(SHOWN)
                + held() + unpriced() + "\n" + DriftText.sentence(result.drift());
    }

    /** {@return in one line what was settled and how much was posted} */
    public String headline() {
        return headline(result.run()) + ": " + RunWords.posted(result) + ".\n";
    }

    /** {@return number, scope, scheme and period of a run} */
    static String headline(RunRecord record) {
        Run run = record.run();
        return "Run " + run.id() + " of " + RunWords.scope(run.scope()) + " by scheme " + run.scheme() + " over "
                + Figures.days(run.period());
    }

    private String history() {
        RunRecord record = result.run();
        return "Drafted by " + record.run().by()
                + record.events().stream().map(RunText::event).collect(Collectors.joining()) + ": now "
                + Figures.words(record.status()) + ".\n";
    }

    private static String event(RunRecord.Event event) {
        return ", " + RefusalWords.taken(event.step()) + " by " + event.known().by()
                + (event.step() == RunRecord.Step.REJECT ? " (" + event.known().reason() + ")" : "");
    }

    private TextTable byPeriod() {
        Map<String, List<LedgerTransaction>> periods = result.transactions().stream()
                .collect(Collectors.groupingBy(
                        transaction -> Figures.days(transaction.line().period()), TreeMap::new, Collectors.toList()));
        return TotalsText.table(
                "Period",
                periods.entrySet().stream()
                        .map(entry -> new TotalsText.Named(entry.getKey(), Totals.of(entry.getValue())))
                        .toList());
    }

    /** {@return up to so many corrections with their causes} */
    public String corrections(int shown) {
        List<LedgerTransaction> corrected = result.corrections();
        if (corrected.isEmpty()) {
            return "";
        }
        return "\nCorrections:\n"
                + corrected.stream().limit(shown).map(LineText::text).collect(Collectors.joining())
                + (corrected.size() > shown
                        ? "  and " + Figures.count((long) corrected.size() - shown) + " more; --json lists all\n"
                        : "");
    }

    private String held() {
        return result.held().isEmpty() ? "" : "\nLeft out, because held:\n" + LineText.held(result.held());
    }

    private String unpriced() {
        if (result.unpriced().isEmpty()) {
            return "";
        }
        TextTable table = TextTable.of(">Visits", "No money follows, because", "Such as");
        UnpricedText.byReason(result.unpriced())
                .forEach((reason, visits) -> table.row(
                        Figures.count(visits.size()), UnpricedWords.of(reason), UnpricedText.reference(visits.get(0))));
        return "\n" + table;
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode run = json(result.run());
        return result.outdated().isPresent()
                ? run.put("outdated", RunWords.outdated(result.outdated().get()))
                : posted(run);
    }

    private ObjectNode posted(ObjectNode json) {
        json.put("transactions", result.transactions().size())
                .put("corrections", result.corrections().size());
        json.set("totals", TotalsText.json(Totals.of(result.transactions())));
        json.set("lines", Json.array(result.transactions(), LineText::json));
        json.set("held", LineText.heldJson(result.held()));
        json.set("unpriced", Json.array(result.unpriced(), UnpricedText::json));
        return json.setAll(DriftText.sums(result.drift()));
    }

    /** {@return a run and how far it has come, for programs} */
    public static ObjectNode json(RunRecord record) {
        Run run = record.run();
        ObjectNode json = Json.object()
                .put("run", run.id().number())
                .put("scope", run.scope().name())
                .put("status", record.status().name())
                .put("scheme", run.scheme())
                .put("period", run.period().toString())
                .put("asKnownAt", run.asKnownAt().toString())
                .put("draftedBy", run.by());
        json.set(
                "steps",
                Json.array(
                        record.events(),
                        event -> Json.object("step", event.step().name())
                                .put("at", event.known().since().toString())
                                .put("by", event.known().by())
                                .put("reason", event.known().reason())));
        return json;
    }
}
