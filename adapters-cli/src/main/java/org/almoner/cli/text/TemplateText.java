package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.almoner.formats.csv.TableTemplate;

/**
 * A template of a table, in words and as JSON.
 *
 * @param template what each column holds
 * @param table its first line and its example
 */
public record TemplateText(TableTemplate template, String table) {

    /** {@return the table, and what each column holds} */
    public String text() {
        TextTable columns = TextTable.of("Column", "Needed", "What it holds");
        template.columns().forEach(column -> columns.row(column.name(), column.needed() ? "yes" : "", column.holds()));
        return table + "\n" + columns;
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("table", table);
        json.set(
                "columns",
                Json.array(
                        template.columns(),
                        column -> Json.object("column", column.name())
                                .put("needed", column.needed())
                                .put("holds", column.holds())
                                .put("example", column.example())));
        return json;
    }
}
