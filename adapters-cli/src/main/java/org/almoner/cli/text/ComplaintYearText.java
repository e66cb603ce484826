package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.domain.complaints.ComplaintClock;
import org.almoner.domain.complaints.Nature;
import org.almoner.domain.complaints.yearly.AdjustmentsMade;
import org.almoner.domain.complaints.yearly.ComplaintYear;
import org.almoner.domain.complaints.yearly.Timeliness;
import org.almoner.wording.ComplaintWords;
import org.almoner.wording.Figures;

/**
 * A year of complaints, for people and for programs.
 *
 * @param year counted
 * @param policy its title
 */
public record ComplaintYearText(ComplaintYear year, String policy) {

    /** {@return tables for people} */
    public String text() {
        String cases = year.cases().entrySet().stream()
                .map(entry -> Figures.words(entry.getKey()) + " " + Figures.count(entry.getValue()))
                .collect(Collectors.joining(", "));
        return "Received from " + Figures.days(year.days()) + ", as it stood on " + year.asOf() + ", by " + policy
                + "\n"
                + cases + "\n\n" + timeliness()
                + year.tables().stream()
                        .filter(table -> table.cases() > 0)
                        .map(table -> "\n" + CaseTableText.text(table))
                        .collect(Collectors.joining())
                + "\nTo the ombudsman went " + year.toOmbudsman() + decisions() + ".\n"
                + "Settlements came to " + Figures.pounds(year.settlements()) + ".\n"
                + ComplaintWords.adjustments(year.adjustments()) + "\n";
    }

    private String timeliness() {
        TextTable table = TextTable.of(
                "Nature",
                "What",
                ">In time",
                ">Late",
                ">Overdue",
                ">In time of those",
                ">Running",
                ">Stopped",
                ">Not known");
        year.timeliness().stream()
                .filter(each -> cases(each.of()) > 0)
                .forEach(each -> table.row(
                        Figures.words(each.of()),
                        Figures.words(each.what()),
                        count(each, ComplaintClock.State.MET),
                        count(each, ComplaintClock.State.LATE),
                        count(each, ComplaintClock.State.OVERDUE),
                        Figures.share(each.of(ComplaintClock.State.MET), each.decided()),
                        count(each, ComplaintClock.State.RUNNING),
                        count(each, ComplaintClock.State.STOPPED),
                        count(each, ComplaintClock.State.NOT_KNOWN)));
        return table.toString();
    }

    private int cases(Nature nature) {
        return year.cases().getOrDefault(nature, 0);
    }

    private static String count(Timeliness each, ComplaintClock.State state) {
        return Figures.count(each.of(state));
    }

    private String decisions() {
        String decided = year.decisions().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return decided.isEmpty() ? "; none is decided" : "; decided: " + decided;
    }

    /** {@return the year for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("from", year.days().from())
                .put("to", year.days().end().orElseThrow().toString())
                .put("asOf", year.asOf().toString());
        ObjectNode cases = Json.object();
        year.cases().forEach((nature, count) -> cases.put(nature.name(), count));
        json.set("cases", cases);
        json.set("timeliness", Json.array(year.timeliness(), ComplaintYearText::json));
        json.set("tables", Json.array(year.tables(), CaseTableText::json));
        json.put("toOmbudsman", year.toOmbudsman());
        ObjectNode decisions = Json.object();
        for (Map.Entry<String, Integer> decision : year.decisions().entrySet()) {
            decisions.put(decision.getKey(), decision.getValue());
        }
        json.set("decisions", decisions);
        json.put("settlements", year.settlements().toString());
        json.set("adjustments", json(year.adjustments()));
        return json;
    }

    private static ObjectNode json(AdjustmentsMade made) {
        ObjectNode json = Json.object("number", made.number()).put("cases", made.cases());
        made.states().forEach((state, count) -> json.put(state.name(), count));
        return json.put("takenOff", made.takenOff().toString());
    }

    private static ObjectNode json(Timeliness timeliness) {
        ObjectNode json = Json.object("of", timeliness.of().name())
                .put("what", timeliness.what().name())
                .put("decided", timeliness.decided());
        timeliness.counts().forEach((state, count) -> json.put(state.name(), count));
        return json;
    }
}
