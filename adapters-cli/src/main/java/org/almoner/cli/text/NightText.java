package org.almoner.cli.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.List;
import org.almoner.domain.packages.nights.NightBlock;
import org.almoner.domain.packages.nights.NightUse;
import org.almoner.wording.Figures;

/** Nights that are bought as a block, in words and as JSON. */
public final class NightText {

    private NightText() {}

    /** {@return what each block comes to, for people} */
    public static String text(ImmutableList<NightBlock.Night> nights, LocalDate night) {
        if (nights.isEmpty()) {
            return "No nights are bought as a block on " + night + ".\n";
        }
        TextTable table = TextTable.of(
                "Provider", "Service", ">Places", ">Used", ">Beyond", ">Places cost", ">Beyond cost", ">Night");
        nights.forEach(each -> table.row(
                each.block().provider().toString(),
                each.block().service().toString(),
                Figures.count(each.block().places()),
                Figures.count(each.within().size()),
                Figures.count(each.beyond().size()),
                Figures.pounds(each.places()),
                Figures.pounds(each.extra()),
                Figures.pounds(each.cost())));
        return table.toString();
    }

    /** {@return the same for programs, with the packages} */
    public static ObjectNode json(ImmutableList<NightBlock.Night> nights, LocalDate night) {
        ObjectNode json = Json.object("night", night);
        json.set("blocks", Json.array(nights, NightText::json));
        return json;
    }

    private static ObjectNode json(NightBlock.Night night) {
        ObjectNode json = Json.object("provider", night.block().provider())
                .put("service", night.block().service().toString())
                .put("places", night.block().places())
                .put("unused", night.unused());
        json.set("within", Json.texts(packages(night.within())));
        json.set("beyond", Json.texts(packages(night.beyond())));
        return json.put("placesCost", night.places().toString())
                .put("beyondCost", night.extra().toString())
                .put("cost", night.cost().toString());
    }

    private static List<?> packages(List<NightUse> uses) {
        return Lists.transform(uses, NightUse::pack);
    }
}
