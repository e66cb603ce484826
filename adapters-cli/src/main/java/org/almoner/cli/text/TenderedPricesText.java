package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.almoner.domain.procurement.tendered.CheckedPrice;
import org.almoner.domain.procurement.tendered.TenderedPrice;
import org.almoner.domain.schemes.Scheme;
import org.almoner.wording.BrokerageWords;
import org.almoner.wording.Figures;
import org.almoner.wording.ProcurementWords;

/**
 * What was found of tendered prices, for people and for programs.
 *
 * @param scheme by whose terms
 * @param day of the terms and benchmarks
 * @param prices and what was found of them
 */
public record TenderedPricesText(Scheme scheme, LocalDate day, ImmutableList<CheckedPrice> prices) {

    private static final String NONE = "-";

    /** {@return a table and a line for people} */
    public String text() {
        TextTable table = TextTable.of("Provider", "Lot and service", "Part", ">Price", ">Usual", "Goes back since");
        prices.forEach(price -> price.parts()
                .forEach(part -> table.row(
                        price.tendered().provider().toString(),
                        BrokerageWords.offering(price.tendered().offering()),
                        name(part),
                        Figures.price(part.price()),
                        part.benchmark()
                                .map(known -> Figures.price(known.usual()))
                                .orElse(NONE),
                        reasons(part))));
        long back =
                prices.stream().filter(price -> !price.goingBack().isEmpty()).count();
        return "Tendered prices by scheme " + scheme.id() + " on " + day + "\n\n" + table + "\n"
                + Figures.counted(prices.size(), "price") + ", of which " + Figures.count(back)
                + (back == 1 ? " goes back to its provider.\n" : " go back to their providers.\n");
    }

    private static String name(CheckedPrice.Part part) {
        return part.element().map(Object::toString).orElse("whole price");
    }

    private static String reasons(CheckedPrice.Part part) {
        return part.findings().stream().map(ProcurementWords::of).collect(Collectors.joining("; "));
    }

    /** {@return the same for programs} */
    public ObjectNode json() {
        ObjectNode json = Json.object("scheme", scheme.id()).put("on", day.toString());
        json.set("prices", Json.array(prices, TenderedPricesText::json));
        return json;
    }

    private static ObjectNode json(CheckedPrice price) {
        TenderedPrice tendered = price.tendered();
        ObjectNode json = Json.object("provider", tendered.provider())
                .put("offering", tendered.offering().toString())
                .put("goesBack", !price.goingBack().isEmpty());
        json.set("parts", Json.array(price.parts(), TenderedPricesText::json));
        return json;
    }

    private static ObjectNode json(CheckedPrice.Part part) {
        ObjectNode json = Json.object("price", part.price());
        part.element().ifPresent(element -> json.put("element", element.toString()));
        part.benchmark()
                .ifPresent(known -> json.put("usual", known.usual().toString()).put("source", known.source()));
        json.set(
                "findings",
                Json.texts(part.findings().stream().map(ProcurementWords::of).toList()));
        return json;
    }
}
