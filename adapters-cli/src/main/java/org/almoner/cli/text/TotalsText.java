package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.Collection;
import org.almoner.domain.ledger.Totals;
import org.almoner.wording.Figures;
import org.almoner.wording.TotalsWords;
import org.almoner.wording.TotalsWords.Column;

/** Postings added up by whom they concern, in words and as JSON. */
public final class TotalsText {

    private TotalsText() {}

    /** {@return a table with a row for each name, and their sum; columns in which nothing stands but zeros are left out} */
    public static TextTable table(String header, Collection<Named> rows) {
        Totals all = rows.stream().map(Named::totals).reduce(Totals.NONE, Totals::plus);
        ImmutableList<Column> columns =
                TotalsWords.columns(rows.stream().map(Named::totals).toList());
        TextTable table = TextTable.of(Lists.asList(
                        header,
                        columns.stream().map(column -> ">" + column.header()).toArray(String[]::new))
                .toArray(new String[0]));
        rows.forEach(row -> table.row(cells(row.name(), row.totals(), columns)));
        return table.total(cells("All", all, columns));
    }

    private static String[] cells(String name, Totals totals, ImmutableList<Column> columns) {
        return Lists.asList(
                        name,
                        columns.stream()
                                .map(column -> Figures.pounds(column.amount().apply(totals)))
                                .toArray(String[]::new))
                .toArray(new String[0]);
    }

    /**
     * A row of a table.
     *
     * @param name of the row
     * @param totals of the row
     */
    public record Named(String name, Totals totals) {}

    /** {@return the sums for programs} */
    public static ObjectNode json(Totals totals) {
        return Json.object("providers", totals.providers())
                .put("directPayments", totals.directPayments().toString())
                .put("health", totals.health().toString())
                .put("people", totals.people().toString())
                .put("thirdParties", totals.thirdParties().toString())
                .put("deferred", totals.deferred().toString())
                .put("council", totals.council().toString());
    }
}
