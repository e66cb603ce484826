package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.almoner.domain.complaints.yearly.CaseTable;
import org.almoner.wording.ComplaintWords;
import org.almoner.wording.Figures;

/** Counts of complaints, and whether they come to the cases, for people and for programs. */
final class CaseTableText {

    private CaseTableText() {}

    /** {@return the counts above nothing as a table, and below it whether they come to the cases} */
    static String text(CaseTable table) {
        String head = Figures.words(table.of()) + " by " + Figures.words(table.by());
        if (table.sum() == 0) {
            return head + ": none. " + ComplaintWords.reconciliation(table) + "\n";
        }
        TextTable text = TextTable.of(head, ">Cases");
        table.counts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .forEach(count -> text.row(count.getKey(), Figures.count(count.getValue())));
        text.total("Sum", Figures.count(table.sum()));
        return text + ComplaintWords.reconciliation(table) + "\n";
    }

    /** {@return the table for programs} */
    static ObjectNode json(CaseTable table) {
        ObjectNode json =
                Json.object("of", table.of().name()).put("by", table.by().name());
        ObjectNode counts = Json.object();
        for (Map.Entry<String, Integer> count : table.counts().entrySet()) {
            counts.put(count.getKey(), count.getValue());
        }
        json.set("counts", counts);
        return json.put("sum", table.sum())
                .put("cases", table.cases())
                .put("difference", table.difference())
                .put("unaccounted", table.unaccounted())
                .put("reconciliation", table.reconciliation().name());
    }
}
