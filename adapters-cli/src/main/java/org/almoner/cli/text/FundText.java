package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.almoner.domain.money.Money;
import org.almoner.domain.procurement.Fund;
import org.almoner.domain.procurement.Fund.Share;
import org.almoner.wording.Figures;

/** How a fund is shared, for people and for programs. */
public final class FundText {

    private final Fund fund;
    private final ImmutableList<Share> shares;

    /** Of a fund. */
    public FundText(Fund fund) {
        this.fund = fund;
        this.shares = fund.shares();
    }

    /** {@return a table by pots and one by drivers, with their sums} */
    public String text() {
        return Figures.pounds(fund.total()) + " by largest remainder\n\n"
                + table(fund.pots().stream().map(Fund.Pot::name).toList(), Share::pot) + "\n"
                + table(fund.drivers(), Share::driver);
    }

    private TextTable table(List<String> columns, Function<Share, String> column) {
        List<String> headers = new ArrayList<>(List.of("Lot"));
        columns.forEach(name -> headers.add(">" + name));
        headers.add(">Total");
        TextTable table = TextTable.of(headers.toArray(new String[0]));
        for (Fund.Lot lot : fund.lots()) {
            table.row(cells(lot.name(), columns, column, share -> share.lot().equals(lot.name())));
        }
        return table.total(cells("total", columns, column, share -> true));
    }

    private String[] cells(String name, List<String> columns, Function<Share, String> column, Predicate<Share> row) {
        List<String> cells = new ArrayList<>(List.of(name));
        columns.forEach(
                each -> cells.add(sum(row.and(share -> column.apply(share).equals(each)))));
        cells.add(sum(row));
        return cells.toArray(new String[0]);
    }

    private String sum(Predicate<Share> of) {
        return Figures.pounds(
                Money.sum(shares.stream().filter(of).map(Share::amount).toList()));
    }

    /** {@return every share for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("total", fund.total());
        json.set(
                "shares",
                Json.array(
                        shares,
                        share -> Json.object("pot", share.pot())
                                .put("driver", share.driver())
                                .put("lot", share.lot())
                                .put("amount", share.amount().toString())));
        return json;
    }
}
