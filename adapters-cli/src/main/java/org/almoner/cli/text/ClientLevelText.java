package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Joiner;
import org.almoner.domain.time.DateRange;
import org.almoner.formats.returns.ClientLevelFindings;
import org.almoner.formats.returns.ClientLevelFindings.Column;
import org.almoner.formats.returns.ClientLevelFindings.Difference;
import org.almoner.wording.Figures;

/**
 * How a file of Client Level Data stands to ours, in words and as JSON.
 *
 * @param period of ours
 * @param found how it stands
 */
public record ClientLevelText(DateRange period, ClientLevelFindings found) {

    /** {@return counts, what is new or changed, what the file lacks, and the rows that are rejected} */
    public String text() {
        return "Client Level Data of " + Figures.days(period) + ", held against what is known here.\n\n"
                + TextTable.of(">Read", ">New", ">Changed", ">Same", ">Rejected", ">Missing")
                        .row(
                                Figures.count(found.read()),
                                Figures.count(found.fresh()),
                                Figures.count(found.changed()),
                                Figures.count(found.same()),
                                Figures.count(found.rejected()),
                                Figures.count(found.missing()))
                + "\n" + differences() + absent() + rejected() + "Nothing is recorded.\n";
    }

    private String differences() {
        if (found.differences().isEmpty()) {
            return "";
        }
        TextTable table = TextTable.of(">Line", "Event", "Column", "In the file", "Ours");
        for (Difference difference : found.differences()) {
            String line = Long.toString(difference.line());
            if (difference.columns().isEmpty()) {
                table.row(line, difference.reference(), "", "new", "not there");
            }
            difference
                    .columns()
                    .forEach(column ->
                            table.row(line, difference.reference(), column.name(), column.theirs(), column.ours()));
        }
        return table
                + more(found.fresh() + found.changed() - found.differences().size()) + "\n";
    }

    private String absent() {
        return found.absent().isEmpty()
                ? ""
                : "Not in the file: " + Joiner.on(", ").join(found.absent())
                        + (found.missing() > found.absent().size()
                                ? " and "
                                        + Figures.count(
                                                found.missing() - found.absent().size()) + " more"
                                : "")
                        + ".\n\n";
    }

    private String rejected() {
        if (found.rejections().isEmpty()) {
            return "";
        }
        TextTable table = TextTable.of(">Line", "Column", "Value", "Why");
        found.rejections().forEach(rejection -> RejectedRow.add(table, rejection.line(), rejection.problems()));
        return table + more(found.rejected() - found.rejections().size()) + "\n";
    }

    private static String more(long rows) {
        return rows > 0 ? "and " + Figures.counted(rows, "row") + " more\n" : "";
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("period", period)
                .put("read", found.read())
                .put("new", found.fresh())
                .put("changed", found.changed())
                .put("same", found.same())
                .put("rejected", found.rejected())
                .put("missing", found.missing());
        json.set("differences", Json.array(found.differences(), ClientLevelText::json));
        json.set("absent", Json.texts(found.absent()));
        json.set(
                "rejections",
                Json.array(found.rejections(), rejection -> RejectedRow.json(rejection.line(), rejection.problems())));
        return json;
    }

    private static ObjectNode json(Difference difference) {
        ObjectNode json = Json.object().put("line", difference.line()).put("event", difference.reference());
        json.set("columns", Json.array(difference.columns(), ClientLevelText::json));
        return json;
    }

    private static ObjectNode json(Column column) {
        return Json.object("column", column.name())
                .put("theirs", column.theirs())
                .put("ours", column.ours());
    }
}
