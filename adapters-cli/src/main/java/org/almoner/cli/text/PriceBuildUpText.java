package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.almoner.domain.money.ExactMoney;
import org.almoner.domain.money.Figure;
import org.almoner.domain.prices.NationalPay.PayCheck;
import org.almoner.domain.prices.PriceBuildUp;
import org.almoner.wording.Figures;

/**
 * The build-up of a price, and what a price supports, for people and for programs.
 *
 * @param hour the build-up
 * @param check of a price
 * @param day whose national figures
 */
public record PriceBuildUpText(PriceBuildUp hour, PayCheck check, LocalDate day) {

    /** {@return a table and a few lines for people} */
    public String text() {
        TextTable table = TextTable.of("Part of a contact hour", ">Amount");
        hour.lines().forEach(line -> table.row(Figures.words(line.element()), Figures.exact(line.amount())));
        return table.total("price", Figures.exact(hour.price())) + "\n" + words();
    }

    private String words() {
        ExactMoney margin = check.margin();
        ExactMoney size = margin.max(ExactMoney.ZERO.minus(margin));
        return "A price of " + Figures.pounds(check.price()) + " supports "
                + (check.supportedPay().isZero()
                        ? "no pay: "
                        : "pay of " + Figures.pounds(check.supportedPay()) + " an hour: ")
                + Figures.exact(size) + (check.isLegal() ? " above" : " BELOW")
                + " the National Living Wage of "
                + Figures.pounds(check.livingWage().amount()) + " on " + day + " ("
                + check.livingWage().source() + ").\n"
                + check.minimumPrice()
                        .map(figure -> "The trade's minimum price is " + Figures.pounds(figure.amount()) + " ("
                                + figure.source() + (figure.confidence().isConfirmed() ? "" : "; unconfirmed") + ").\n")
                        .orElse("");
    }

    /** {@return the same for programs; amounts are pence, exactly, as fractions where they are none} */
    public ObjectNode json() {
        ObjectNode json = Json.object("day", day);
        json.set(
                "lines",
                Json.array(
                        hour.lines(),
                        line -> Json.object("part", Figures.words(line.element()))
                                .put("exactPence", line.amount().toString())));
        json.put("exactPence", hour.price().toString());
        ObjectNode pay = Json.object("price", check.price())
                .put("pay", check.supportedPay().toString())
                .put("exactPayPence", check.pay().toString())
                .put("legal", check.isLegal());
        pay.set("livingWage", figure(check.livingWage()));
        check.minimumPrice().ifPresent(least -> pay.set("minimumPrice", figure(least)));
        json.set("check", pay);
        return json;
    }

    private static ObjectNode figure(Figure figure) {
        return Json.object("amount", figure.amount())
                .put("source", figure.source())
                .put("confidence", figure.confidence().name());
    }
}
