package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.application.port.out.AuditTrail.Entry;
import org.almoner.application.port.out.AuditTrail.Subject;
import org.almoner.domain.time.Instants;
import org.almoner.domain.time.Knowledge;
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
        Map<Act, List<Entry>> acts = new LinkedHashMap<>();
        entries.forEach(entry ->
                acts.computeIfAbsent(Act.of(entry), act -> new ArrayList<>()).add(entry));
        TextTable table = TextTable.of(">Unit", "Since", "By", "What", "Of", ">Records", "Why")
                .widest(WIDEST);
        acts.forEach((act, same) -> table.row(
                Long.toString(act.unit()),
                Instants.toTheSecond(act.known().since()),
                act.known().by(),
                act.act(),
                same.size() == 1
                        ? same.get(0).subject().toString()
                        : Figures.counted(same.size(), act.kind().toString()),
                Figures.count(same.stream().mapToLong(Entry::count).sum()),
                act.known().reason()));
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

    /** What was done in one unit for one reason, whatever it was done to. */
    private record Act(long unit, Knowledge known, Subject.Kind kind, String act) {

        static Act of(Entry entry) {
            return new Act(entry.unit(), entry.known(), entry.subject().kind(), entry.act());
        }
    }
}
