package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.almoner.formats.caseload.CaseloadFindings;
import org.almoner.formats.caseload.CaseloadFindings.Difference;
import org.almoner.wording.Figures;

/**
 * How a caseload stands to the packages of a day, in words and as JSON.
 *
 * @param day whose packages
 * @param found how it stands
 */
public record CaseloadCheckText(LocalDate day, CaseloadFindings found) {

    /** {@return counts, the packages that are new or changed, and the rows that are rejected} */
    public String text() {
        return "A caseload, held against the packages that somebody provides on " + day + ".\n\n"
                + TextTable.of(">Rows read", ">Rejected", ">Packages", ">New", ">Changed", ">Same")
                        .row(
                                Figures.count(found.read()),
                                Figures.count(found.rejected()),
                                Figures.count(found.packages()),
                                Figures.count(found.fresh()),
                                Figures.count(found.changed()),
                                Figures.count(found.same()))
                + "\n" + differences() + rejected() + "Nothing is recorded.\n";
    }

    private String differences() {
        if (found.differences().isEmpty()) {
            return "";
        }
        TextTable table = TextTable.of(">Line", "Package", "");
        found.differences()
                .forEach(difference -> table.row(
                        Long.toString(difference.line()), difference.pack().toString(), news(difference)));
        return table
                + more(found.fresh() + found.changed() - found.differences().size(), "package") + "\n";
    }

    private static String news(Difference difference) {
        return difference.isNew() ? "new" : "changed";
    }

    private String rejected() {
        if (found.rejections().isEmpty()) {
            return "";
        }
        TextTable table = TextTable.of(">Line", "Column", "Value", "Why");
        found.rejections().forEach(rejection -> RejectedRow.add(table, rejection.line(), rejection.problems()));
        return table + more(found.rejected() - found.rejections().size(), "row") + "\n";
    }

    private static String more(long number, String what) {
        return number > 0 ? "and " + Figures.counted(number, what) + " more\n" : "";
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("on", day)
                .put("read", found.read())
                .put("rejected", found.rejected())
                .put("packages", found.packages())
                .put("new", found.fresh())
                .put("changed", found.changed())
                .put("same", found.same());
        json.set(
                "differences",
                Json.array(
                        found.differences(),
                        difference -> Json.object()
                                .put("line", difference.line())
                                .put("package", difference.pack().toString())
                                .put("news", news(difference))));
        json.set(
                "rejections",
                Json.array(found.rejections(), rejection -> RejectedRow.json(rejection.line(), rejection.problems())));
        return json;
    }
}
