package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.domain.money.Money;
import org.almoner.domain.money.UnitPrice;
import org.almoner.domain.prices.Enhancement;
import org.almoner.domain.prices.Enhancement.Extra;
import org.almoner.domain.prices.Quote;
import org.almoner.domain.prices.Rate;
import org.almoner.wording.Figures;

/** What a visit is priced by, in words. */
final class PriceText {

    private PriceText() {}

    /** {@return the price, such as {@code £18.75 an hour}, with the enhancements that apply} */
    static String of(Quote.Priced quote) {
        return Figures.price(price(quote))
                + quote.tariff().enhancements().stream()
                        .map(PriceText::enhancement)
                        .collect(Collectors.joining());
    }

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
                                .put("extra", extra(each))
                                .put("charged", each.charged())
                                .put("source", each.source())));
        return json;
    }

    /** {@return the price of a unit} */
    static UnitPrice price(Quote.Priced quote) {
        return quote.tariff().rate().price();
    }

    private static String enhancement(Enhancement enhancement) {
        return " and " + enhancement.name() + " (" + extra(enhancement) + (enhancement.charged() ? "" : ", not charged")
                + ")";
    }

    private static String extra(Enhancement enhancement) {
        return enhancement.extra() instanceof Extra.PerHour perHour
                ? Figures.pounds(perHour.amount()) + " an hour"
                : ((Extra.Times) enhancement.extra()).factor() + " times";
    }

    /** {@return what makes the price} */
    static String basis(Quote.Priced quote) {
        return switch (quote.basis()) {
            case CARD -> "by the rate card";
            case AGREED -> "agreed for the package";
            case FIXED_FEE -> "the fixed fee";
            case MINIMUM_FEE -> "the minimum fee";
        };
    }
}
