package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.domain.time.Instants;
import org.almoner.wording.Acts;
import org.almoner.wording.Figures;

/** What was done, in words and as JSON. */
public final class AuditText {

    private static final int WIDEST = 50;

    private AuditText() {}

    /** {@return a table of what was done, in which the same act on many subjects of a kind in one unit is one row, for people} */
    public static String text(ImmutableList<Entry> entries) {
        if (entries.isEmpty()) {
            return "Nothing is recorded that was asked for.\n";
        }
        TextTable table = TextTable.of(">Unit", "Since", "By", "What", "Of", ">Records", "Why")
                .widest(WIDEST);
        Acts.of(entries)
                .forEach(acts -> table.row(
                        Long.toString(acts.first().unit()),
                        Instants.toTheSecond(acts.first().known().since()),
                        acts.first().known().by(),
                        acts.first().act(),
                        acts.subject(),
                        Figures.count(acts.records()),
                        acts.first().known().reason()));
        return table.toString();
    }

    /** {@return every entry for programs} */
    public static ObjectNode json(ImmutableList<Entry> entries) {
        ObjectNode json = Json.object();
        json.set("entries", Json.array(entries, AuditText::json));
        return json;
    }

    static ObjectNode json(Entry entry) {
        return Json.object()
                .put("unit", entry.unit())
                .put("kind", entry.subject().kind().name())
                .put("subject", entry.subject().reference())
                .put("act", entry.act())
                .put("records", entry.count())
                .put("knownSince", entry.known().since().toString())
                .put("by", entry.known().by())
                .put("reason", entry.known().reason());
    }
}
