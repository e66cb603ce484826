package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Quote;
import org.almoner.domain.prices.Rate;
import org.almoner.wording.Figures;
import org.almoner.wording.PriceWords;

/** What a visit is priced by, in lines and as JSON. */
final class PriceText {

    private PriceText() {}

    /** {@return the fixed prices of visits that last so long, one a line; nothing where the rate has none} */
    static String steps(Quote.Priced quote) {
        Rate rate = quote.tariff().rate();
        return rate.steps().entrySet().stream()
                        .map(step -> "           " + Figures.pounds(step.getValue()) + " for " + step.getKey()
                                + " minutes, what is beyond by the clock\n")
                        .collect(Collectors.joining())
                + (rate.firstStepIsLeast() && !rate.steps().isEmpty()
                        ? "           a shorter visit costs as much as the first of these\n"
                        : "");
    }

    /** {@return steps and enhancements for programs} */
    static ObjectNode json(Quote.Priced quote) {
        ObjectNode json = Json.object("combining", quote.tariff().combining());
        json.set(
                "steps",
                Json.array(
                        quote.tariff().rate().steps().entrySet(),
                        (Map.Entry<Integer, Money> step) ->
                                Json.object("price", step.getValue()).put("minutes", step.getKey())));
        json.set(
                "enhancements",
                Json.array(
                        quote.tariff().enhancements(),
                        each -> Json.object("name", each.name())
                                .put("extra", PriceWords.extra(each))
                                .put("charged", each.charged())
                                .put("source", each.source())));
        return json;
    }

    /** {@return the price of a unit} */
    static UnitPrice price(Quote.Priced quote) {
        return quote.tariff().rate().price();
    }
}
