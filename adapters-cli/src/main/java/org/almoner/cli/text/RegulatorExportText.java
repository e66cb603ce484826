package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import org.almoner.domain.providers.RegulatorId;
import org.almoner.wording.Figures;

/**
 * A file in the layout of the regulator that was written, in words and as JSON.
 *
 * @param file where
 * @param rows how many it has
 * @param leftOut locations that several providers have, which are not in it
 */
public record RegulatorExportText(Path file, int rows, ImmutableSortedSet<RegulatorId> leftOut) {

    /** {@return what was written, and which locations are left out} */
    public String text() {
        return Figures.counted(rows, "row") + ", written to " + file + ".\n"
                + (leftOut.isEmpty()
                        ? ""
                        : "Left out, since several providers have them: "
                                + Joiner.on(", ").join(leftOut) + ".\n");
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("file", file).put("rows", rows);
        json.set("leftOut", Json.texts(leftOut));
        return json;
    }
}
