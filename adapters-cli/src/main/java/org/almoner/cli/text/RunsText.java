package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.almoner.domain.ledger.RunRecord;
import org.almoner.wording.Figures;
import org.almoner.wording.RunWords;

/** Runs and how far they have come, in words and as JSON. */
public final class RunsText {

    private RunsText() {}

    /** {@return a table of the runs} */
    public static String text(Collection<RunRecord> runs) {
        if (runs.isEmpty()) {
            return "No run was drafted yet.\n";
        }
        TextTable table = TextTable.of(">Run", "Of", "Over", "Status", "Drafted by", "Latest step by");
        runs.forEach(record -> table.row(
                record.run().id().toString(),
                RunWords.scope(record.run().scope()),
                Figures.days(record.run().period()),
                Figures.words(record.status()),
                record.run().by(),
                record.events().stream()
                        .reduce((earlier, later) -> later)
                        .map(event -> event.known().by())
                        .orElse("")));
        return table.toString();
    }

    /** {@return a run and how far it has come, in one line} */
    public static String line(RunRecord record) {
        return RunText.headline(record) + " is now " + Figures.words(record.status()) + ".\n";
    }

    /** {@return a run for programs} */
    public static ObjectNode json(RunRecord record) {
        return RunText.json(record);
    }

    /** {@return the runs for programs} */
    public static ObjectNode json(Collection<RunRecord> runs) {
        ObjectNode json = Json.object();
        json.set("runs", Json.array(runs, RunText::json));
        return json;
    }
}
