package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.almoner.domain.parts.SeenText;
import org.almoner.formats.csv.CsvProblem;

/** A row of a file that is not taken, with all that is wrong with it. */
final class RejectedRow {

    private RejectedRow() {}

    /** Adds a row for each problem to a table of line, column, value and reason, each character that nobody sees by its number. */
    static void add(TextTable table, long line, Collection<CsvProblem> problems) {
        problems.forEach(problem -> table.row(
                Long.toString(line),
                SeenText.shown(problem.column()),
                SeenText.shown(problem.value()),
                SeenText.shown(problem.detail())));
    }

    /** {@return the same for programs} */
    static ObjectNode json(long line, Collection<CsvProblem> problems) {
        ObjectNode json = Json.object().put("line", line);
        json.set(
                "reasons",
                Json.array(
                        problems,
                        problem -> Json.object("column", problem.column())
                                .put("value", problem.value())
                                .put("words", problem.detail())));
        return json;
    }
}
