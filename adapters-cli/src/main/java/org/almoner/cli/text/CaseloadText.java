package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.time.LocalDate;
import org.almoner.domain.packages.PackageId;
import org.almoner.wording.Figures;

/**
 * What was written as a caseload, in words and as JSON.
 *
 * @param file to which
 * @param day whose packages
 * @param written how many
 * @param leftOut the others, and why
 */
public record CaseloadText(Path file, LocalDate day, int written, ImmutableSortedMap<PackageId, String> leftOut) {

    /** {@return how many packages are in the file, and which are not} */
    public String text() {
        String head = Figures.counted(written, "package") + " of " + day + ", written to " + file + ".\n";
        if (leftOut.isEmpty()) {
            return head;
        }
        TextTable table = TextTable.of("Left out", "Why");
        leftOut.forEach((pack, why) -> table.row(pack.toString(), why));
        return head + "\n" + table;
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("file", file).put("on", day.toString()).put("written", written);
        json.set(
                "leftOut",
                Json.array(
                        leftOut.entrySet(),
                        each -> Json.object("package", each.getKey()).put("why", each.getValue())));
        return json;
    }
}
